package jp.sakutei.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jp.sakutei.common.Searched;
import jp.sakutei.common.Codes;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** People with their posts of a day and their way to sign in. */
@Repository
public class Accounts {

	private static final String SELECT = """
			select p.code, p.name, p.email, p.enabled, p.password_hash is not null as has_password,
			  array(select o.role || '|' || coalesce(c.name, d.name, '') from post o
			    left join section c on c.code = o.section left join department d on d.code = o.department
			    where o.person = p.code and o.valid_from <= :day and (o.valid_to is null or o.valid_to >= :day)
			    order by o.concurrent, o.id) as posts
			from person p
			""";

	private final JdbcClient jdbc;

	Accounts(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Those whose number and name contain the words, by number. */
	public List<Account> find(String text, LocalDate day, int offset, int count) {
		return jdbc.sql(SELECT + """
				where p.searched like all (:words)
				order by p.code limit :count offset :offset
				""")
			.param("words", Searched.patterns(text))
			.param("day", day)
			.param("count", count)
			.param("offset", offset)
			.query(Accounts::map)
			.list();
	}

	public int count(String text) {
		return jdbc.sql("select count(*) from person where searched like all (:words)")
			.param("words", Searched.patterns(text))
			.query(Integer.class)
			.single();
	}

	public Optional<Account> find(PersonId id, LocalDate day) {
		return jdbc.sql(SELECT + "where p.code = :person")
			.param("person", id.value())
			.param("day", day)
			.query(Accounts::map)
			.optional();
	}

	Optional<String> passwordHash(PersonId id) {
		return jdbc.sql("select password_hash from person where code = ? and enabled and password_hash is not null")
			.param(id.value())
			.query(String.class)
			.optional();
	}

	void setPasswordHash(PersonId id, String hash) {
		jdbc.sql("update person set password_hash = ? where code = ?").params(hash, id.value()).update();
	}

	void setEnabled(PersonId id, boolean enabled) {
		jdbc.sql("update person set enabled = ? where code = ?").params(enabled, id.value()).update();
	}

	/** Whether somebody can sign in and administer on the day. */
	boolean administratorExists(LocalDate day) {
		return jdbc.sql("""
				select exists (select 1 from person p join post o on o.person = p.code and o.role = :role
				  where p.enabled and p.password_hash is not null
				    and o.valid_from <= :day and (o.valid_to is null or o.valid_to >= :day))
				""").param("role", PostRole.ADMINISTRATOR.code()).param("day", day).query(Boolean.class).single();
	}

	void addAdministrator(PersonId id, String name, String hash, LocalDate day) {
		jdbc.sql("""
				insert into person (code, name, password_hash) values (:code, :name, :hash)
				on conflict (code) do update set name = excluded.name, password_hash = excluded.password_hash,
				  enabled = true
				""").param("code", id.value()).param("name", name).param("hash", hash).update();
		jdbc.sql("""
				insert into post (person, role, valid_from) select :code, :role, :day
				where not exists (select 1 from post where person = :code and role = :role
				  and valid_from <= :day and (valid_to is null or valid_to >= :day))
				""").param("code", id.value()).param("role", PostRole.ADMINISTRATOR.code()).param("day", day).update();
	}

	private static Account map(ResultSet row, int index) throws SQLException {
		var posts = Stream.of((String[]) row.getArray("posts").getArray()).map(Accounts::inWords).toList();
		return new Account(new PersonId(row.getString("code")), row.getString("name"), row.getString("email"), posts,
				row.getBoolean("enabled"), row.getBoolean("has_password"));
	}

	private static String inWords(String post) {
		var parts = post.split("\\|", 2);
		return (parts[1] + " " + Codes.of(PostRole.class, parts[0]).label()).strip();
	}

}
