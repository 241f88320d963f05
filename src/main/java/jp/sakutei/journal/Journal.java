package jp.sakutei.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import jp.sakutei.common.BusinessClock;
import jp.sakutei.common.Written;
import jp.sakutei.organization.Actor;
import jp.sakutei.organization.Authority;
import jp.sakutei.organization.PersonId;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What was done, in the transaction of the deed and never changed: a trigger refuses it.
 * {@snippet :
 * journal.of(round, sheet).because(reason).with("gate", gate).with("revision", 2).did(Deed.SENT_BACK, actor);
 * }
 */
@Component
public class Journal {

	private static final String SELECT = """
			select e.*, b.name as by_name, o.name as on_behalf_of_name
			from journal_entry e left join person b on b.code = e.by_person left join person o on o.code = e.on_behalf_of
			""";

	private static final TypeReference<Map<String, Object>> DATA = new TypeReference<>() {
	};

	private final JdbcClient jdbc;

	private final BusinessClock clock;

	private final JsonMapper json;

	Journal(JdbcClient jdbc, BusinessClock clock, JsonMapper json) {
		this.jdbc = jdbc;
		this.clock = clock;
		this.json = json;
	}

	/**
	 * Begins an entry; it is written by its verb: {@code did} or {@code happened}.
	 * @param round the round's id, or null where it belongs to none
	 * @param subject id of what it was done to: {@code dai10-2:042}
	 */
	public Entry of(String round, String subject) {
		return new Entry(round, subject);
	}

	/** What was done to the subject, oldest first. */
	public List<RecordedEntry> of(String subject) {
		return jdbc.sql(SELECT + "where e.subject = ? order by e.id").param(subject).query(this::map).list();
	}

	/**
	 * What people did in one transaction, in order.
	 * @param began when that began
	 */
	public List<RecordedEntry> writtenAtOnce(OffsetDateTime began) {
		return jdbc.sql(SELECT + "where e.began = ? and e.by_person is not null order by e.id")
			.param(began)
			.query(this::map)
			.list();
	}

	/**
	 * Who did one of the deeds last, to be named in a sentence: 「見本 花子さん」.
	 */
	public String lastBy(String subject, Deed... deeds) {
		return of(subject).stream()
			.filter((entry) -> List.of(deeds).contains(entry.deed()) && entry.byName() != null)
			.reduce((earlier, later) -> later)
			.map((entry) -> entry.byName() + "さん")
			.orElse("ほかの人");
	}

	/** In whose place somebody last did it to the subject. */
	public Optional<PersonId> lastOnBehalf(String subject, Deed deed, PersonId by) {
		return jdbc.sql("""
				select on_behalf_of from journal_entry
				where subject = ? and deed = ? and by_person = ? and on_behalf_of is not null order by id desc limit 1
				""")
			.params(subject, deed.name(), by.value())
			.query((row, index) -> new PersonId(row.getString(1)))
			.optional();
	}

	private RecordedEntry map(ResultSet row, int number) throws SQLException {
		var at = LocalDateTime.ofInstant(row.getTimestamp("at").toInstant(), BusinessClock.TOKYO);
		return new RecordedEntry(at, Deed.valueOf(row.getString("deed")), json.readValue(row.getString("data"), DATA),
				row.getString("reason"), row.getString("by_name"), row.getString("on_behalf_of_name"));
	}

	/** An entry that is being made. */
	public final class Entry {

		private final String round;

		private final String subject;

		private final Map<String, Object> data = new TreeMap<>();

		private String reason;

		private PersonId onBehalfOf;

		private Entry(String round, String subject) {
			this.round = round;
			this.subject = subject;
		}

		/**
		 * @param reason why; null or blank where none was given
		 */
		public Entry because(String reason) {
			this.reason = Written.isEmpty(reason) ? null : reason.strip();
			return this;
		}

		/**
		 * @param value a text, a number, a date, a list of texts; null where there is
		 * none
		 */
		public Entry with(String key, Object value) {
			data.put(key, (value instanceof LocalDate day) ? day.toString() : value);
			return this;
		}

		/**
		 * @param holder whose place was taken; null where it was the person's own
		 */
		public Entry onBehalfOf(PersonId holder) {
			this.onBehalfOf = holder;
			return this;
		}

		public void did(Deed deed, Actor actor) {
			did(deed, actor.person());
		}

		/**
		 * @param used what allowed it; where that is held as a substitute, both names are
		 * kept
		 */
		public void did(Deed deed, Actor actor, Authority used) {
			onBehalfOf(actor.onBehalf(used).orElse(null)).did(deed, actor.person());
		}

		/** The software did it by itself. */
		public void happened(Deed deed) {
			did(deed, (PersonId) null);
		}

		/**
		 * @param by null where the software did it by itself
		 */
		public void did(Deed deed, PersonId by) {

			if (!deed.keys().equals(data.keySet())) {
				throw new IllegalArgumentException(deed + " keeps " + deed.keys() + ", not " + data.keySet());
			}
			jdbc.sql("""
					insert into journal_entry (at, round, subject, deed, by_person, on_behalf_of, reason, data)
					values (:at, :round, :subject, :deed, :by, :onBehalfOf, :reason, cast(:data as jsonb))
					""")
				.param("at", Timestamp.from(clock.instant()))
				.param("round", round)
				.param("subject", subject)
				.param("deed", deed.name())
				.param("by", code(by))
				.param("onBehalfOf", code(onBehalfOf))
				.param("reason", reason)
				.param("data", json.writeValueAsString(data))
				.update();
		}

		private static String code(PersonId person) {
			return (person != null) ? person.value() : null;
		}

	}

}
