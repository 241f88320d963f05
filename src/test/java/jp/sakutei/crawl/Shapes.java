package jp.sakutei.crawl;

import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Kinds of sheets that a page might not be prepared for, each with one that there is. */
class Shapes {

	private static final Map<String, String> CONDITIONS = new LinkedHashMap<>();

	static {
		CONDITIONS.put("as any", "true");
		CONDITIONS.put("with an earlier name", "s.previous ? 'earlierNames'");
		CONDITIONS.put("shown again", "s.also_under <> '{}'");
		CONDITIONS.put("new", "s.progress is null");
		CONDITIONS.put("without a policy", "s.main_policy is null");
		CONDITIONS.put("withdrawn", "s.placement = '取下げ'");
		CONDITIONS.put("postponed", "s.placement = '見送り'");
		CONDITIONS.put("went on in others", "s.ended_as is not null");
		CONDITIONS.put("never handed in", "s.current_revision is null");
		CONDITIONS.put("returned", "exists (select from gate_decision g join hand_in h on h.id = g.hand_in "
				+ "where h.sheet = s.id and h.state in ('依頼済', '作成中'))");
		CONDITIONS.put("as a draft",
				"exists (select from form_draft d join work_item w on w.task_id = d.task_id join hand_in h on h.id = w.business_key where h.sheet = s.id)");
		CONDITIONS.put("negative", "exists (select from revision_amount a where a.sheet = s.id and a.value < 0)");
		CONDITIONS.put("undetermined",
				"exists (select from revision_amount a where a.sheet = s.id and a.state = 'UNDETERMINED')");
		CONDITIONS.put("held", "exists (select from budget_line b where b.sheet = s.id and b.result = 'held')");
		CONDITIONS.put("corrected",
				"exists (select from revision r where r.sheet = s.id and r.correction_reason is not null)");
		CONDITIONS.put("with opinions", "exists (select from council_opinion o where o.sheet = s.id)");
		CONDITIONS.put("followed up", "exists (select from matter m where m.sheet = s.id)");
	}

	private Shapes() {
	}

	/** By shape the id of a sheet, where there is one today. */
	static Map<String, String> examples(JdbcClient jdbc) {
		var examples = new LinkedHashMap<String, String>();
		CONDITIONS.forEach((shape, condition) -> jdbc
			.sql("select min(s.id) from project_sheet s where " + condition.replace(" ? ", " ?? "))
			.query(String.class)
			.optional()
			.ifPresent((sheet) -> examples.put(shape, sheet)));
		return examples;
	}

}
