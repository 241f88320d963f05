package jp.sakutei.organization.web;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jp.sakutei.common.BusinessClock;
import jp.sakutei.organization.Actor;
import jp.sakutei.organization.Authority;
import jp.sakutei.organization.PostRole;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Substitutions that hold now or later, in names. */
@Component
class SubstituteList {

	/** Posts that decide something, and so may need somebody who stands in. */
	private static final Set<PostRole> DECIDING = Set.of(PostRole.SECTION_HEAD, PostRole.DEPARTMENT_HEAD,
			PostRole.FINANCE_CHIEF, PostRole.FINANCE_DIRECTOR, PostRole.PLANNING_OFFICE);

	private final JdbcClient jdbc;

	private final BusinessClock clock;

	SubstituteList(JdbcClient jdbc, BusinessClock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** All for the office, else those that one is part of; soonest first. */
	List<Row> visibleTo(Actor actor, boolean all) {
		return jdbc.sql("""
				select s.id, s.authority, s.valid_from, s.valid_to, s.reason, s.holder = :person as own,
				  h.name as holder, p.name as substitute, coalesce(c.name, d.name, '') as unit
				from substitution s join person h on h.code = s.holder join person p on p.code = s.substitute
				left join section c on s.authority in ('staff:' || c.code, 'section-head:' || c.code)
				left join department d on s.authority in ('department-head:' || d.code, 'coordinator:' || d.code)
				where s.valid_to >= :today and (:all or s.holder = :person or s.substitute = :person)
				order by s.valid_from, h.code
				""")
			.param("person", actor.person().value())
			.param("today", clock.today())
			.param("all", all)
			.query((row, index) -> new Row(row.getObject("id", UUID.class), row.getString("holder"),
					row.getString("substitute"), label(row.getString("authority"), row.getString("unit")),
					row.getObject("valid_from", LocalDate.class), row.getObject("valid_to", LocalDate.class),
					row.getString("reason"), all || row.getBoolean("own")))
			.list();
	}

	/** Those of the posts for which a substitute can be named. */
	List<Authority> gates(Collection<Authority> posts) {
		return posts.stream()
			.filter((authority) -> DECIDING.contains(authority.role()))
			.sorted((one, other) -> one.group().compareTo(other.group()))
			.toList();
	}

	private static String label(String authority, String unit) {
		return (unit + " " + Authority.parse(authority).role().label()).strip();
	}

	/**
	 * One substitution.
	 *
	 * @param mayEnd whether who looks may end it
	 */
	record Row(UUID id, String holder, String substitute, String post, LocalDate from, LocalDate to, String reason,
			boolean mayEnd) {
	}

}
