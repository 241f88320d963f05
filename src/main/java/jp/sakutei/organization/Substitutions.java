package jp.sakutei.organization;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import jp.sakutei.common.BusinessClock;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 代理: who stands in for whom at one gate, from a day to a day. */
@Repository
public class Substitutions {

	private final JdbcClient jdbc;

	private final BusinessClock clock;

	Substitutions(JdbcClient jdbc, BusinessClock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** One who names for the holder at a time, until the transaction ends. */
	void lock(PersonId holder) {
		jdbc.sql("select 1 from person where code = ? for no key update").param(holder.value()).query((row) -> {
		});
	}

	/** Names a substitute. The caller has checked who may name one. */
	void add(Substitution substitution, PersonId by) {
		jdbc.sql("""
				insert into substitution (id, holder, substitute, authority, valid_from, valid_to, reason, named_by,
				  named_at)
				values (:id, :holder, :substitute, :authority, :from, :to, :reason, :by, :at)
				""")
			.param("id", substitution.id())
			.param("holder", substitution.holder().value())
			.param("substitute", substitution.substitute().value())
			.param("authority", substitution.authority().group())
			.param("from", substitution.from())
			.param("to", substitution.to())
			.param("reason", substitution.reason())
			.param("by", by.value())
			.param("at", clock.instant().atOffset(ZoneOffset.UTC))
			.update();
	}

	/** All that hold on the day or later, soonest first. */
	public List<Substitution> from(LocalDate day) {
		return jdbc.sql("""
				select id, holder, substitute, authority, valid_from, valid_to, reason from substitution
				where valid_to >= ? order by valid_from, holder
				""")
			.param(day)
			.query((row, index) -> new Substitution(row.getObject("id", UUID.class),
					new PersonId(row.getString("holder")), new PersonId(row.getString("substitute")),
					Authority.parse(row.getString("authority")), row.getObject("valid_from", LocalDate.class),
					row.getObject("valid_to", LocalDate.class), row.getString("reason")))
			.list();
	}

	/** Ends a substitution with the day; one that has not begun is taken back whole. */
	void end(UUID id, LocalDate day) {
		jdbc.sql("delete from substitution where id = ? and valid_from > ?").params(id, day).update();
		jdbc.sql("update substitution set valid_to = ? where id = ? and valid_to > ?").params(day, id, day).update();
	}

}
