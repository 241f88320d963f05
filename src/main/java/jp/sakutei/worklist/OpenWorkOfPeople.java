package jp.sakutei.worklist;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;

import jp.sakutei.organization.Authority;
import jp.sakutei.organization.PersonId;
import jp.sakutei.organization.PostRole;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who has what to do on a day. */
@Repository
class OpenWorkOfPeople {

	/** What somebody else took on is that person's alone. */
	private static final String SELECT = """
			select p.code, p.name as person_name, w.* from work_item w
			join (
			  select person, role || coalesce(':' || coalesce(section, department), '') as authority from post
			  where valid_from <= :day and (valid_to is null or valid_to >= :day)
			  union
			  select substitute, authority from substitution where :day between valid_from and valid_to
			) held on held.authority = w.authority
			join person p on p.code = held.person and p.enabled
			where (w.claimed_by is null or w.claimed_by = p.code)
			""";

	/** The most overdue first, what has no day last. */
	private static final String ORDER = " order by p.code, w.due, w.since, w.task_id";

	private final JdbcClient jdbc;

	OpenWorkOfPeople(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Of everybody, by person. */
	List<OpenWork> on(LocalDate day) {
		return jdbc.sql(SELECT + ORDER).param("day", day).query(OpenWorkOfPeople::map).list();
	}

	/** What waits in the sections themselves, with their staff and heads. */
	List<OpenWork> inSections(String round, Collection<String> sections, LocalDate day) {
		return jdbc
			.sql(SELECT + "and w.round = :round and w.section in (:sections)"
					+ " and w.authority in (:staff || ':' || w.section, :head || ':' || w.section)" + ORDER)
			.param("day", day)
			.param("round", round)
			.param("sections", sections)
			.param("staff", PostRole.STAFF.code())
			.param("head", PostRole.SECTION_HEAD.code())
			.query(OpenWorkOfPeople::map)
			.list();
	}

	private static OpenWork map(ResultSet row, int index) throws SQLException {
		return new OpenWork(new PersonId(row.getString("code")), row.getString("person_name"), row.getString("task_id"),
				row.getString("round"), row.getString("name"), row.getString("subject"), row.getString("section"),
				Authority.parse(row.getString("authority")), row.getObject("due", LocalDate.class),
				row.getObject("since", OffsetDateTime.class).toInstant());
	}

}
