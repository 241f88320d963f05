package jp.sakutei.council;

import jp.sakutei.matter.MatterKind;
import jp.sakutei.matter.MatterManagement;
import jp.sakutei.matter.MatterOrigin;
import jp.sakutei.matter.NewMatter;
import jp.sakutei.meeting.decision.OpinionsGiven;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Takes the opinions of a sitting: each is to be answered in writing. */
@Component
class OpinionsTaken {

	private final Opinions opinions;

	private final MatterManagement matters;

	OpinionsTaken(Opinions opinions, MatterManagement matters) {
		this.opinions = opinions;
		this.matters = matters;
	}

	@EventListener
	void on(OpinionsGiven event) {

		var round = event.meeting().round();
		for (int serial = 1; serial <= event.opinions().size(); serial++) {
			var opinion = event.opinions().get(serial - 1);
			var about = opinions.about(round, opinion);
			var matter = matters.open(new NewMatter(round,
					new MatterOrigin(MatterKind.COUNCIL, event.meeting().value(), event.meetingName()), opinion.sheet(),
					about.subject(), about.section(), opinion.content(), event.due()));
			opinions.add(event.meeting(), event.session(), serial, opinion, about.subject(), matter);
		}
	}

}
