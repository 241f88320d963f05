package jp.sakutei.council;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import jp.sakutei.matter.MatterState;
import jp.sakutei.common.Codes;
import jp.sakutei.matter.MatterId;
import jp.sakutei.meeting.MeetingId;
import jp.sakutei.meeting.OpinionGiven;

import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All opinions of the councils, with the answers. */
@Repository
public class Opinions {

	private static final String SELECT = """
			select o.*, m.name as meeting_name, f.section, s.name as section_name, a.answer, f.state, t.held_on
			from council_opinion o
			  join meeting m on m.id = o.meeting
			  join meeting_session t on t.meeting = o.meeting and t.number = o.session
			  join matter f on f.id = o.matter
			  left join lateral (select x.answer from matter_answer x where x.matter = f.id order by x.number desc limit 1) a
			    on true
			  left join section s on s.code = f.section
			""";

	private static final RowMapper<Opinion> OPINION = (row, index) -> new Opinion(
			new Opinion.Given(row.getString("meeting"), row.getString("meeting_name"), row.getInt("session"),
					row.getObject("held_on", LocalDate.class)),
			row.getInt("serial"), row.getString("round"), row.getString("sheet"), row.getString("policy"),
			row.getString("subject"), row.getString("content"),
			new Opinion.Reply(row.getString("matter"), row.getString("section"), row.getString("section_name"),
					Objects.requireNonNullElse(row.getString("answer"), ""),
					Codes.of(MatterState.class, row.getString("state"))));

	private final JdbcClient jdbc;

	Opinions(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** In the order in which they were given. */
	public List<Opinion> of(String round) {
		return jdbc.sql(SELECT + "where o.round = ? order by t.held_on, o.meeting, o.session, o.serial")
			.param(round)
			.query(OPINION)
			.list();
	}

	void add(MeetingId meeting, int session, int serial, OpinionGiven opinion, String subject, MatterId matter) {
		jdbc.sql("""
				insert into council_opinion (meeting, session, serial, round, sheet, policy, subject, content, matter)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?)
				""")
			.params(meeting.value(), session, serial, meeting.round(), opinion.sheet(), opinion.policy(), subject,
					opinion.content(), matter.value())
			.update();
	}

	/**
	 * What an opinion is about, and who answers: the sheet's section, the policy's, or
	 * the office.
	 */
	About about(String round, OpinionGiven opinion) {
		return jdbc.sql("""
				select number || ' ' || name as subject, section from project_sheet where id = :sheet
				union all
				select code || ' ' || name, section from basic_policy
				where round = :round and code = :policy and cast(:sheet as text) is null
				union all
				select name || '（全体）', null from round
				where id = :round and cast(:sheet as text) is null and cast(:policy as text) is null
				""")
			.param("round", round)
			.param("sheet", opinion.sheet())
			.param("policy", opinion.policy())
			.query(About.class)
			.single();
	}

	/**
	 * What an opinion is about.
	 *
	 * @param section who answers; null: the planning office
	 */
	record About(String subject, String section) {
	}

}
