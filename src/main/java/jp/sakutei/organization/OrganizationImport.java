package jp.sakutei.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

import jp.sakutei.common.Codes;
import jp.sakutei.common.Rows;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Takes the organisation of a round's files into the database. */
@Repository
public class OrganizationImport {

	private final JdbcTemplate jdbc;

	OrganizationImport(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Adds what is new and changes what differs. Units and people that are missing stay,
	 * since what they wrote stays; the posts of the people given become exactly those
	 * given. Whoever may not sign in stays so.
	 * @param passwordHash for people who have none yet, or null
	 */
	@Transactional
	public void save(OrganizationData data, String passwordHash) {

		jdbc.batchUpdate("""
				insert into department (code, name, position) values (?, ?, ?)
				on conflict (code) do update set name = excluded.name, position = excluded.position
				""", Rows.of(data.departments(), (each, position) -> Rows.row(each.code(), each.name(), position)));
		jdbc.batchUpdate("""
				insert into section (code, department, name, valid_from, valid_to, position) values (?, ?, ?, ?, ?, ?)
				on conflict (code) do update set department = excluded.department, name = excluded.name,
				  valid_from = excluded.valid_from, valid_to = excluded.valid_to, position = excluded.position
				""", Rows.of(data.sections(), (each, position) -> Rows.row(each.code(), each.department(), each.name(),
				each.from(), each.to(), position)));
		jdbc.batchUpdate("""
				insert into person (code, name, email, password_hash) values (?, ?, ?, ?)
				on conflict (code) do update set name = excluded.name, email = excluded.email,
				  password_hash = coalesce(person.password_hash, excluded.password_hash)
				""", Rows.of(data.people(),
				(each, position) -> Rows.row(each.id().value(), each.name(), each.email(), passwordHash)));
		savePosts(data);
	}

	/** Posts of others, say of an administrator from the environment, stay. */
	private void savePosts(OrganizationData data) {

		jdbc.batchUpdate("delete from post where person = ?",
				Rows.of(data.people(), (each, position) -> Rows.row(each.id().value())));
		jdbc.batchUpdate("""
				insert into post (person, role, department, section, valid_from, valid_to, concurrent)
				values (?, ?, ?, ?, ?, ?, ?)
				""",
				Rows.of(data.posts(),
						(each, position) -> Rows.row(each.person().value(), each.authority().role().code(),
								unit(each, PostRole.Unit.DEPARTMENT), unit(each, PostRole.Unit.SECTION), each.from(),
								each.to(), each.concurrent())));
	}

	private static String unit(OrganizationData.Post post, PostRole.Unit kind) {
		return (post.authority().role().unit() == kind) ? post.authority().unit() : null;
	}

	/** The organisation as it would be taken in again. */
	public OrganizationData current() {
		return new OrganizationData(
				jdbc.query("select code, name from department order by position",
						(row, index) -> new OrganizationData.Department(row.getString(1), row.getString(2))),
				jdbc.query("select code, department, name, valid_from, valid_to from section order by position",
						(row, index) -> new OrganizationData.Section(row.getString(1), row.getString(2),
								row.getString(3), row.getObject(4, LocalDate.class),
								row.getObject(5, LocalDate.class))),
				jdbc.query("select code, name, email from person order by code",
						(row, index) -> new OrganizationData.Person(new PersonId(row.getString(1)), row.getString(2),
								row.getString(3))),
				jdbc.query("select * from post order by id", OrganizationImport::post));
	}

	private static OrganizationData.Post post(ResultSet row, int index) throws SQLException {
		var unit = (row.getString("section") != null) ? row.getString("section") : row.getString("department");
		return new OrganizationData.Post(new PersonId(row.getString("person")),
				new Authority(Codes.of(PostRole.class, row.getString("role")), unit),
				row.getObject("valid_from", LocalDate.class), row.getObject("valid_to", LocalDate.class),
				row.getBoolean("concurrent"));
	}

}
