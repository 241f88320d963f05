package jp.sakutei.handin;

import java.util.Map;

import jp.sakutei.round.StageKind;
import jp.sakutei.round.stage.StageDaysMoved;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What was asked for by the days of a stage follows them; who was given a day of his own
 * keeps it.
 */
@Component
class StageDaysOfHandIns {

	/** Which hand-ins take their days from which stage. */
	private static final Map<StageKind, HandInReason> ASKED_FOR_BY = Map.of(StageKind.SURVEY, HandInReason.SURVEY,
			StageKind.ADJUSTMENT, HandInReason.ASSESSMENT);

	private final HandIns handIns;

	private final ApplicationEventPublisher events;

	StageDaysOfHandIns(HandIns handIns, ApplicationEventPublisher events) {
		this.handIns = handIns;
		this.events = events;
	}

	@EventListener
	void on(StageDaysMoved event) {
		var reason = ASKED_FOR_BY.get(event.kind());
		if (reason != null) {
			handIns.follow(event.round().value(), reason, event.from(), event.to())
				.forEach((id) -> events.publishEvent(new HandInAwaited(id, handIns.get(id).dues())));
		}
	}

}
