package jp.sakutei.rules;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import jp.sakutei.common.BusinessClock;
import jp.sakutei.common.NotFound;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All versions of all decision tables, so that an old judgement keeps its rules. */
@Repository
public class RuleVersions {

	private static final String SELECT = """
			select id, decision_table, (select count(*) from rule_version earlier
			    where earlier.decision_table = version.decision_table and earlier.id <= version.id) as number,
			  hash, content, valid_from, taken_at, taken_by
			from rule_version version
			""";

	private final JdbcClient jdbc;

	private final BusinessClock clock;

	RuleVersions(JdbcClient jdbc, BusinessClock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	public RuleVersion get(long id) {
		return jdbc.sql(SELECT + "where id = ?")
			.param(id)
			.query(RuleVersions::map)
			.optional()
			.orElseThrow(() -> new NotFound("規則の版 " + id));
	}

	/** Newest first. */
	public List<RuleVersion> of(String table) {
		return jdbc.sql(SELECT + "where decision_table = ? order by id desc")
			.param(table)
			.query(RuleVersions::map)
			.list();
	}

	/** All that judge on some day, the later ones last. */
	List<RuleVersion> withDay() {
		return jdbc.sql(SELECT + "where valid_from is not null order by valid_from, id")
			.query(RuleVersions::map)
			.list();
	}

	/**
	 * Keeps a content. The first of a table judges at once, any other only when its day
	 * is set.
	 * @param by code of a person, or null
	 */
	RuleVersion keep(String table, String hash, String content, String by) {
		jdbc.sql(
				"""
						insert into rule_version (decision_table, hash, content, valid_from, taken_at, taken_by)
						select :table, :hash, :content,
						  case when not exists (select 1 from rule_version where decision_table = :table) then :ever end, :at, :by
						on conflict (decision_table, hash) do nothing
						""")
			.param("table", table)
			.param("hash", hash)
			.param("content", content)
			.param("ever", RuleVersion.EVER)
			.param("at", clock.instant().atOffset(ZoneOffset.UTC))
			.param("by", by)
			.update();
		return jdbc.sql(SELECT + "where decision_table = ? and hash = ?")
			.params(table, hash)
			.query(RuleVersions::map)
			.single();
	}

	void setDay(long id, LocalDate day) {
		jdbc.sql("update rule_version set valid_from = ? where id = ?").params(day, id).update();
	}

	private static RuleVersion map(ResultSet row, int index) throws SQLException {
		return new RuleVersion(row.getLong("id"), row.getString("decision_table"), row.getInt("number"),
				row.getString("hash"), row.getString("content"), row.getObject("valid_from", LocalDate.class),
				row.getObject("taken_at", OffsetDateTime.class), row.getString("taken_by"));
	}

}
