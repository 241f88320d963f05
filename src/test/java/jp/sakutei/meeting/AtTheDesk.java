package jp.sakutei.meeting;

import java.util.ArrayList;
import java.util.List;

import jp.sakutei.form.FormError;
import jp.sakutei.meeting.desk.DeskItems;
import jp.sakutei.meeting.desk.MeetingDesk;
import jp.sakutei.meeting.desk.SeenItem;
import jp.sakutei.organization.Actor;

import org.springframework.context.ApplicationContext;

/** Fixture: a clerk who decides items from a desk opened just before. */
public final class AtTheDesk {

	private AtTheDesk() {
	}

	/** What was refused. */
	public static List<FormError> decide(ApplicationContext application, MeetingId meeting, Actor actor,
			Decision... decisions) {

		var refused = new ArrayList<FormError>();
		for (var decision : decisions) {
			refused.addAll(application.getBean(MeetingDesk.class)
				.decide(meeting, decision, seen(application, meeting, decision.item()), actor));
		}
		return refused;
	}

	/** What a page opened now shows of an item. */
	public static SeenItem seen(ApplicationContext application, MeetingId meeting, String key) {
		return application.getBean(DeskItems.class)
			.of(application.getBean(Meetings.class).get(meeting))
			.stream()
			.filter((each) -> each.item().key().equals(key))
			.findFirst()
			.map((each) -> each.seen())
			.orElse(new SeenItem(key, 0, 0));
	}

}
