package jp.sakutei.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.util.List;

import jp.sakutei.common.BusinessClock;
import jp.sakutei.organization.PersonId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The trail of everything done in a round. Entries are added in the transaction of the
 * deed and never changed: a trigger refuses it.
 */
@Component
public class AuditTrail {

	private static final String SELECT = """
			select e.*, b.name as by_name, o.name as on_behalf_of_name
			from audit_entry e left join person b on b.code = e.by_person left join person o on o.code = e.on_behalf_of
			""";

	private final JdbcClient jdbc;

	private final BusinessClock clock;

	AuditTrail(JdbcClient jdbc, BusinessClock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	public void record(AuditEntry entry) {

		jdbc.sql("""
				insert into audit_entry (at, round, subject, action, by_person, on_behalf_of, reason, detail)
				values (?, ?, ?, ?, ?, ?, ?, ?)
				""")
			.params(Timestamp.from(clock.instant()), entry.round(), entry.subject(), entry.action(), code(entry.by()),
					code(entry.onBehalfOf()), entry.reason(), entry.detail())
			.update();
	}

	/** What was done to the subject, oldest first. */
	public List<RecordedEntry> of(String subject) {
		return jdbc.sql(SELECT + "where e.subject = ? order by e.id").param(subject).query(this::map).list();
	}

	/** The newest of a round, newest first. */
	public List<RecordedEntry> latest(String round, int count) {
		return jdbc.sql(SELECT + "where e.round = ? order by e.id desc limit ?")
			.params(round, count)
			.query(this::map)
			.list();
	}

	private RecordedEntry map(ResultSet row, int number) throws SQLException {

		var entry = new AuditEntry(row.getString("round"), row.getString("subject"), row.getString("action"),
				person(row.getString("by_person")), person(row.getString("on_behalf_of")), row.getString("reason"),
				row.getString("detail"));
		var at = LocalDateTime.ofInstant(row.getTimestamp("at").toInstant(), BusinessClock.TOKYO);

		return new RecordedEntry(at, entry, row.getString("by_name"), row.getString("on_behalf_of_name"));
	}

	private static String code(PersonId person) {
		return (person != null) ? person.value() : null;
	}

	private static PersonId person(String code) {
		return (code != null) ? new PersonId(code) : null;
	}

}
