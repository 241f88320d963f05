package jp.sakutei.meeting.agenda;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jp.sakutei.meeting.agenda.AgendaItem.Subject;
import jp.sakutei.meeting.agenda.AgendaItem.Outcome;
import jp.sakutei.meeting.agenda.AgendaItem.Correction;
import jp.sakutei.common.Codes;
import jp.sakutei.round.ResultWord;
import jp.sakutei.meeting.Decision;
import jp.sakutei.meeting.Meeting;
import jp.sakutei.meeting.MeetingId;
import jp.sakutei.organization.PersonId;
import jp.sakutei.round.ResultEffect;

import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The items of all meetings, with what was decided on them. */
@Repository
public class AgendaItems {

	private static final String SELECT = """
			select i.*, i.sent_on is not null as sent, p.revision, r.label as result_label, c.correction,
			  c.correction_reason, coalesce(c.corrected_effect, i.effect) as standing_effect
			from meeting_item i
			  join meeting m on m.id = i.meeting
			  left join meeting_paper p on p.meeting = i.meeting and p.session = i.session and p.sheet = i.sheet
			  left join result_word r on r.round = m.round and r.meeting_kind = m.kind and r.code = i.result
			  left join lateral (
			    select cr.label as correction, c.reason as correction_reason, c.effect as corrected_effect
			    from meeting_correction c
			      join result_word cr on cr.round = m.round and cr.meeting_kind = m.kind and cr.code = c.result
			    where c.meeting = i.meeting and c.session = i.session and c.position = i.position
			    order by c.id desc limit 1) c on true
			""";

	private static final RowMapper<AgendaItem> ITEM = (row, index) -> new AgendaItem(
			new MeetingId(row.getString("meeting")), row.getInt("session"), row.getInt("position"),
			new Subject(row.getString("sheet"), row.getString("policy"), row.getBoolean("whole"),
					row.getString("title"), row.getString("section")),
			row.getString("proposal"), row.getString("left_out"), row.getObject("revision", Integer.class),
			new Outcome(row.getString("result"), row.getString("result_label"),
					Codes.of(ResultEffect.class, row.getString("standing_effect")), row.getString("reason"),
					row.getString("condition"), row.getString("abstentions"), row.getBoolean("sent")),
			(row.getString("correction") == null) ? null
					: new Correction(row.getString("correction"), row.getString("correction_reason")));

	private final JdbcClient jdbc;

	AgendaItems(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Of all sittings of a meeting. */
	public List<AgendaItem> of(MeetingId meeting) {
		return jdbc.sql(SELECT + "where i.meeting = ? order by i.session, i.position")
			.param(meeting.value())
			.query(ITEM)
			.list();
	}

	/** Of the meeting's present sitting. */
	public List<AgendaItem> of(Meeting meeting) {
		return jdbc.sql(SELECT + "where i.meeting = ? and i.session = ? order by i.position")
			.params(meeting.id().value(), meeting.session())
			.query(ITEM)
			.list();
	}

	/**
	 * Of the meeting's present sitting; empty where there is no such item.
	 * @param key {@code 1-12}
	 */
	public Optional<AgendaItem> find(Meeting meeting, String key) {
		return jdbc.sql(SELECT + "where i.meeting = ? and i.session = ? and i.session || '-' || i.position = ?")
			.params(meeting.id().value(), meeting.session(), key)
			.query(ITEM)
			.optional();
	}

	/** How many items are on the agenda of each meeting of the round. */
	public Map<String, Integer> counts(String round) {

		var counts = new HashMap<String, Integer>();
		jdbc.sql("""
				select i.meeting, count(distinct coalesce(i.sheet, i.policy, i.title)) as items
				from meeting_item i join meeting m on m.id = i.meeting
				where m.round = ? and i.left_out is null group by i.meeting
				""").param(round).query((row) -> {
			counts.put(row.getString("meeting"), row.getInt("items"));
		});
		return counts;
	}

	public void leaveOut(Meeting meeting, Collection<Integer> positions, String reason) {
		if (!positions.isEmpty()) {
			jdbc.sql("""
					update meeting_item set left_out = :reason
					where meeting = :meeting and session = :session and position in (:positions)
					""")
				.param("reason", reason)
				.param("meeting", meeting.id().value())
				.param("session", meeting.session())
				.param("positions", positions)
				.update();
		}
	}

	public void decide(AgendaItem item, ResultWord result, Decision decision) {
		jdbc.sql("""
				update meeting_item set result = ?, effect = ?, reason = ?, condition = ?, abstentions = ?
				where meeting = ? and session = ? and position = ?
				""")
			.params(result.code(), result.effect().code(), decision.reason(), decision.condition(),
					decision.abstentions(), item.meeting().value(), item.session(), item.position())
			.update();
	}

	/**
	 * @return false when somebody sent it on before
	 */
	public boolean takeForSending(AgendaItem item, Instant now) {
		return jdbc.sql("""
				update meeting_item set sent_on = ?, failure = null
				where meeting = ? and session = ? and position = ? and sent_on is null and result is not null
				""")
			.params(now.atOffset(ZoneOffset.UTC), item.meeting().value(), item.session(), item.position())
			.update() == 1;
	}

	/** It could not be sent on, for this reason; the others went. */
	public void failed(AgendaItem item, String reason) {
		jdbc.sql("""
				update meeting_item set failure = ?
				where meeting = ? and session = ? and position = ? and sent_on is null
				""").params(reason, item.meeting().value(), item.session(), item.position()).update();
	}

	/** Items that could not be sent on, in their order. */
	public List<Failed> failed(MeetingId meeting) {
		return jdbc.sql("""
				select session || '-' || position as key, title, failure from meeting_item
				where meeting = ? and failure is not null order by session, position
				""").param(meeting.value()).query(Failed.class).list();
	}

	public void correct(AgendaItem item, ResultWord result, String reason, PersonId by, LocalDate today) {
		jdbc.sql("""
				insert into meeting_correction (meeting, session, position, result, effect, reason, recorded_by,
				  recorded_on)
				values (?, ?, ?, ?, ?, ?, ?, ?)
				""")
			.params(item.meeting().value(), item.session(), item.position(), result.code(), result.effect().code(),
					reason, by.value(), today)
			.update();
	}

	/**
	 * An item that could not be sent on.
	 *
	 * @param failure why, in words
	 */
	public record Failed(String key, String title, String failure) {
	}

}
