package jp.sakutei.meeting.agenda;

import jp.sakutei.round.ProjectKind;
import jp.sakutei.meeting.Meeting;
import jp.sakutei.meeting.MeetingKind;
import jp.sakutei.round.ResultEffect;
import jp.sakutei.round.stage.LeftBehind.Treatment;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Composes the agenda of a meeting by its kind, and takes over what was continued. */
@Component
public class AgendaComposition {

	private static final String INSERT = """
			insert into meeting_item (meeting, session, position, sheet, policy, whole, title, section, proposal)
			""";

	private static final String SHEETS = INSERT + """
			select :meeting, 1, row_number() over (order by s.main_policy nulls last, s.number), s.id, null,
			  false, s.number || ' ' || s.name, s.section, s.kind || '／' || s.placement
			from project_sheet s where s.round = :round and s.takes_part
			""";

	/** An item whose corrected result does not continue it is done. */
	private static final String CONTINUED = """
			i.meeting = :meeting and i.session = :session and i.effect = :continued and not exists (
			  select 1 from meeting_correction c
			  where c.meeting = i.meeting and c.session = i.session and c.position = i.position)
			""";

	private final JdbcClient jdbc;

	AgendaComposition(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	public void compose(Meeting meeting, MeetingKind kind) {
		jdbc.sql(switch (kind.agenda()) {
			case POLICIES ->
				INSERT + """
						select :meeting, 1, row_number() over (order by p.position), null, p.code, false, p.code || ' ' || p.name,
						  null, '課題や今後の方向性'
						from basic_policy p where p.round = :round
						""";
			case NEW_AND_EXPANDED -> SHEETS + " and s.kind in (:new, :expanded)";
			case SHEETS -> SHEETS;
			case LIST -> INSERT + """
					select :meeting, 1, 1, null, null, true, r.name || '（案）', null, '計画に位置付ける事業の一覧'
					from round r where r.id = :round
					""";
		})
			.param("meeting", meeting.id().value())
			.param("round", meeting.round())
			.param("new", ProjectKind.NEW.code())
			.param("expanded", ProjectKind.EXPANDED.code())
			.update();
		leaveOut(meeting);
	}

	/**
	 * 次の会議に載せない: what the office decided when it closed a stage without the sheet. Holds
	 * for one meeting.
	 */
	private void leaveOut(Meeting meeting) {
		jdbc.sql("""
				update meeting_item i set left_out = l.text
				from (
				  select l.sheet, g.name || 'の締切時に次の会議に載せないとしたため：' || l.reason as text
				  from stage_left_behind l join stage g on g.round = l.round and g.id = l.stage
				  where l.round = :round and l.treatment = :treatment) l
				where i.meeting = :meeting and i.sheet = l.sheet
				  and not exists (select 1 from meeting_item e where e.sheet = l.sheet and e.left_out = l.text)
				""")
			.param("meeting", meeting.id().value())
			.param("round", meeting.round())
			.param("treatment", Treatment.NOT_NEXT_MEETING.code())
			.update();
	}

	/** Adds an item that is neither sheet nor policy. */
	public void add(Meeting meeting, String title) {
		jdbc.sql(INSERT + """
				select :meeting, :session, coalesce(max(position), 0) + 1, null, null, false, :title, null, ''
				from meeting_item where meeting = :meeting and session = :session
				""")
			.param("meeting", meeting.id().value())
			.param("session", meeting.session())
			.param("title", title)
			.update();
	}

	/**
	 * @return how many items the next sitting takes over
	 */
	public int takeOver(Meeting meeting) {
		return jdbc.sql(INSERT + """
				select meeting, session + 1, position, sheet, policy, whole, title, section, proposal
				from meeting_item i where %s
				""".formatted(CONTINUED))
			.param("meeting", meeting.id().value())
			.param("session", meeting.session())
			.param("continued", ResultEffect.CONTINUE.code())
			.update();
	}

	public boolean continued(Meeting meeting) {
		return jdbc.sql("""
				select count(*) from meeting_item i where %s
				""".formatted(CONTINUED))
			.param("meeting", meeting.id().value())
			.param("session", meeting.session())
			.param("continued", ResultEffect.CONTINUE.code())
			.query(Integer.class)
			.single() > 0;
	}

	/**
	 * Fixes the revisions that the body sees; what was withdrawn meanwhile is left out.
	 */
	void freeze(Meeting meeting) {
		jdbc.sql(
				"""
						update meeting_item i set left_out = case when s.ended_as is null then '取り下げられたため' else s.ended_as || 'されたため' end
						from project_sheet s
						where i.meeting = :meeting and i.session = :session and i.left_out is null
						  and s.id = i.sheet and not s.takes_part
						""")
			.param("meeting", meeting.id().value())
			.param("session", meeting.session())
			.update();
		jdbc.sql("""
				insert into meeting_paper (meeting, session, sheet, revision)
				select distinct i.meeting, i.session, s.id, s.current_revision
				from meeting_item i
				  join project_sheet s on s.round = :round and (i.sheet = s.id or i.policy = s.main_policy
				    or i.whole)
				where i.meeting = :meeting and i.session = :session and i.left_out is null
				  and s.takes_part and s.current_revision is not null
				on conflict do nothing
				""")
			.param("meeting", meeting.id().value())
			.param("session", meeting.session())
			.param("round", meeting.round())
			.update();
	}

}
