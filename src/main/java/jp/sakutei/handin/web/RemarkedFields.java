package jp.sakutei.handin.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jp.sakutei.form.TaskView.Option;
import jp.sakutei.form.comparison.FormComparison;
import jp.sakutei.handin.FieldRemark;
import jp.sakutei.handin.FieldRemarks;
import jp.sakutei.sheet.ProjectSheetId;
import jp.sakutei.sheet.Revision;
import jp.sakutei.sheet.web.SheetAnswers;

import org.springframework.stereotype.Component;

/** 項目への指摘: each with its answer, and with what changed at the field since. */
@Component
class RemarkedFields {

	private final FieldRemarks remarks;

	private final SheetAnswers answers;

	RemarkedFields(FieldRemarks remarks, SheetAnswers answers) {
		this.remarks = remarks;
		this.answers = answers;
	}

	/**
	 * @param revisions all of the sheet
	 * @param shown up to which changes count
	 */
	List<Remarked> of(ProjectSheetId sheet, List<Revision> revisions, int shown, Map<String, List<Option>> options) {

		var last = find(revisions, shown);
		var since = new HashMap<Integer, FormComparison>();
		return remarks.of(sheet)
			.stream()
			.map((remark) -> new Remarked(remark, remark.revision(), shown,
					(remark.revision() >= shown) ? List.of()
							: since
								.computeIfAbsent(remark.revision(),
										(number) -> answers.compare(find(revisions, number), last, options))
								.changedAt(remark.field())))
			.toList();
	}

	private static Revision find(List<Revision> revisions, int number) {
		return revisions.stream().filter((revision) -> revision.number() == number).findFirst().orElseThrow();
	}

	/**
	 * A remark, and what became of its field.
	 *
	 * @param changes between both revisions, at this field only
	 */
	record Remarked(FieldRemark remark, int from, int to, List<FormComparison.Line> changes) {

		public boolean isUntouched() {
			return from < to && changes.isEmpty();
		}

	}

}
