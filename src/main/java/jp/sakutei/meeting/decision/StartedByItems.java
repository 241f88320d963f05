package jp.sakutei.meeting.decision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

import jp.sakutei.matter.MatterId;
import jp.sakutei.matter.MatterState;
import jp.sakutei.meeting.MeetingId;
import jp.sakutei.meeting.agenda.AgendaItem;
import jp.sakutei.sheet.HandInId;
import jp.sakutei.common.Codes;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What decided items have set going, as long as it is open. */
@Repository
public class StartedByItems {

	private static final String OPEN = """
			select t.id, i.session || '-' || i.position || ' ' || i.title as title, t.hand_in, t.matter,
			  h.state as hand_in_state, f.state as matter_state
			from meeting_item_start t
			  join meeting_item i on i.meeting = t.meeting and i.session = t.session and i.position = t.position
			  left join hand_in h on h.id = t.hand_in left join matter f on f.id = t.matter
			where (h.id is not null and h.closed_at is null or f.id is not null and f.closed_on is null)
			  and t.meeting = :meeting
			""";

	private final JdbcClient jdbc;

	StartedByItems(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void add(AgendaItem item, HandInId handIn) {
		add(item, handIn.value(), null);
	}

	void add(AgendaItem item, MatterId matter) {
		add(item, null, matter.value());
	}

	private void add(AgendaItem item, String handIn, String matter) {
		jdbc.sql("""
				insert into meeting_item_start (meeting, session, position, hand_in, matter) values (?, ?, ?, ?, ?)
				""").params(item.meeting().value(), item.session(), item.position(), handIn, matter).update();
	}

	/** By one item. */
	List<Started> open(AgendaItem item) {
		return jdbc.sql(OPEN + "and t.session = :session and t.position = :position order by t.id")
			.param("meeting", item.meeting().value())
			.param("session", item.session())
			.param("position", item.position())
			.query(StartedByItems::map)
			.list();
	}

	/** Its result does not hold any more. */
	void outdate(Started start) {
		jdbc.sql("update meeting_item_start set outdated = true where id = ?").param(start.id()).update();
	}

	/** By results that do not hold any more. */
	public List<Started> openOfCorrected(MeetingId meeting) {
		return jdbc.sql(OPEN + "and t.outdated order by t.id")
			.param("meeting", meeting.value())
			.query(StartedByItems::map)
			.list();
	}

	private static Started map(ResultSet row, int index) throws SQLException {
		var handIn = row.getString("hand_in");
		return new Started(row.getLong("id"), row.getString("title"), (handIn == null) ? null : new HandInId(handIn),
				(handIn == null) ? new MatterId(row.getString("matter")) : null,
				(handIn != null) ? row.getString("hand_in_state")
						: Codes.of(MatterState.class, row.getString("matter_state")).label());
	}

	/**
	 * Set going by an item.
	 *
	 * @param handIn null where it is a follow-up
	 * @param matter null where it is a hand-in
	 * @param state in words
	 */
	public record Started(long id, String title, HandInId handIn, MatterId matter, String state) {

		public String what() {
			return (handIn != null) ? "調書の再提出" : "対応事項";
		}

	}

}
