package jp.sakutei.crawl;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jp.sakutei.common.BusinessClock;
import jp.sakutei.organization.PostRole;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Who holds which post today. */
class People {

	private final JdbcClient jdbc;

	private final BusinessClock clock;

	private final Map<String, Optional<String>> holders = new LinkedHashMap<>();

	People(JdbcClient jdbc, BusinessClock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Somebody with the post; nobody where it is vacant. */
	Optional<String> holding(PostRole role, String unit) {
		return holders.computeIfAbsent(role.code() + ":" + unit,
				(key) -> jdbc.sql("""
						select min(person) from post where role = :role and :unit in ('', section, department)
						and valid_from <= :day and coalesce(valid_to, 'infinity') >= :day
						""")
					.param("role", role.code())
					.param("unit", unit)
					.param("day", clock.today())
					.query(String.class)
					.optional());
	}

	Optional<String> holding(PostRole role) {
		return holding(role, "");
	}

	Optional<String> staff(String section) {
		return holding(PostRole.STAFF, section).or(() -> holding(PostRole.SECTION_HEAD, section));
	}

	/** One person for each role. */
	List<String> ofEachRole() {
		return Arrays.stream(PostRole.values()).flatMap((role) -> holding(role).stream()).distinct().toList();
	}

}
