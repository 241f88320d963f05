package jp.sakutei.matter;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import jp.sakutei.common.BusinessClock;
import jp.sakutei.common.Codes;
import jp.sakutei.common.NotFound;
import jp.sakutei.organization.PersonId;

import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 対応事項の台帳: the one ledger of what somebody wants from somebody, with every answer. */
@Repository
public class Matters {

	private static final String SELECT = """
			select m.*, s.name as section_name, a.number as answers, a.answer, a.declines, a.awaits_head, a.answered_by,
			  a.reason as sent_back_because
			from matter m left join section s on s.code = m.section
			left join lateral (select * from matter_answer x where x.matter = m.id order by x.number desc limit 1) a on true
			""";

	private static final RowMapper<Matter> MATTER = (row, index) -> new Matter(new MatterId(row.getString("id")),
			row.getString("round"),
			new Matter.Asked(
					new MatterOrigin(Codes.of(MatterKind.class, row.getString("kind")), row.getString("origin"),
							row.getString("origin_name")),
					row.getString("sheet"), row.getString("label"), row.getString("subject"), row.getString("section"),
					row.getString("section_name"), row.getString("content")),
			Codes.of(MatterState.class, row.getString("state")), row.getObject("due", LocalDate.class),
			(row.getObject("answers") == null) ? null
					: new Matter.Answer(row.getInt("answers"), row.getString("answer"), row.getBoolean("declines"),
							row.getString("answered_by"), row.getBoolean("awaits_head"),
							row.getString("sent_back_because")));

	private final JdbcClient jdbc;

	private final BusinessClock clock;

