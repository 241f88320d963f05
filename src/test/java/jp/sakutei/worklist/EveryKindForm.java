package jp.sakutei.worklist;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import jp.sakutei.form.Consequences;
import jp.sakutei.form.FormError;
import jp.sakutei.form.FormFinding;
import jp.sakutei.form.FormValues;
import jp.sakutei.form.OpenTask;
import jp.sakutei.form.TaskForm;
import jp.sakutei.form.TaskView;
import jp.sakutei.form.TaskView.Option;
import jp.sakutei.organization.Actor;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A task of its own, behind which is no process: for tests of the page. */
@Component
class EveryKindForm implements TaskForm {

	private final JdbcClient jdbc;

	private final List<FormValues> taken = new ArrayList<>();

	private List<FormError> refusal = List.of();

	private List<FormFinding> findings = List.of();

	private Consequences consequences;

	private String longName = "見本事業 042（道路）";

	EveryKindForm(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public String form() {
		return "every-kind";
	}

	@Override
	public TaskView open(OpenTask task, Actor actor) {
		var values = FormValues.none()
			.with("no", "042")
			.with("name", longName)
			.with("agenda", List.of(Map.of("sheet", "041"), Map.of("sheet", "042")));
		return TaskView.of(longName, values)
			.withContext(Map.of("previous",
					Map.of("amounts", Map.of("initial", Map.of("national", 1200, "general", 34567)))))
			.withOptions(Map.of("policies", List.of(new Option("1", "子育て環境の充実"), new Option("2", "道路網の整備")), "years",
					List.of(new Option("R6", "令和6年度"), new Option("R7", "令和7年度"), new Option("R8", "令和8年度"))));
	}

	@Override
	public List<FormFinding> findings(OpenTask task, Actor actor, FormValues values) {
		return findings;
	}

	@Override
	public boolean isFinal() {
		return consequences != null;
	}

	@Override
	public Consequences consequences(OpenTask task, Actor actor, FormValues values) {
		return consequences;
	}

	@Override
	public List<FormError> submit(OpenTask task, Actor actor, FormValues values) {
		if (refusal.isEmpty()) {
			taken.add(values);
			jdbc.sql("""
					with gone as (delete from work_item where task_id = ? returning *)
					insert into finished_work_item (task_id, name, subject, business_key, authority, done_by, done_at)
					select task_id, name, subject, business_key, authority, claimed_by, since from gone
					""").param(task.taskId()).update();
		}
		return refusal;
	}

	void start() {
		taken.clear();
		refusal = List.of();
		findings = List.of();
		consequences = null;
		longName = "見本事業 042（道路）";
	}

	void isFinalWith(Consequences asked) {
		consequences = asked;
	}

	void refuseWith(FormError... errors) {
		refusal = List.of(errors);
	}

	void find(FormFinding... found) {
		findings = List.of(found);
	}

	void callIt(String name) {
		longName = name;
	}

	String name() {
		return longName;
	}

	List<FormValues> taken() {
		return taken;
	}

}
