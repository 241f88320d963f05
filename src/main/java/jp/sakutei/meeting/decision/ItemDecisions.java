package jp.sakutei.meeting.decision;

import java.util.List;

import jp.sakutei.common.NotFound;
import jp.sakutei.organization.NotAllowed;
import jp.sakutei.common.BusinessClock;
import jp.sakutei.meeting.Meeting;
import jp.sakutei.meeting.MeetingId;
import jp.sakutei.meeting.MeetingKinds;
import jp.sakutei.meeting.Meetings;
import jp.sakutei.meeting.agenda.AgendaItem;
import jp.sakutei.meeting.agenda.AgendaItems;
import jp.sakutei.round.ResultEffect;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sends decided items on: once each, however often it is asked to. */
@Service
public class ItemDecisions {

	private final Meetings meetings;

	private final MeetingKinds kinds;

	private final AgendaItems items;

	private final DecisionEffects effects;

	private final BusinessClock clock;

	ItemDecisions(Meetings meetings, MeetingKinds kinds, AgendaItems items, DecisionEffects effects,
			BusinessClock clock) {
		this.meetings = meetings;
		this.kinds = kinds;
		this.items = items;
		this.effects = effects;
		this.clock = clock;
	}

	/** The items of the present sitting that were decided and not sent on yet. */
	public List<AgendaItem> waiting(MeetingId id) {
		return items.of(meetings.get(id)).stream().filter((item) -> item.result() != null && !item.sent()).toList();
	}

	/** Does what the decision says. Meant for a transaction of its own. */
	@Transactional
	public void sendOn(AgendaItem item) {

		if (!items.takeForSending(item, clock.instant())) {
			return;
		}
		var meeting = meetings.get(item.meeting());
		var session = meetings.session(meeting);
		var kind = kinds.get(meeting.round(), meeting.kind());
		effects.apply(new DecisionEffects.Decided(meeting, kind, item, item.effect(), reason(meeting, item),
				session.answersDue(), session.recordedBy()));
		if (item.condition() != null && item.effect() != ResultEffect.OPINION) {
			effects.matter(meeting, item, item.condition(), session.answersDue());
		}
	}

	/** Notes why an item could not be sent on, in words where the product has some. */
	@Transactional
	public void failed(AgendaItem item, RuntimeException cause) {
		var inWords = cause instanceof NotAllowed || cause instanceof NotFound;
		items.failed(item, inWords ? cause.getMessage() : "処理の途中で問題が起きました。何も変わっていません。繰り返すときは、システム管理者に連絡してください。");
	}

	/** Whether some of the meeting's items wait for another try. */
	public boolean hasFailed(MeetingId id) {
		return !items.failed(id).isEmpty();
	}

	/** 「事業検討会で採択：理由」. */
	private static String reason(Meeting meeting, AgendaItem item) {
		var decided = meeting.name() + "：" + item.resultLabel();
		return (item.reason() == null) ? decided : decided + "（" + item.reason() + "）";
	}

}
