package jp.sakutei.organization;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

import jp.sakutei.common.NotFound;

import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The city's organisation as it is in the database. */
@Repository
public class Organization {

	private static final RowMapper<Section> SECTION = (row, index) -> new Section(row.getString("code"),
			row.getString("department"), row.getString("name"), row.getInt("position"));

	private static final RowMapper<Person> PERSON = (row, index) -> new Person(new PersonId(row.getString("code")),
			row.getString("name"), row.getString("email"));

	private final JdbcClient jdbc;

	Organization(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	public List<Department> departments() {
		return jdbc.sql("select code, name, position from department order by position")
			.query((row, index) -> new Department(row.getString(1), row.getString(2), row.getInt(3)))
			.list();
	}

	public List<Section> sections() {
		return jdbc.sql("select code, department, name, position from section order by position").query(SECTION).list();
	}

	public Section section(String code) {
		return jdbc.sql("select code, department, name, position from section where code = ?")
			.param(code)
			.query(SECTION)
			.optional()
			.orElseThrow(() -> new NotFound("課 " + code));
	}

	/** Before the first round is there, and nobody can sign in. */
	public boolean isEmpty() {
		return jdbc.sql("select not exists (select 1 from person)").query(Boolean.class).single();
	}

	public Optional<Person> person(PersonId id) {
		return jdbc.sql("select code, name, email from person where code = ?")
			.param(id.value())
			.query(PERSON)
			.optional();
	}

	/** Those of them that there are, by code. */
	public List<Person> people(Collection<PersonId> ids) {
		return jdbc.sql("select code, name, email from person where code = any(?) order by code")
			.param(ids.stream().map(PersonId::value).toArray(String[]::new))
			.query(PERSON)
			.list();
	}

	/**
	 * All that a person may do on a day; one statement. Who stands in for two of the same
	 * post does so for the one by whom the last word was said. Without a post there is
	 * nothing that he or she may do.
	 */
	public Actor actorOn(PersonId id, LocalDate day) {

		var own = new HashSet<Authority>();
		var substituted = new HashMap<Authority, PersonId>();
		var name = new String[] { id.value() };
		jdbc.sql("""
				select p.name, o.role || coalesce(':' || coalesce(o.section, o.department), '') as authority,
				       null as holder, null as named_at
				from person p left join post o on o.person = p.code
				  and o.valid_from <= :day and (o.valid_to is null or o.valid_to >= :day)
				where p.code = :person and p.enabled
				union all
				select p.name, s.authority, s.holder, s.named_at
				from person p join substitution s on s.substitute = p.code and :day between s.valid_from and s.valid_to
				where p.code = :person and p.enabled
				order by named_at desc, holder
				""").param("person", id.value()).param("day", day).query((row) -> {
			name[0] = row.getString("name");
			if (row.getString("authority") == null) {
				return;
			}
			var authority = Authority.parse(row.getString("authority"));
			if (row.getString("holder") == null) {
				own.add(authority);
			}
			else {
				substituted.putIfAbsent(authority, new PersonId(row.getString("holder")));
			}
		});
		return new Actor(id, name[0], own, substituted);
	}

	/** Who holds the authority on the day by an own post. */
	public List<Person> holdersOf(Authority authority, LocalDate day) {
		return jdbc.sql("""
				select distinct p.code, p.name, p.email from post o join person p on p.code = o.person
				where o.role = :role and coalesce(o.section, o.department, '') = :unit and p.enabled
				  and o.valid_from <= :day and (o.valid_to is null or o.valid_to >= :day)
				order by p.code
				""")
			.param("role", authority.role().code())
			.param("unit", authority.unit())
			.param("day", day)
			.query(PERSON)
			.list();
	}

	/** Who holds a post of one of the roles on the day, anywhere in the city. */
	public List<Person> holdersOf(Set<PostRole> roles, LocalDate day) {
		return jdbc.sql("""
				select distinct p.code, p.name, p.email from post o join person p on p.code = o.person
				where o.role = any (:roles) and p.enabled
				  and o.valid_from <= :day and (o.valid_to is null or o.valid_to >= :day)
				order by p.code
				""")
			.param("roles", roles.stream().map(PostRole::code).toArray(String[]::new))
			.param("day", day)
			.query(PERSON)
			.list();
	}

	/** Who stands in on the day for a holder of the authority. */
	public List<Person> substitutesOf(Authority authority, LocalDate day) {
		return jdbc.sql("""
				select distinct p.code, p.name, p.email from substitution s join person p on p.code = s.substitute
				where s.authority = :authority and :day between s.valid_from and s.valid_to and p.enabled
				order by p.code
				""").param("authority", authority.group()).param("day", day).query(PERSON).list();
	}

	/**
	 * Who may use each of the authorities on the day, by an own post or as a substitute;
	 * one statement. An authority that nobody holds is missing.
	 */
	public Map<Authority, Set<PersonId>> entitled(Collection<Authority> authorities, LocalDate day) {

		var entitled = new HashMap<Authority, Set<PersonId>>();
		jdbc.sql("""
				select o.role || coalesce(':' || coalesce(o.section, o.department), '') as authority, o.person
				from post o join person p on p.code = o.person
				where p.enabled and o.valid_from <= :day and (o.valid_to is null or o.valid_to >= :day)
				  and o.role in (:roles) and coalesce(o.section, o.department, '') in (:units)
				union
				select s.authority, s.substitute from substitution s join person p on p.code = s.substitute
				where p.enabled and :day between s.valid_from and s.valid_to and s.authority in (:groups)
				""")
			.param("day", day)
			.param("roles", authorities.stream().map((each) -> each.role().code()).toList())
			.param("units", authorities.stream().map(Authority::unit).toList())
			.param("groups", authorities.stream().map(Authority::group).toList())
			.query((row) -> {
				entitled.computeIfAbsent(Authority.parse(row.getString(1)), (authority) -> new HashSet<>())
					.add(new PersonId(row.getString(2)));
			});
		return entitled;
	}

}
