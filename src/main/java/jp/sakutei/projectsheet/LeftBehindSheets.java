package jp.sakutei.projectsheet;

import jp.sakutei.round.LeftBehind.Treatment;
import jp.sakutei.round.SheetLeftBehind;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Withdraws the sheets that the office treats as withdrawn when it closes a stage. */
@Component
class LeftBehindSheets {

	private final HandInManagement handIns;

	LeftBehindSheets(HandInManagement handIns) {
		this.handIns = handIns;
	}

	@EventListener
	void on(SheetLeftBehind event) {
		if (event.sheet().treatment() == Treatment.WITHDRAWN) {
			handIns.treatAsWithdrawn(new ProjectSheetId(event.sheet().sheet()), event.by(), event.sheet().reason());
		}
	}

}
