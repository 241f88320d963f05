package jp.sakutei.projectsheet;

import jp.sakutei.audit.AuditEntry;
import jp.sakutei.audit.AuditTrail;
import jp.sakutei.form.FormValues;
import jp.sakutei.organization.PersonId;
import jp.sakutei.round.RoundId;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 位置付け and new projects. */
@Service
public class ProjectSheetManagement {

	private final ProjectSheets sheets;

	private final SheetJudgement judgement;

	private final AuditTrail trail;

	ProjectSheetManagement(ProjectSheets sheets, SheetJudgement judgement, AuditTrail trail) {
		this.sheets = sheets;
		this.judgement = judgement;
		this.trail = trail;
	}

	/**
	 * Changes what becomes of the project; the same again changes nothing.
	 * @param source id of the hearing, meeting or hand-in that it comes from
	 * @param by null where a recorded decision takes effect by itself
	 */
	@Transactional
	public void place(ProjectSheetId id, Placement placement, String reason, String source, PersonId by) {
		var sheet = sheets.get(id);
		if (sheet.placement() != placement && !sheet.isWithdrawn()) {
			judgement.place(sheet, placement, reason, source, by);
		}
	}

	/**
	 * Takes up a new project (新規) that a section proposes; its sheet is requested by the
	 * caller.
	 */
	@Transactional
	public ProjectSheet propose(RoundId round, String section, String name, PersonId by) {

		var number = sheets.nextNewNumber(round.value());
		var sheet = new ProjectSheet(ProjectSheetId.of(round, number), round.value(), number, name, section, null, "新規",
				"新規", Placement.CANDIDATE, null, null, FormValues.none(), null);
		sheets.add(sheet, false);
		trail.record(new AuditEntry(round.value(), sheet.id().value(), "新規事業を提案した", by, null, null, name));
		return sheet;
	}

}
