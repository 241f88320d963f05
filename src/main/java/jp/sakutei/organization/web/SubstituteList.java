package jp.sakutei.organization.web;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import jp.sakutei.common.Searched;
import jp.sakutei.common.BusinessClock;
import jp.sakutei.common.Codes;
import jp.sakutei.organization.Actor;
import jp.sakutei.organization.Authority;
import jp.sakutei.organization.PersonId;
import jp.sakutei.organization.PostRole;
import jp.sakutei.organization.Substitution;
import jp.sakutei.organization.SubstitutionRules;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Substitutions that hold now or later, in names. */
@Component
class SubstituteList {

	/** More are to be searched for with more of the name. */
	private static final int MOST = 50;

	/** People with what they are now: {@code 見本 花子（道路整備課 課長）}. */
	private static final String PEOPLE = """
			select p.code, p.name, string_agg(concat(coalesce(c.name, d.name), '|', o.role), ',' order by o.id) as posts
			from person p join post o on o.person = p.code
			  and o.valid_from <= :today and (o.valid_to is null or o.valid_to >= :today)
			left join section c on c.code = o.section left join department d on d.code = o.department
			where p.enabled and %s group by p.code, p.name order by p.name, p.code limit :most
			""";

	private final JdbcClient jdbc;

	private final BusinessClock clock;

	SubstituteList(JdbcClient jdbc, BusinessClock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** All for the office, else those that one is part of; soonest first. */
	List<Row> visibleTo(Actor actor, boolean all) {
		return jdbc
			.sql("""
					select s.id, s.authority, s.valid_from, s.valid_to, s.reason, s.holder as holder_code, s.substitute as substitute_code,
					  h.name as holder, p.name as substitute, coalesce(c.name, d.name, '') as unit
					from substitution s join person h on h.code = s.holder join person p on p.code = s.substitute
					left join section c on s.authority in (:staff || ':' || c.code, :head || ':' || c.code)
					left join department d on s.authority in (:director || ':' || d.code, :coordinator || ':' || d.code)
					where s.valid_to >= :today and (:all or s.holder = :person or s.substitute = :person)
					order by s.valid_from, h.code
					""")
			.param("person", actor.person().value())
			.param("today", clock.today())
			.param("all", all)
			.param("staff", PostRole.STAFF.code())
			.param("head", PostRole.SECTION_HEAD.code())
			.param("director", PostRole.DEPARTMENT_HEAD.code())
			.param("coordinator", PostRole.COORDINATOR.code())
			.query((row, index) -> new Row(row.getObject("id", UUID.class), row.getString("holder"),
					row.getString("substitute"), label(row.getString("authority"), row.getString("unit")),
					row.getObject("valid_from", LocalDate.class), row.getObject("valid_to", LocalDate.class),
					row.getString("reason"), SubstitutionRules.mayEnd(actor, named(row))))
			.list();
	}

	private static Substitution named(ResultSet row) throws SQLException {
		return new Substitution(row.getObject("id", UUID.class), new PersonId(row.getString("holder_code")),
				new PersonId(row.getString("substitute_code")), Authority.parse(row.getString("authority")),
				row.getObject("valid_from", LocalDate.class), row.getObject("valid_to", LocalDate.class),
				row.getString("reason"));
	}

	/** People by parts of name and number; by name. */
	List<Choice> named(String text) {
		var words = Searched.patterns(text);
		return (words.length == 0) ? List.of() : people("p.searched like all (:text)", words);
	}

	/** Who works where the authority lies: the likeliest to stand in. */
	List<Choice> near(Authority authority) {
		return authority.unit().isEmpty() ? people("o.role = :text", authority.role().code())
				: people("coalesce(o.section, o.department) = :text", authority.unit());
	}

	private List<Choice> people(String which, Object text) {
		return jdbc.sql(PEOPLE.formatted(which))
			.param("text", text)
			.param("today", clock.today())
			.param("most", MOST)
			.query((row, index) -> new Choice(new PersonId(row.getString("code")),
					row.getString("name") + "（" + posts(row.getString("posts")) + "）"))
			.list();
	}

	private static String posts(String posts) {
		return Arrays.stream(posts.split(",")).map((post) -> {
			var parts = post.split("\\|", 2);
			return (parts[0] + " " + Codes.of(PostRole.class, parts[1]).label()).strip();
		}).distinct().collect(Collectors.joining("、"));
	}

	/** {@code 道路整備課 課長}. */
	String label(Authority authority) {
		var table = (authority.role().unit() == PostRole.Unit.SECTION) ? "section" : "department";
		var unit = jdbc.sql("select name from " + table + " where code = ?")
			.param(authority.unit())
			.query(String.class)
			.optional();
		return label(authority.group(), unit.orElse(""));
	}

	private static String label(String authority, String unit) {
		return (unit + " " + Authority.parse(authority).role().label()).strip();
	}

	/** Somebody to be chosen. */
	record Choice(PersonId id, String label) {
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
