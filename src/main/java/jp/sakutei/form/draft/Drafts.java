package jp.sakutei.form.draft;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

import jp.sakutei.form.RawForm;
import jp.sakutei.organization.PersonId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Drafts of open tasks as they stand now. */
@Repository
public class Drafts {

	private static final String SELECT = """
			select raw, version, saved_by, name, saved_at from %s join person on person.code = saved_by
			""";

	private final JdbcClient jdbc;

	Drafts(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	public Optional<Draft> find(String taskId) {
		return find(taskId, SELECT.formatted("form_draft") + "where task_id = ?");
	}

	/** Nobody else writes until the transaction ends, not even the first version. */
	Optional<Draft> lock(String taskId) {
		return find(taskId, SELECT.formatted("locked_form_draft(?)"));
	}

	private Optional<Draft> find(String taskId, String sql) {
		return jdbc.sql(sql)
			.param(taskId)
			.query((row, index) -> new Draft(RawForm.ofJson(row.getString("raw")), row.getInt("version"),
					new PersonId(row.getString("saved_by")), row.getString("name"),
					row.getObject("saved_at", OffsetDateTime.class).toInstant()))
			.optional();
	}

	/** Tasks for which one of them saved last. */
	public Set<String> tasksOf(Collection<PersonId> people) {
		return people.isEmpty() ? Set.of()
				: new HashSet<>(jdbc.sql("select task_id from form_draft where saved_by in (:people)")
					.param("people", people.stream().map(PersonId::value).toList())
					.query(String.class)
					.list());
	}

	/** When the task is done: with all its versions. */
	public void discard(String taskId) {
		jdbc.sql("""
				with gone as (delete from form_presence where task_id = :task)
				delete from form_draft where task_id = :task""").param("task", taskId).update();
	}

}
