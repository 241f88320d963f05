package jp.sakutei.handin;

import jp.sakutei.organization.NotAllowed;
import jp.sakutei.round.stage.LeftBehind.Treatment;
import jp.sakutei.round.stage.LeftBehind;
import jp.sakutei.round.stage.SheetLeftBehind;
import jp.sakutei.sheet.Body;
import jp.sakutei.sheet.Occasion;
import jp.sakutei.sheet.ProjectDeed;
import jp.sakutei.sheet.ProjectSheetId;
import jp.sakutei.sheet.ProjectSheetManagement;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What becomes of the sheets that a stage was closed without: withdrawn, or going on
 * alone, marked 期限後提出; one that is waited for has until the day that the office named.
 */
@Component
class LeftBehindSheets {

	private final ProjectSheetManagement projects;

	private final HandIns handIns;

	private final ApplicationEventPublisher events;

	LeftBehindSheets(ProjectSheetManagement projects, HandIns handIns, ApplicationEventPublisher events) {
		this.projects = projects;
		this.handIns = handIns;
		this.events = events;
	}

	@EventListener
	void on(SheetLeftBehind event) {
		var id = new ProjectSheetId(event.sheet().sheet());
		if (event.sheet().treatment() == Treatment.WITHDRAWN) {
			projects
				.perform(id, ProjectDeed.TREAT_AS_WITHDRAWN, Body.OFFICE,
						new Occasion(event.stage().value(), event.sheet().reason(), event.by().person()))
				.forEach((refusal) -> {
					// the stage is not closed on a promise that nobody keeps
					throw new NotAllowed(refusal.message());
				});
		}
		else {
			handIns.openOf(id).ifPresent((handIn) -> goOnAlone(handIn, event.sheet()));
		}
	}

	private void goOnAlone(HandIn handIn, LeftBehind sheet) {
		handIns.markLate(handIn.id(), sheet.due());
		if (sheet.due() != null) {
			events.publishEvent(new HandInAwaited(handIn.id(), handIns.get(handIn.id()).dues()));
		}
	}

}
