package jp.sakutei.sheet;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import jp.sakutei.form.FormFinding;
import jp.sakutei.form.FormValues;

/**
 * What the rules say of a sheet as it is handed in.
 *
 * @param versions of the tables that judged it
 * @param answers with the reasons for warnings
 */
public record RevisionJudgement(Map<String, String> versions, List<FormFinding> findings, FormValues answers) {

	/** Nothing was judged anew. */
	public static RevisionJudgement none() {
		return new RevisionJudgement(Map.of(), List.of(), FormValues.none());
	}

	/** As the statement that keeps a revision takes them. */
	Map<String, Object> columns() {
		var columns = new HashMap<String, Object>();
		columns.put("tables", versions.keySet().toArray(String[]::new));
		columns.put("versions", versions.values().toArray(String[]::new));
		columns.put("rules", column(FormFinding::rule));
		columns.put("ruleVersions", column(FormFinding::ruleVersion));
		columns.put("levels", column((finding) -> finding.level().code()));
		columns.put("fields", column(FormFinding::field));
		columns.put("messages", column(FormFinding::message));
		columns.put("reasons", column((finding) -> finding.isWarning() ? answers.note(finding.noteId()) : null));
		return columns;
	}

	private String[] column(Function<FormFinding, String> cell) {
		return findings.stream().map(cell).toArray(String[]::new);
	}

}
