package jp.sakutei.form;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

import jp.sakutei.common.BusinessClock;
import jp.sakutei.organization.PersonId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Drafts of open tasks: of two who save at once, the second is not taken. */
@Repository
public class Drafts {

	private final JdbcClient jdbc;

	private final BusinessClock clock;

	Drafts(JdbcClient jdbc, BusinessClock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	public Optional<Draft> find(String taskId) {
		return jdbc.sql("""
				select raw, version, saved_by, name, saved_at
				from form_draft join person on person.code = saved_by where task_id = ?""")
			.param(taskId)
			.query((row, index) -> new Draft(RawForm.ofJson(row.getString("raw")), row.getInt("version"),
					new PersonId(row.getString("saved_by")), row.getString("name"),
					row.getObject("saved_at", OffsetDateTime.class).toInstant()))
			.optional();
	}

	/**
	 * Saves over the version that the page was opened with.
	 * @param opened 0 where there was no draft yet
	 * @return the new version, or empty where somebody saved in between
	 */
	public Optional<Integer> save(String taskId, RawForm raw, int opened, PersonId person) {
		var now = clock.instant().atOffset(ZoneOffset.UTC);
		if (opened == 0) {
			return jdbc.sql("""
					insert into form_draft (task_id, raw, version, saved_by, saved_at) values (?, ?::jsonb, 1, ?, ?)
					on conflict (task_id) do nothing returning version""")
				.params(taskId, raw.toJson(), person.value(), now)
				.query(Integer.class)
				.optional();
		}
		return jdbc.sql("""
				update form_draft set raw = ?::jsonb, version = version + 1, saved_by = ?, saved_at = ?
				where task_id = ? and version = ? returning version""")
			.params(raw.toJson(), person.value(), now, taskId, opened)
			.query(Integer.class)
			.optional();
	}

	/** When the task is done. */
	public void discard(String taskId) {
		jdbc.sql("delete from form_draft where task_id = ?").param(taskId).update();
	}

}
