package jp.sakutei.council;

import java.util.List;

import jp.sakutei.matter.FollowUpId;
import jp.sakutei.meeting.MeetingId;
import jp.sakutei.meeting.OpinionGiven;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All opinions of the councils, with the answers. */
@Repository
public class Opinions {

	private static final String SELECT = """
			select o.*, m.name as meeting_name, f.section, s.name as section_name, f.answer, f.state, t.held_on
			from council_opinion o
			  join meeting m on m.id = o.meeting
			  join meeting_session t on t.meeting = o.meeting and t.number = o.session
			  join follow_up f on f.id = o.follow_up
			  left join section s on s.code = f.section
			""";

	private final JdbcClient jdbc;

	Opinions(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** In the order in which they were given. */
	public List<Opinion> of(String round) {
		return jdbc.sql(SELECT + "where o.round = ? order by t.held_on, o.meeting, o.session, o.serial")
			.param(round)
			.query(Opinion.class)
			.list();
	}

	/** What was said on a sheet. */
	public List<Opinion> ofSheet(String sheet) {
		return jdbc.sql(SELECT + "where o.sheet = ? order by t.held_on, o.serial")
			.param(sheet)
			.query(Opinion.class)
			.list();
	}

	void add(MeetingId meeting, int session, int serial, OpinionGiven opinion, String subject, FollowUpId followUp) {
		jdbc.sql(
				"""
						insert into council_opinion (meeting, session, serial, round, sheet, policy, subject, content, follow_up)
						values (?, ?, ?, ?, ?, ?, ?, ?, ?)
						""")
			.params(meeting.value(), session, serial, meeting.round(), opinion.sheet(), opinion.policy(), subject,
					opinion.content(), followUp.value())
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
