package jp.sakutei.meeting.decision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jp.sakutei.meeting.Decision;
import jp.sakutei.meeting.Meeting;
import jp.sakutei.meeting.agenda.AgendaItem;
import jp.sakutei.organization.PersonId;
import jp.sakutei.sheet.ProjectSheet;
import jp.sakutei.sheet.SeenRevisions;
import jp.sakutei.sheet.SeenRevisions.Newer;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The results of items before their sitting is recorded. */
@Repository
public class ItemResults {

	private static final String SELECT = """
			select d.*, p.name as clerk from meeting_item_result d join person p on p.code = d.decided_by
			where d.meeting = :meeting and d.session = :session
			""";

	private final JdbcClient jdbc;

	ItemResults(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Of the present sitting, by the items' keys; those taken back are among them. */
	public Map<String, ItemResult> of(Meeting meeting) {
		var results = new HashMap<String, ItemResult>();
		jdbc.sql(SELECT)
			.param("meeting", meeting.id().value())
			.param("session", meeting.session())
			.query(ItemResults::map)
			.list()
			.forEach((each) -> results.put(each.decision().item(), each));
		return results;
	}

	public Optional<ItemResult> of(AgendaItem item) {
		return jdbc.sql(SELECT + "and d.position = :position")
			.param("meeting", item.meeting().value())
			.param("session", item.session())
			.param("position", item.position())
			.query(ItemResults::map)
			.optional();
	}

	/**
	 * Keeps a decision, or that it was taken back: its word is null then.
	 * @param revision 0 for what is no sheet
	 */
	public void save(AgendaItem item, Decision decision, int revision, PersonId by, Instant now) {
		jdbc.sql("""
				insert into meeting_item_result (meeting, session, position, result, reason, condition, abstentions,
				  revision, decided_by, decided_at, version)
				values (:meeting, :session, :position, :result, :reason, :condition, :abstentions, nullif(:revision, 0),
				  :by, :at, 1)
				on conflict (meeting, session, position) do update set result = excluded.result,
				  reason = excluded.reason, condition = excluded.condition, abstentions = excluded.abstentions,
				  revision = excluded.revision, decided_by = excluded.decided_by, decided_at = excluded.decided_at,
				  version = meeting_item_result.version + 1
				""")
			.param("meeting", item.meeting().value())
			.param("session", item.session())
			.param("position", item.position())
			.param("result", decision.result())
			.param("reason", decision.reason())
			.param("condition", decision.condition())
			.param("abstentions", decision.abstentions())
			.param("revision", revision)
			.param("by", by.value())
			.param("at", now.atOffset(ZoneOffset.UTC))
			.update();
	}

	/** One result for many items of the present sitting, as their sheets stand now. */
	public void saveAll(Meeting meeting, Collection<AgendaItem> items, String result, PersonId by, Instant now) {
		jdbc.sql("""
				insert into meeting_item_result (meeting, session, position, result, revision, decided_by, decided_at,
				  version)
				select i.meeting, i.session, i.position, :result, s.current_revision, :by, :at, 1
				from meeting_item i left join project_sheet s on s.id = i.sheet
				where i.meeting = :meeting and i.session = :session and i.position = any(:positions)
				on conflict (meeting, session, position) do update set result = excluded.result,
				  revision = excluded.revision, decided_by = excluded.decided_by, decided_at = excluded.decided_at,
				  version = meeting_item_result.version + 1
				""")
			.param("meeting", meeting.id().value())
			.param("session", meeting.session())
			.param("positions", items.stream().map(AgendaItem::position).toArray(Integer[]::new))
			.param("result", result)
			.param("by", by.value())
			.param("at", now.atOffset(ZoneOffset.UTC))
			.update();
	}

	/** Of the decisions, in the order of the items. */
	static List<Decision> decisions(Map<String, ItemResult> results, List<AgendaItem> items) {
		return items.stream()
			.filter(AgendaItem::onAgenda)
			.map((item) -> results.get(item.key()))
			.filter((result) -> result != null && result.isDecided())
			.map(ItemResult::decision)
			.toList();
	}

	/** Sheets that are another revision now than the one that was decided on. */
	public static List<Newer> newer(Map<String, ItemResult> results, List<AgendaItem> items,
			Collection<ProjectSheet> now) {

		var numbers = new HashMap<String, Integer>();
		items.stream()
			.filter((item) -> item.onAgenda() && item.sheet() != null && results.containsKey(item.key()))
			.filter((item) -> results.get(item.key()).isDecided())
			.forEach((item) -> numbers.put(item.sheet(), results.get(item.key()).revision()));
		return new SeenRevisions(numbers)
			.newer(now.stream().filter((sheet) -> numbers.containsKey(sheet.id().value())).toList());
	}

	private static ItemResult map(ResultSet row, int index) throws SQLException {
		return new ItemResult(
				new Decision(row.getInt("session") + "-" + row.getInt("position"), row.getString("result"),
						row.getString("reason"), row.getString("condition"), row.getString("abstentions")),
				row.getInt("revision"), new ItemResult.Clerk(new PersonId(row.getString("decided_by")),
						row.getString("clerk"), row.getObject("decided_at", OffsetDateTime.class)),
				row.getInt("version"));
	}

}
