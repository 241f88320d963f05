package jp.sakutei.worklist.process;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;

import jp.sakutei.common.BusinessClock;
import jp.sakutei.engine.UserTask;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes {@code work_item}. */
@Repository
class WorkItemRows {

	/**
	 * What a task is about, by process: subject and section from the data behind the key.
	 */
	private static final Map<String, String> SUBJECTS = Map.of("hand-in", """
			select s.number || ' ' || s.name as subject, s.section from hand_in h join project_sheet s on s.id = h.sheet
			where h.id = :key
			""", "budget-step", """
			select c.name || '（' || t.name || '）' as subject, b.section from budget_list b
			join section c on c.code = b.section join stage t on t.round = b.round and t.id = b.stage
			where b.id = :key
			""", "section-hearing", """
			select c.name as subject, h.section from section_hearing h join section c on c.code = h.section
			where h.id = :key
			""", "meeting", """
			select name as subject, cast(null as text) as section from meeting where id = :key
			""", "follow-up", """
			select origin_name || '：' || subject as subject, section from matter where id = :key
			""");

	/**
	 * Tasks of the round itself: about their stage, which the end of the task's id names.
	 */
	private static final String ROUND = """
			select coalesce((select t.name from stage t where t.round = r.id
			    and :definition like '%' || replace(initcap(replace(t.id, '-', ' ')), ' ', '')
			    order by length(t.id) desc limit 1), r.name) as subject, cast(null as text) as section
			from round r where r.id = :round
			""";

	private final JdbcClient jdbc;

	private final BusinessClock clock;

	WorkItemRows(JdbcClient jdbc, BusinessClock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	void add(UserTask task) {
		jdbc.sql("""
				insert into work_item (task_id, process_key, definition, name, form, business_key, round, subject,
				  section, authority, due, since)
				select :task, :process, :definition, :name, :form, :key, :round, about.subject, about.section,
				  :authority, :due, :since
				from (%s) as about
				""".formatted(SUBJECTS.getOrDefault(task.process(), ROUND)))
			.param("task", task.id())
			.param("process", task.process())
			.param("definition", task.definition())
			.param("name", task.name())
			.param("form", task.form())
			.param("key", task.businessKey())
			.param("round", task.round())
			.param("authority", task.group())
			.param("due", task.due())
			.param("since", clock.instant().atOffset(ZoneOffset.UTC))
			.update();
	}

	void move(String task, LocalDate due) {
		jdbc.sql("update work_item set due = ? where task_id = ?").params(Arrays.asList(due, task)).update();
	}

	void finish(String task) {
		jdbc.sql("""
				with gone as (delete from work_item where task_id = :task returning *)
				insert into finished_work_item (task_id, name, subject, business_key, authority, done_by, done_at)
				select task_id, name, subject, business_key, authority, claimed_by, :at from gone
				on conflict (task_id) do nothing
				""").param("task", task).param("at", clock.instant().atOffset(ZoneOffset.UTC)).update();
	}

}
