package jp.sakutei.matter;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

import jp.sakutei.common.Codes;
import jp.sakutei.common.NotFound;
import jp.sakutei.organization.PersonId;

import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All follow-ups. */
@Repository
public class Matters {

	private static final String SELECT = """
			select f.*, s.name as section_name
			from follow_up f left join section s on s.code = f.section
			""";

	private static final RowMapper<Matter> FOLLOW_UP = (row, index) -> new Matter(new MatterId(row.getString("id")),
			row.getString("round"),
			new Matter.Asked(row.getString("origin"), row.getString("origin_name"), row.getString("sheet"),
					row.getString("subject"), row.getString("section"), row.getString("section_name"),
					row.getString("content")),
			Codes.of(MatterState.class, row.getString("state")), row.getObject("due", LocalDate.class),
			new Matter.Answer(row.getString("answer"), row.getString("answered_by"), row.getString("remark")));

	private final JdbcClient jdbc;

	Matters(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	public Matter get(MatterId id) {
		return jdbc.sql(SELECT + "where f.id = ?")
			.param(id.value())
			.query(FOLLOW_UP)
			.optional()
			.orElseThrow(() -> new NotFound("対応事項 " + id));
	}

	/** Of a round, the open ones first, by due day. */
	public List<Matter> of(String round) {
		return jdbc.sql(SELECT + "where f.round = ? order by f.state = ?, f.due nulls last, f.serial")
			.params(round, MatterState.CLOSED.code())
			.query(FOLLOW_UP)
			.list();
	}

	public List<Matter> open(String round) {
		return jdbc.sql(SELECT + "where f.round = ? and f.state <> ? order by f.serial")
			.params(round, MatterState.CLOSED.code())
			.query(FOLLOW_UP)
			.list();
	}

	/** Of sections only, in the same order. */
	public List<Matter> of(String round, Collection<String> sections) {
		return of(round).stream().filter((matter) -> sections.contains(matter.section())).toList();
	}

	/** Of one hearing or meeting. */
	public List<Matter> from(String origin) {
		return jdbc.sql(SELECT + "where f.origin = ? order by f.serial").param(origin).query(FOLLOW_UP).list();
	}

	MatterId add(NewMatter matter, LocalDate today) {

		jdbc.sql("select pg_advisory_xact_lock(hashtext(?))").param(matter.round() + ":follow-up").query().singleRow();
		var serial = jdbc.sql("select coalesce(max(serial), 0) + 1 from follow_up where round = ?")
			.param(matter.round())
			.query(Integer.class)
			.single();
		var id = MatterId.of(matter.round(), serial);
		jdbc.sql("""
				insert into follow_up (id, round, serial, origin, origin_name, sheet, subject, section, content, state,
				                       due, opened_on)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
				""")
			.params(id.value(), matter.round(), serial, matter.origin(), matter.originName(), matter.sheet(),
					matter.subject(), matter.section(), matter.content(), MatterState.OPEN.code(), matter.due(), today)
			.update();
		return id;
	}

	/**
	 * @return false when it was not open any more
	 */
	boolean answered(MatterId id, String answer, PersonId by, LocalDate today) {
		return jdbc.sql("""
				update follow_up set state = ?, answer = ?, answered_by = ?, answered_on = ? where id = ? and state = ?
				""")
			.params(MatterState.ANSWERED.code(), answer, by.value(), today, id.value(), MatterState.OPEN.code())
			.update() == 1;
	}

	boolean returned(MatterId id, String remark) {
		return jdbc.sql("update follow_up set state = ?, remark = ? where id = ? and state = ?")
			.params(MatterState.OPEN.code(), remark, id.value(), MatterState.ANSWERED.code())
			.update() == 1;
	}

	/**
	 * @param answeredToo also one that somebody has answered
	 * @return false when it was closed, or answered, before
	 */
	boolean calledOff(MatterId id, boolean answeredToo, String reason, PersonId by, LocalDate today) {
		return jdbc.sql("""
				update follow_up set state = ?, remark = ?, closed_by = ?, closed_on = ?
				where id = ? and closed_on is null and (? or answered_on is null)
				""")
			.params(MatterState.CLOSED.code(), reason, by.value(), today, id.value(), answeredToo)
			.update() == 1;
	}

	boolean closed(MatterId id, PersonId by, LocalDate today) {
		return jdbc.sql("""
				update follow_up set state = ?, remark = '', closed_by = ?, closed_on = ? where id = ? and state = ?
				""")
			.params(MatterState.CLOSED.code(), by.value(), today, id.value(), MatterState.ANSWERED.code())
			.update() == 1;
	}

}
