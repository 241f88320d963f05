package jp.sakutei.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

import jp.sakutei.common.Codes;
import jp.sakutei.common.BusinessClock;
import jp.sakutei.organization.PersonId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class OutboxMails {

	private static final String SELECT = """
			select m.*, p.name as recipient_name, p.email from outbox_mail m join person p on p.code = m.recipient
			""";

	private final JdbcClient jdbc;

	OutboxMails(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Those that are not there yet, in one statement; returns how many. */
	int add(List<OutgoingMail> mails, Instant putAt, Instant nextAttempt) {
		return jdbc
			.sql("""
					insert into outbox_mail (kind, recipient, business_day, subject_key, subject, body, calendar, put_at, next_attempt)
					select kind, recipient, cast(business_day as date), subject_key, subject, body, calendar, ?, ?
					from unnest(?, ?, ?, ?, ?, ?, ?)
					  as mail (kind, recipient, business_day, subject_key, subject, body, calendar)
					on conflict (kind, recipient, business_day, subject_key) do nothing
					""")
			.params(Timestamp.from(putAt), Timestamp.from(nextAttempt), each(mails, (mail) -> mail.kind().code()),
					each(mails, (mail) -> mail.recipient().value()), each(mails, (mail) -> mail.day().toString()),
					each(mails, OutgoingMail::subjectKey), each(mails, OutgoingMail::subject),
					each(mails, OutgoingMail::body), each(mails, OutgoingMail::calendar))
			.update();
	}

	/**
	 * When those were put in that are there already, by their place in the list; one
	 * statement.
	 */
	Map<Integer, LocalDateTime> before(List<OutgoingMail> mails) {
		var before = new TreeMap<Integer, LocalDateTime>();
		jdbc.sql("""
				select mail.place - 1 as place, o.put_at
				from unnest(?, ?, ?, ?) with ordinality as mail (kind, recipient, business_day, subject_key, place)
				join outbox_mail o on o.kind = mail.kind and o.recipient = mail.recipient
				  and o.business_day = cast(mail.business_day as date) and o.subject_key = mail.subject_key
				""")
			.params(each(mails, (mail) -> mail.kind().code()), each(mails, (mail) -> mail.recipient().value()),
					each(mails, (mail) -> mail.day().toString()), each(mails, OutgoingMail::subjectKey))
			.query((row) -> {
				before.put(row.getInt("place"), time(row, "put_at"));
			});
		return before;
	}

	private static String[] each(List<OutgoingMail> mails, Function<OutgoingMail, String> part) {
		return mails.stream().map(part).toArray(String[]::new);
	}

	/** The next mail to send, held until the end of the transaction; others skip it. */
	Optional<OutboxMail> holdNextDue(Instant now) {
		return jdbc.sql(SELECT + """
				where m.state = ? and m.next_attempt <= ?
				order by m.next_attempt, m.id limit 1 for update of m skip locked
				""").params(MailState.WAITING.code(), Timestamp.from(now)).query(this::map).optional();
	}

	void sent(long id, Instant at) {
		jdbc.sql("""
				update outbox_mail set state = ?, attempts = attempts + 1, sent_at = ?, error = null where id = ?
				""").params(MailState.SENT.code(), Timestamp.from(at), id).update();
	}

	void failed(long id, String error) {
		jdbc.sql("update outbox_mail set state = ?, attempts = attempts + 1, error = ? where id = ?")
			.params(MailState.FAILED.code(), error, id)
			.update();
	}

	void waits(long id, Instant until, String error) {
		jdbc.sql("update outbox_mail set attempts = attempts + 1, next_attempt = ?, error = ? where id = ?")
			.params(Timestamp.from(until), error, id)
			.update();
	}

	boolean waitsAgain(long id, Instant from) {
		return jdbc.sql("""
				update outbox_mail set state = ?, next_attempt = ?, error = null where id = ? and state = ?
				""").params(MailState.WAITING.code(), Timestamp.from(from), id, MailState.FAILED.code()).update() == 1;
	}

	Optional<OutboxMail> find(long id) {
		return jdbc.sql(SELECT + "where m.id = ?").param(id).query(this::map).optional();
	}

	/** Newest first; of all states where none is given. */
	List<OutboxMail> page(MailState state, int size, int offset) {
		return jdbc
			.sql(SELECT + "where cast(:state as text) is null or m.state = :state "
					+ "order by m.id desc limit :size offset :offset")
			.param("state", (state != null) ? state.code() : null)
			.param("size", size)
			.param("offset", offset)
			.query(this::map)
			.list();
	}

	Map<MailState, Integer> countByState() {
		var counts = new TreeMap<MailState, Integer>();
		jdbc.sql("select state, count(*) from outbox_mail group by state").query((row) -> {
			counts.put(Codes.of(MailState.class, row.getString(1)), row.getInt(2));
		});
		return counts;
	}

	Map<String, Integer> countByKind() {
		var counts = new TreeMap<String, Integer>();
		jdbc.sql("select kind, count(*) from outbox_mail group by kind").query((row) -> {
			counts.put(row.getString(1), row.getInt(2));
		});
		return counts;
	}

	private OutboxMail map(ResultSet row, int index) throws SQLException {

		var mail = new OutgoingMail(Codes.of(MailKind.class, row.getString("kind")),
				new PersonId(row.getString("recipient")), row.getObject("business_day", LocalDate.class),
				row.getString("subject_key"), row.getString("subject"), row.getString("body"),
				row.getString("calendar"));
		return new OutboxMail(row.getLong("id"), mail, row.getString("recipient_name"), row.getString("email"),
				Codes.of(MailState.class, row.getString("state")), time(row, "put_at"), row.getInt("attempts"),
				time(row, "sent_at"), row.getString("error"));
	}

	private static LocalDateTime time(ResultSet row, String column) throws SQLException {
		var at = row.getTimestamp(column);
		return (at != null) ? LocalDateTime.ofInstant(at.toInstant(), BusinessClock.TOKYO) : null;
	}

}
