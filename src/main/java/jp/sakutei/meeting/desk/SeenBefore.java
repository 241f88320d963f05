package jp.sakutei.meeting.desk;

import java.util.Optional;

import jp.sakutei.meeting.agenda.AgendaItem;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What a body had before it when it last saw a sheet: at an earlier sitting or meeting of
 * its own.
 */
@Repository
public class SeenBefore {

	private final JdbcClient jdbc;

	SeenBefore(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Bodies of one name are one body, in whichever stage they meet. */
	public Optional<Paper> of(AgendaItem item) {
		return jdbc.sql("""
				select case when p.meeting = :meeting then p.session || '回目' else m.name end as occasion, p.revision
				from meeting here
				  join meeting_kind k on k.round = here.round and k.id = here.kind
				  join meeting_kind same on same.round = k.round and same.name = k.name
				  join meeting m on m.round = same.round and m.kind = same.id
				  join meeting_paper p on p.meeting = m.id
				  join meeting_session t on t.meeting = p.meeting and t.number = p.session
				where here.id = :meeting and p.sheet = :sheet and t.held_on is not null
				  and (p.meeting <> :meeting or p.session < :session)
				order by t.held_on desc, t.frozen_at desc limit 1
				""")
			.param("meeting", item.meeting().value())
			.param("sheet", item.sheet())
			.param("session", item.session())
			.query(Paper.class)
			.optional();
	}

	/**
	 * A sheet as it was in the papers.
	 *
	 * @param occasion 総合計画審議会（第1回）
	 */
	public record Paper(String occasion, int revision) {
	}

}
