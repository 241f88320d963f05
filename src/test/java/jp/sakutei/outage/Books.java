package jp.sakutei.outage;

import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** What has to agree in the database, whatever was killed while it was written. */
final class Books {

	/** Each asks for what must not be. */
	private static final Map<String, String> WRONG = new LinkedHashMap<>();

	static {
		WRONG.put("open hand-ins without exactly one task, in the list and in the engine", """
				select h.id from hand_in h left join work_item w on w.business_key = h.id
				left join camunda.act_ru_task t on t.id_ = w.task_id
				where h.closed_at is null group by h.id having count(w.task_id) <> 1 or count(t.id_) <> 1""");
		WRONG.put("open hand-ins that wait for somebody else than their task",
				"""
						select h.id || ': ' || h.state || ' ' || w.form from hand_in h join work_item w on w.business_key = h.id
						where h.closed_at is null and (h.waiting_for is distinct from w.authority or w.form <> case
						  when h.state in ('依頼済', '作成中') then 'fill-in-sheet' when h.state = '課長確認待ち' then 'approve-as-section-head'
						  when h.state = '部長承認待ち' then 'approve-as-department-head' else 'check-as-office' end)""");
		WRONG.put("closed hand-ins that still run", """
				select h.id from hand_in h join camunda.act_ru_execution e on e.business_key_ = h.id
				where h.closed_at is not null""");
		WRONG.put("sheets with two open hand-ins",
				"select sheet from hand_in where closed_at is null group by sheet having count(*) > 1");
		WRONG.put("what runs twice", """
				select business_key_ from camunda.act_ru_execution where business_key_ is not null
				group by business_key_, split_part(proc_def_id_, ':', 1) having count(*) > 1""");
		WRONG.put("tasks that are in one list only", """
				select coalesce(w.task_id, t.id_) from work_item w full join camunda.act_ru_task t on t.id_ = w.task_id
				where w.task_id is null or t.id_ is null""");
		WRONG.put("tasks both open and finished",
				"select task_id from work_item join finished_work_item using (task_id)");
		WRONG.put("revisions that are not in the journal exactly once", """
				select r.sheet || ' ' || r.number from revision r left join journal_entry j
				on j.subject = r.sheet and j.deed = 'HANDED_IN' and (j.data ->> 'revision')::int = r.number
				where r.correction_reason is null group by r.sheet, r.number having count(j.id) <> 1""");
		WRONG.put("hand-ins in the journal without their revision", """
				select j.id::text from journal_entry j left join revision r
				on r.sheet = j.subject and r.number = (j.data ->> 'revision')::int
				where j.deed = 'HANDED_IN' and r.sheet is null""");
		WRONG.put("decisions of a gate taken twice", """
				select hand_in || ' ' || gate from gate_decision
				group by hand_in, gate, revision having count(*) > 1""");
		WRONG.put("decisions that are not in the journal exactly once", """
				select h.sheet from gate_decision d join hand_in h on h.id = d.hand_in group by h.sheet
				having count(*) <> (select count(*) from journal_entry j
				  where j.subject = h.sheet and j.deed in ('GATE_PASSED', 'SENT_BACK'))""");
		WRONG.put("mails written twice", """
				select kind || ' ' || recipient || ' ' || subject_key from outbox_mail
				where kind not in ('daily', 'reminder') group by kind, recipient, subject_key having count(*) > 1""");
		WRONG.put("hand-ins of which nobody was told", """
				select id from hand_in where reason <> 'survey' and announced_at is null and closed_at is null""");
		WRONG.put("items decided and not sent on in a meeting that has ended", """
				select i.meeting || ' ' || i.title from meeting_item i join meeting m on m.id = i.meeting
				where m.state = 'closed' and i.result is not null and i.sent_on is null""");
		WRONG.put("work of the engine that has failed",
				"select id_ || ': ' || coalesce(exception_msg_, '') from camunda.act_ru_job where retries_ = 0");
	}

	private Books() {
	}

	static void areSound(JdbcClient jdbc) {
		WRONG.forEach((what, query) -> assertThat(jdbc.sql(query).query(String.class).list()).as(what).isEmpty());
	}

}
