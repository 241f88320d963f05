package jp.sakutei.rehearsal.people;

import java.util.LinkedHashMap;
import java.util.Map;

import jp.sakutei.form.FormFinding;
import jp.sakutei.form.FormValues;
import jp.sakutei.sheet.HandInId;
import jp.sakutei.handin.HandInManagement;

import org.springframework.stereotype.Component;

/** Writes the reason beside each warning, as the page asks for it. */
@Component
class WarningReasons {

	private static final String REASON = "（見本）担当課で確認した上で、このまま提出する。";

	private final HandInManagement handIns;

	WarningReasons(HandInManagement handIns) {
		this.handIns = handIns;
	}

	FormValues beside(HandInId handIn, FormValues values) {
		var notes = new LinkedHashMap<String, Object>();
		if (values.asMap().get("notes") instanceof Map<?, ?> answers) {
			answers.forEach((id, text) -> notes.put(id.toString(), text));
		}
		handIns.findings(handIn, values)
			.stream()
			.filter(FormFinding::isWarning)
			.forEach((finding) -> notes.put(finding.noteId(), REASON));
		return notes.isEmpty() ? values : values.with("notes", notes);
	}

}