	Matters(JdbcClient jdbc, BusinessClock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	public Matter get(MatterId id) {
		return find(id).orElseThrow(() -> new NotFound("対応事項"));
	}

	Optional<Matter> find(MatterId id) {
		return jdbc.sql(SELECT + "where m.id = ?").param(id.value()).query(MATTER).optional();
	}

	/** Of a round, the open ones first, by due day; hints are not among them. */
	public List<Matter> of(String round) {
		return jdbc.sql(SELECT + """
				where m.round = :round and m.required
				order by m.closed_on is not null, m.due nulls last, m.number
				""").param("round", round).query(MATTER).list();
	}

	/**
	 * What somebody has to answer by itself, by its due day.
	 * @param sections for which somebody writes
	 * @param office whether for the planning office, too
	 */
	public List<Matter> toAnswer(String round, Collection<String> sections, boolean office) {
		return jdbc.sql(SELECT + """
				where m.round = :round and m.field is null and m.state in (:unanswered)
				  and (m.section = any(:sections) or m.section is null and :office)
				order by m.due nulls last, m.number
				""")
			.param("round", round)
			.param("unanswered", List.of(MatterState.OPEN.code(), MatterState.IN_WORK.code()))
			.param("sections", sections.toArray(String[]::new))
			.param("office", office)
			.query(MATTER)
			.list();
	}

	/** Answers that wait for the planning office, by due day. */
	public List<Matter> toAccept(String round) {
		return jdbc.sql(SELECT + """
				where m.round = :round and m.field is null and m.state = :answered and not a.awaits_head
				order by m.due nulls last, m.number
				""").param("round", round).param("answered", MatterState.ANSWERED.code()).query(MATTER).list();
	}

	/**
	 * What is answered by itself; what stands at a question is held by its sheet's
	 * hand-in.
	 */
	public List<Matter> open(String round) {
		return jdbc.sql(SELECT + "where m.round = ? and m.field is null and m.closed_on is null order by m.number")
			.param(round)
			.query(MATTER)
			.list();
	}

	/** What nobody has answered yet of what is wanted of a sheet. */
	public List<Matter> unansweredOn(String sheet) {
		return jdbc.sql(SELECT + "where m.sheet = :sheet and m.required and m.state in (:unanswered) order by m.number")
			.param("sheet", sheet)
			.param("unanswered", List.of(MatterState.OPEN.code(), MatterState.IN_WORK.code()))
			.query(MATTER)
			.list();
	}

	/** Of one hearing or meeting. */
	public List<Matter> from(String origin) {
		return jdbc.sql(SELECT + "where m.origin = ? order by m.number").param(origin).query(MATTER).list();
	}

	MatterId add(NewMatter matter) {
		return new MatterId(jdbc
			.sql("""
					insert into matter (id, round, number, kind, origin, origin_name, sheet, subject, section, content, state,
					                    due, raised_at)
					select :round || ':matter:' || n, :round, n, :kind, :origin, :name, :sheet, :subject, :section, :content,
					  :open, :due, :now
					from nextval(pg_get_serial_sequence('matter', 'number')) n
					returning id
					""")
			.param("round", matter.round())
			.param("kind", matter.origin().kind().code())
			.param("origin", matter.origin().id())
			.param("name", matter.origin().name())
			.param("sheet", matter.sheet())
			.param("subject", matter.subject())
			.param("section", matter.section())
			.param("content", matter.content())
			.param("open", MatterState.OPEN.code())
			.param("due", matter.due())
			.param("now", now())
			.query(String.class)
			.single());
	}

	/** Somebody has begun to write the answer. */
	public void inWork(MatterId id) {
		jdbc.sql("update matter set state = ? where id = ? and state = ?")
			.params(MatterState.IN_WORK.code(), id.value(), MatterState.OPEN.code())
			.update();
	}

	/**
	 * @return false when it was not open any more
	 */
	boolean answered(MatterId id, String answer, boolean declines, boolean awaitsHead, PersonId by) {
		return jdbc
			.sql("""
					with open as (
					  update matter set state = :answered where id = :id and state in (:unanswered) returning id)
					insert into matter_answer (matter, number, answer, declines, awaits_head, answered_by, answered_at)
					select id, (select count(*) + 1 from matter_answer a where a.matter = open.id), :answer, :declines, :head, :by, :now
					from open
					""")
			.param("id", id.value())
			.param("answered", MatterState.ANSWERED.code())
			.param("unanswered", List.of(MatterState.OPEN.code(), MatterState.IN_WORK.code()))
			.param("answer", answer)
			.param("declines", declines)
			.param("head", awaitsHead)
			.param("by", by.value())
			.param("now", now())
			.update() == 1;
	}

	/**
	 * @return false when it does not wait for the head any more
	 */
	boolean confirmed(MatterId id, PersonId by) {
		return jdbc.sql("""
				update matter_answer a set awaits_head = false, confirmed_by = :by, confirmed_on = :today
				from matter m where m.id = :id and m.state = :answered and a.matter = m.id and a.awaits_head
				  and a.verdict is null
				""")
			.param("id", id.value())
			.param("answered", MatterState.ANSWERED.code())
			.param("by", by.value())
			.param("today", clock.today())
			.update() == 1;
	}

	boolean returned(MatterId id, String remark, PersonId by) {
		return judge(id, MatterState.OPEN, Verdict.RETURNED, remark, by);
	}

	/**
	 * @return false when nobody's answer waits any more
	 */
	boolean accepted(MatterId id, boolean declined, PersonId by) {
		return judge(id, declined ? MatterState.DECLINED : MatterState.ACCEPTED, Verdict.ACCEPTED, "", by);
	}

	private boolean judge(MatterId id, MatterState to, Verdict verdict, String reason, PersonId by) {
		return jdbc.sql("""
				with judged as (
				  update matter set state = :to, closed_by = case when :closes then :by end,
				    closed_on = case when :closes then cast(:today as date) end
				  where id = :id and state = :answered returning id)
				update matter_answer a set verdict = :verdict, reason = :reason, judged_by = :by, judged_on = :today
				from judged where a.matter = judged.id
				  and a.number = (select max(number) from matter_answer x where x.matter = judged.id)
				""")
			.param("id", id.value())
			.param("to", to.code())
			.param("closes", to.isClosed())
			.param("answered", MatterState.ANSWERED.code())
			.param("verdict", verdict.code())
			.param("reason", reason)
			.param("by", by.value())
			.param("today", clock.today())
			.update() == 1;
	}

	/**
	 * @param answeredToo also one that somebody has answered
	 * @return false when it was closed, or answered, before
	 */
	boolean calledOff(MatterId id, boolean answeredToo, String reason, PersonId by) {
		return jdbc.sql("""
				update matter m set state = :off, closing_reason = :reason, closed_by = :by, closed_on = :today
				where id = :id and closed_on is null
				  and (:answeredToo or not exists (select from matter_answer a where a.matter = m.id))
				""")
			.param("id", id.value())
			.param("off", MatterState.CALLED_OFF.code())
			.param("reason", reason)
			.param("by", by.value())
			.param("today", clock.today())
			.param("answeredToo", answeredToo)
			.update() == 1;
	}

	private OffsetDateTime now() {
		return clock.instant().atOffset(ZoneOffset.UTC);
	}

}
