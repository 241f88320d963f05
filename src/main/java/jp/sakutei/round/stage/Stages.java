package jp.sakutei.round.stage;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import jp.sakutei.common.Codes;
import jp.sakutei.common.NotFound;
import jp.sakutei.common.Written;
import jp.sakutei.organization.PersonId;
import jp.sakutei.round.RoundId;
import jp.sakutei.round.ScheduleConfiguration.GateDays;
import jp.sakutei.round.StageId;
import jp.sakutei.round.StageKind;
import jp.sakutei.round.Track;
import jp.sakutei.round.stage.LeftBehind.Treatment;
import jp.sakutei.round.stage.Stage.Conditions;
import jp.sakutei.round.stage.StageCourse.EarlyOpening;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The stages of all rounds. */
@Repository
public class Stages {

	private final JdbcClient jdbc;

	Stages(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Both tracks, in the order of the schedule. */
	public List<Stage> of(RoundId round) {
		return jdbc.sql("select * from stage where round = ? order by position")
			.param(round.value())
			.query(Stages::stage)
			.list();
	}

	public Optional<Stage> find(RoundId round, StageId stage) {
		return jdbc.sql("select * from stage where round = ? and id = ?")
			.params(round.value(), stage.value())
			.query(Stages::stage)
			.optional();
	}

	/** The stage of a kind that a round has once at most. */
	public Optional<Stage> find(RoundId round, StageKind kind) {
		return of(round).stream().filter((stage) -> stage.kind() == kind).findFirst();
	}

	public Stage get(RoundId round, StageId stage) {
		return find(round, stage).orElseThrow(() -> new NotFound("段階 " + stage));
	}

	/** Needs that the office went over when opening stages early. */
	public List<OverriddenNeed> overridden(RoundId round) {
		return jdbc.sql("""
				select o.stage, o.need, o.what, o.reason from stage_override o
				join stage s on s.round = o.round and s.id = o.stage where o.round = ? order by s.position, o.need
				""")
			.param(round.value())
			.query((row, index) -> new OverriddenNeed(new StageId(row.getString(1)), row.getString(2), row.getString(3),
					row.getString(4)))
			.list();
	}

	/** Sheets that a stage was closed without. */
	public List<LeftBehind> leftBehind(RoundId round, StageId stage) {
		return jdbc.sql(
				"select sheet, treatment, due, reason from stage_left_behind where round = ? and stage = ? order by sheet")
			.params(round.value(), stage.value())
			.query((row, index) -> new LeftBehind(row.getString(1), Codes.of(Treatment.class, row.getString(2)),
					row.getObject(3, LocalDate.class), row.getString(4)))
			.list();
	}

	/** One writer of a round's stages at a time, until the transaction ends. */
	void lock(RoundId round) {
		jdbc.sql("select pg_advisory_xact_lock(hashtext('stage'), hashtext(?))").param(round.value()).query((row) -> {
		});
	}

	boolean open(Stage stage, LocalDate day) {
		return jdbc.sql("""
				update stage set state = ?, opened_on = ?, actual_start = ? where round = ? and id = ? and state = ?
				""")
			.params(Arrays.asList(StageState.OPEN.code(), day, stage.isMeeting() ? null : day, stage.round().value(),
					stage.id().value(), StageState.WAITING.code()))
			.update() == 1;
	}

	/** The first sitting; later ones change nothing. */
	void held(RoundId round, StageId stage, LocalDate day) {
		jdbc.sql("""
				update stage set actual_start = ?
				where round = ? and id = ? and state = ? and actual_start is null
				""").params(day, round.value(), stage.value(), StageState.OPEN.code()).update();
	}

	void openedEarly(Stage stage, PersonId by, String reason, List<OverriddenNeed> needs) {
		jdbc.sql("update stage set opened_early_by = ?, opened_early_reason = ? where round = ? and id = ?")
			.params(by.value(), reason, stage.round().value(), stage.id().value())
			.update();
		needs.forEach((each) -> jdbc
			.sql("insert into stage_override (round, stage, need, what, reason) values (?, ?, ?, ?, ?)")
			.params(stage.round().value(), stage.id().value(), each.need(), each.text(), each.reason())
			.update());
	}

	boolean close(Stage stage, LocalDate day, String reason) {
		return jdbc.sql("""
				update stage set state = ?, actual_start = coalesce(actual_start, ?), actual_end = ?, closed_reason = ?
				where round = ? and id = ? and state = ?
				""")
			.params(Arrays.asList(StageState.CLOSED.code(), day, day, Written.isEmpty(reason) ? null : reason.strip(),
					stage.round().value(), stage.id().value(), StageState.OPEN.code()))
			.update() == 1;
	}

	void leaveBehind(Stage stage, LeftBehind sheet, PersonId by, LocalDate day) {
		jdbc.sql("""
				insert into stage_left_behind (round, stage, sheet, treatment, due, reason, decided_by, decided_on)
				values (?, ?, ?, ?, ?, ?, ?, ?)
				""")
			.params(Arrays.asList(stage.round().value(), stage.id().value(), sheet.sheet(), sheet.treatment().code(),
					sheet.due(), sheet.reason(), by.value(), day))
			.update();
	}

	/** The days as they are now, and how they came to be. */
	void move(Stage stage, StageDays to, String reason, PersonId by, Instant at) {
		jdbc.sql("""
				update stage set planned_start = ?, planned_end = ?, fill_in_due = ?, section_head_due = ?,
				  department_head_due = ?, office_due = ? where round = ? and id = ?
				""")
			.params(Arrays.asList(to.start(), to.end(), to.due().fillIn(), to.due().sectionHead(),
					to.due().departmentHead(), to.due().office(), stage.round().value(), stage.id().value()))
			.update();
		stage.planned()
			.changesTo(to)
			.forEach((change) -> jdbc.sql("""
					insert into stage_day_change (round, stage, day, from_day, to_day, reason, changed_by, changed_at)
					values (?, ?, ?, ?, ?, ?, ?, ?)
					""")
				.params(Arrays.asList(stage.round().value(), stage.id().value(), change.from().field(),
						change.from().day(), change.to(), reason, by.value(), at.atOffset(ZoneOffset.UTC)))
				.update());
	}

	private static Stage stage(ResultSet row, int index) throws SQLException {
		return new Stage(new RoundId(row.getString("round")), new StageId(row.getString("id")),
				Codes.of(Track.class, row.getString("track")), Codes.of(StageKind.class, row.getString("kind")),
				row.getString("name"), row.getBoolean("by_source"), planned(row),
				new Conditions(texts(row.getArray("needs")), texts(row.getArray("done"))), course(row));
	}

	private static StageDays planned(ResultSet row) throws SQLException {
		return new StageDays(day(row, "planned_start"), day(row, "planned_end"), new GateDays(day(row, "fill_in_due"),
				day(row, "section_head_due"), day(row, "department_head_due"), day(row, "office_due")));
	}

	private static StageCourse course(ResultSet row) throws SQLException {
		var early = row.getString("opened_early_by");
		return new StageCourse(Codes.of(StageState.class, row.getString("state")), day(row, "actual_start"),
				day(row, "actual_end"),
				(early != null) ? new EarlyOpening(new PersonId(early), row.getString("opened_early_reason")) : null,
				row.getString("closed_reason"));
	}

	private static LocalDate day(ResultSet row, String column) throws SQLException {
		return row.getObject(column, LocalDate.class);
	}

	private static List<String> texts(Array array) throws SQLException {
		return List.of((String[]) array.getArray());
	}

}
