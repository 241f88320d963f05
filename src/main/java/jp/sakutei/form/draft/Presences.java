package jp.sakutei.form.draft;

import java.sql.Types;
import java.time.ZoneOffset;
import java.util.List;

import jp.sakutei.common.BusinessClock;
import jp.sakutei.organization.PersonId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who has a task's form open: in real time, whatever the business clock says. */
@Repository
public class Presences {

	/** A page that lies open is heard of three times as often. */
	private static final int SECONDS = 60;

	private final JdbcClient jdbc;

	Presences(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Says that the page is open, and who else is there. A page that one left oneself to
	 * come here is not there any more; it would have been heard of again.
	 * @param typed whether something was typed into it just now
	 */
	public List<Presence> meet(String taskId, String page, PersonId person, boolean typed) {

		var now = BusinessClock.realTime().atOffset(ZoneOffset.UTC);
		return jdbc.sql("""
				with gone as (
				  delete from form_presence where task_id = :task and page <> :page and seen_at < :yesterday
				), here as (
				  insert into form_presence (task_id, page, person, opened_at, seen_at, typed_at)
				  values (:task, :page, :person, :now, :now, :typed)
				  on conflict (task_id, page) do update
				    set seen_at = :now, typed_at = coalesce(:typed, form_presence.typed_at)
				)
				select p.name, f.person = :person as self, coalesce(max(f.typed_at) >= :recently, false) as typing
				from form_presence f join person p on p.code = f.person
				where f.task_id = :task and f.page <> :page and f.seen_at >= :recently
				  and (f.person <> :person or f.seen_at >= (
				    select own.opened_at from form_presence own where own.task_id = :task and own.page = :page))
				group by p.name, f.person order by self, p.name
				""")
			.param("task", taskId)
			.param("page", page)
			.param("person", person.value())
			.param("now", now)
			.param("typed", typed ? now : null, Types.TIMESTAMP_WITH_TIMEZONE)
			.param("recently", now.minusSeconds(SECONDS))
			.param("yesterday", now.minusDays(1))
			.query((row, index) -> new Presence(row.getString("name"), row.getBoolean("self"),
					row.getBoolean("typing")))
			.list();
	}

	/**
	 * Somebody who has the form open too.
	 *
	 * @param self the same person at another page
	 */
	public record Presence(String name, boolean self, boolean typing) {

		public String text() {
			if (self) {
				return typing ? "あなたが別の画面で入力しています" : "あなたの別の画面でも開いています";
			}
			return name + (typing ? "さんが入力しています" : "さんも開いています");
		}

	}

}
