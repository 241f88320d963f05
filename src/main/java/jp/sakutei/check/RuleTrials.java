package jp.sakutei.check;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jp.sakutei.common.Codes;
import jp.sakutei.check.RuleTrial.Change;
import jp.sakutei.check.RuleTrial.Hit;
import jp.sakutei.common.BusinessClock;
import jp.sakutei.form.FormFinding.Level;
import jp.sakutei.form.FormFinding;
import jp.sakutei.organization.PersonId;
import jp.sakutei.sheet.ProjectSheetId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All trials of changed tables, and what they found. */
@Repository
public class RuleTrials {

	private static final String SELECT = """
			select id, rule_version, against, round, total, finished_at, work from rule_trial
			""";

	private final JdbcClient jdbc;

	private final BusinessClock clock;

	RuleTrials(JdbcClient jdbc, BusinessClock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	RuleTrial get(long id) {
		return jdbc.sql(SELECT + "where id = ?").param(id).query(RuleTrials::map).single();
	}

	public Optional<RuleTrial> latest(long version) {
		return jdbc.sql(SELECT + "where rule_version = ? order by id desc limit 1")
			.param(version)
			.query(RuleTrials::map)
			.optional();
	}

	/** By rule: what stops first, then by the number of sheets. */
	public List<Change> changes(long trial) {

		var changes = new LinkedHashMap<String, List<Row>>();
		jdbc.sql(
				"""
						select t.rule, t.level, t.appears, t.sheet, p.number || ' ' || p.name as title, c.name as section, t.message
						from rule_trial_change t join project_sheet p on p.id = t.sheet join section c on c.code = p.section
						where t.trial = ? order by t.rule, c.position, p.number
						""")
			.param(trial)
			.query((row, index) -> new Row(row.getString("rule"), Codes.of(Level.class, row.getString("level")),
					row.getBoolean("appears"),
					new Hit(row.getString("sheet"), row.getString("title"), row.getString("section"),
							row.getString("message"))))
			.list()
			.forEach((row) -> changes
				.computeIfAbsent(row.rule() + row.level() + row.appears(), (key) -> new ArrayList<>())
				.add(row));
		return changes.values()
			.stream()
			.map(RuleTrials::change)
			.sorted((one, other) -> Boolean.compare(other.isStopping(), one.isStopping()))
			.toList();
	}

	private static Change change(List<Row> rows) {
		var hits = rows.stream().map(Row::hit).toList();
		return new Change(rows.get(0).rule(), rows.get(0).level(), rows.get(0).appears(),
				(int) hits.stream().map(Hit::section).distinct().count(), hits);
	}

	/** What was handed in and takes part, by number: on what a table is tried. */
	List<Tried> sheets(String round) {
		return jdbc.sql("""
				select id, current_revision, number || ' ' || name as title from project_sheet
				where round = ? and takes_part and current_revision is not null order by number
				""")
			.param(round)
			.query((row, index) -> new Tried(new ProjectSheetId(row.getString("id")), row.getInt("current_revision"),
					row.getString("title")))
			.list();
	}

	long start(long version, String against, String round, PersonId by) {
		return jdbc.sql("""
				insert into rule_trial (rule_version, against, round, started_by, started_at, total)
				values (:version, :against, :round, :by, :at, 0) returning id
				""")
			.param("version", version)
			.param("against", against)
			.param("round", round)
			.param("by", by.value())
			.param("at", now())
			.query(Long.class)
			.single();
	}

	/** On so many sheets it is tried. */
	void choose(long trial, int sheets) {
		jdbc.sql("update rule_trial set total = ? where id = ?").params(sheets, trial).update();
	}

	void add(long trial, ProjectSheetId sheet, Map<String, FormFinding> findings, boolean appears) {
		findings.values()
			.forEach((finding) -> jdbc.sql(
					"insert into rule_trial_change (trial, sheet, rule, level, appears, message) values (?, ?, ?, ?, ?, ?)")
				.params(trial, sheet.value(), finding.rule(), finding.level().code(), appears, finding.message())
				.update());
	}

	void doneBy(long trial, long work) {
		jdbc.sql("update rule_trial set work = ? where id = ?").params(work, trial).update();
	}

	void finish(long trial) {
		jdbc.sql("update rule_trial set finished_at = ? where id = ?").params(now(), trial).update();
	}

	private OffsetDateTime now() {
		return clock.instant().atOffset(ZoneOffset.UTC);
	}

	private static RuleTrial map(ResultSet row, int index) throws SQLException {
		return new RuleTrial(row.getLong("id"), row.getLong("rule_version"), row.getString("against"),
				row.getString("round"), row.getInt("total"), row.getObject("finished_at", OffsetDateTime.class),
				row.getObject("work", Long.class));
	}

	/** A sheet with the revision that is judged. */
	record Tried(ProjectSheetId sheet, int revision, String title) {
	}

	private record Row(String rule, Level level, boolean appears, Hit hit) {
	}

}
