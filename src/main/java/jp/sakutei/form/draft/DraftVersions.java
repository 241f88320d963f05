package jp.sakutei.form.draft;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import jp.sakutei.form.RawForm;
import jp.sakutei.organization.PersonId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/**
 * 下書きの履歴. Every version is kept for a day; after that, of what was saved while typing,
 * the last of each hour and person. What somebody saved with a button, took back or
 * handed in stays as long as the task is open. A page that lay open longer than its
 * version is compared with the one before it, which only asks more.
 */
@Repository
public class DraftVersions {

	private static final String SELECT = """
			select version, raw, typed, cause, fields, saved_by, name, saved_at
			from form_draft_version join person on person.code = saved_by where task_id = :task
			""";

	private static final Duration EVERY_VERSION = Duration.ofDays(1);

	private final JdbcClient jdbc;

	DraftVersions(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The newest first. */
	public List<DraftVersion> of(String taskId) {
		return jdbc.sql(SELECT + "order by version desc limit 300")
			.param("task", taskId)
			.query(DraftVersions::map)
			.list();
	}

	public Optional<DraftVersion> find(String taskId, int version) {
		return jdbc.sql(SELECT + "and version = :version")
			.param("task", taskId)
			.param("version", version)
			.query(DraftVersions::map)
			.optional();
	}

	/**
	 * What a page shows that says which version it knows: that one, unless the page
	 * itself saved later ones and never heard the answer.
	 */
	RawForm shownBy(String taskId, String page, int known) {
		return jdbc.sql(SELECT + """
				and (version <= :known or page = :page and page <> '' or version = (select min(version)
				  from form_draft_version where task_id = :task))
				order by version desc limit 1""")
			.param("task", taskId)
			.param("known", known)
			.param("page", page)
			.query((row, index) -> RawForm.ofJson(
					row.getString((row.getInt("version") > known && row.getString("typed") != null) ? "typed" : "raw")))
			.optional()
			.orElseGet(RawForm::empty);
	}

	/** Who else saved since then. */
	Optional<String> otherSince(String taskId, int known, PersonId person) {
		return jdbc.sql("""
				select name from form_draft_version join person on person.code = saved_by
				where task_id = ? and version > ? and saved_by <> ? order by version desc limit 1""")
			.params(taskId, known, person.value())
			.query(String.class)
			.optional();
	}

	/**
	 * The first draft, and before it the form as it opened.
	 * @param typed what the page sent, where something else was made of it; or null
	 */
	void begin(String taskId, RawForm opened, Draft draft, RawForm typed, String page, String cause, int fields) {
		write("""
				insert into form_draft (task_id, raw, version, saved_by, saved_at)
				values (:task, :raw::jsonb, :version, :by, :at)), opened as (
				insert into form_draft_version (task_id, version, raw, page, cause, fields, saved_by, saved_at)
				values (:task, :version - 1, :opened::jsonb, '', '%s', 0, :by, :at)""".formatted(DraftVersion.OPENED),
				taskId, draft, typed, page, cause, fields)
			.param("opened", opened.toJson())
			.update();
	}

	/**
	 * The draft as it stands now; of what was typed a day ago only the last of each hour
	 * and person stays.
	 * @param typed what the page sent, where something else was made of it; or null
	 */
	void put(String taskId, Draft draft, RawForm typed, String page, String cause, int fields) {
		write("""
				update form_draft set raw = :raw::jsonb, version = :version, saved_by = :by, saved_at = :at
				where task_id = :task), thinned as (
				delete from form_draft_version v where task_id = :task and cause = :typing and saved_at < :before
				and exists (select from form_draft_version later where later.task_id = v.task_id
				  and later.version > v.version and later.cause = v.cause and later.saved_by = v.saved_by
				  and date_trunc('hour', later.saved_at) = date_trunc('hour', v.saved_at))""", taskId, draft, typed,
				page, cause, fields)
			.param("typing", DraftVersion.TYPING)
			.param("before", draft.savedAt().minus(EVERY_VERSION).atOffset(ZoneOffset.UTC))
			.update();
	}

	private StatementSpec write(String change, String taskId, Draft draft, RawForm typed, String page, String cause,
			int fields) {
		return jdbc.sql("with changed as (" + change + """
				)
				insert into form_draft_version
				  (task_id, version, raw, typed, page, cause, fields, saved_by, saved_at)
				values (:task, :version, :raw::jsonb, :typed::jsonb, :page, :cause, :fields, :by, :at)""")
			.param("task", taskId)
			.param("version", draft.version())
			.param("raw", draft.raw().toJson())
			.param("typed", (typed == null) ? null : typed.toJson(), Types.VARCHAR)
			.param("page", page)
			.param("cause", cause)
			.param("fields", fields)
			.param("by", draft.savedBy().value())
			.param("at", draft.savedAt().atOffset(ZoneOffset.UTC));
	}

	private static DraftVersion map(ResultSet row, int index) throws SQLException {
		return new DraftVersion(
				new Draft(RawForm.ofJson(row.getString("raw")), row.getInt("version"),
						new PersonId(row.getString("saved_by")), row.getString("name"),
						row.getObject("saved_at", OffsetDateTime.class).toInstant()),
				row.getString("cause"), row.getInt("fields"));
	}

}
