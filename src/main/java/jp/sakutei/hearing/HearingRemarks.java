package jp.sakutei.hearing;

import jp.sakutei.common.BusinessClock;
import jp.sakutei.matter.MatterKind;
import jp.sakutei.matter.MatterManagement;
import jp.sakutei.matter.MatterOrigin;
import jp.sakutei.matter.NewMatter;
import jp.sakutei.handin.HandInManagement;
import jp.sakutei.handin.HandInReason;
import jp.sakutei.handin.HandInRequest;
import jp.sakutei.handin.HandInRequest.Dues;
import jp.sakutei.sheet.ProjectSheetId;
import jp.sakutei.sheet.ProjectSheets;
import jp.sakutei.handin.RemarkManagement;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sends the remarks of a hearing on: back to the section, or to be answered. */
@Service
public class HearingRemarks {

	private final Hearings hearings;

	private final ProjectSheets sheets;

	private final HandInManagement handIns;

	private final RemarkManagement remarks;

	private final MatterManagement matters;

	private final BusinessClock clock;

	HearingRemarks(Hearings hearings, ProjectSheets sheets, HandInManagement handIns, RemarkManagement remarks,
			MatterManagement matters, BusinessClock clock) {
		this.hearings = hearings;
		this.sheets = sheets;
		this.handIns = handIns;
		this.remarks = remarks;
		this.matters = matters;
		this.clock = clock;
	}

	@Transactional
	public void sendOn(HearingId id) {

		var hearing = hearings.lock(id);
		var notes = hearings.notes(id);
		// all before the first follow-up, which has a lock of its own
		notes.forEach((recorded) -> sheets.lock(new ProjectSheetId(recorded.note().sheet())));
		for (var recorded : notes) {
			if (!recorded.sent()) {
				sendOn(hearing, recorded);
				hearings.sent(id, recorded.note().sheet(), clock.instant());
			}
		}
		hearings.heard(id);
	}

	private void sendOn(SectionHearing hearing, RecordedNote recorded) {
		switch (recorded.note().consequence()) {
			case RETURN -> sendBack(hearing, recorded);
			case ANSWER -> ask(hearing, recorded);
			case NONE -> {
			}
		}
	}

	/** Where the section works on the sheet already, the remark is to be answered. */
	private void sendBack(SectionHearing hearing, RecordedNote recorded) {
		var requested = handIns
			.request(new HandInRequest(new ProjectSheetId(recorded.note().sheet()), HandInReason.HEARING,
					"各課等ヒアリングの指摘：" + recorded.note().remark(), Dues.allOn(hearing.answersDue()), hearing.recordedBy()));
		if (requested.isEmpty()) {
			ask(hearing, recorded);
		}
		else if (recorded.note().field() != null && recorded.revision() != null) {
			remarks.remark(new ProjectSheetId(recorded.note().sheet()), recorded.revision(), recorded.note().field(),
					recorded.note().remark(), origin(hearing), hearing.recordedBy());
		}
	}

	private void ask(SectionHearing hearing, RecordedNote recorded) {
		matters.open(new NewMatter(hearing.round(), origin(hearing), recorded.note().sheet(), recorded.title(),
				hearing.section(), recorded.note().remark(), hearing.answersDue()));
	}

	private static MatterOrigin origin(SectionHearing hearing) {
		return new MatterOrigin(MatterKind.HEARING, hearing.id().value(), MatterKind.HEARING.label());
	}

}
