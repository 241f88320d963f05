package jp.sakutei.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import jp.sakutei.engine.EngineWork;
import jp.sakutei.form.FormError;
import jp.sakutei.meeting.agenda.AgendaItem;
import jp.sakutei.meeting.agenda.AgendaItems;
import jp.sakutei.meeting.agenda.MeetingCalling;
import jp.sakutei.meeting.decision.MeetingCorrections;
import jp.sakutei.meeting.decision.MeetingRecording;
import jp.sakutei.organization.PostRole;
import org.camunda.bpm.engine.RuntimeService;

import org.springframework.context.ApplicationContext;

/** Fixture: meetings of {@link AMeetingRound} that are called, held and recorded. */
public class Sittings {

	private final ApplicationContext application;

	private final AMeetingRound round;

	private LocalDate day = AMeetingRound.DAY;

	public Sittings(ApplicationContext application, AMeetingRound round) {
		this.application = application;
		this.round = round;
	}

	/** A week after the one before; sends the results on. */
	public MeetingId hold(String kind, Decision... decisions) {

		var meeting = call(kind);
		assertThat(record(meeting, day.plusDays(7), decisions)).isEmpty();
		work().runAll();
		return meeting;
	}

	public MeetingId call(String kind) {

		var meeting = MeetingId.of("dai10-2", kind);
		round.today(day);
		application.getBean(RuntimeService.class)
			.startProcessInstanceByKey("meeting", meeting.value(), Map.of("round", "dai10-2", "meetingKind", kind));
		day = day.plusDays(7);
		assertThat(application.getBean(MeetingCalling.class)
			.call(meeting, new MeetingCall(day, "14:00", "第1会議室", List.of(PostRole.PLANNING_OFFICE), "", "", List.of(),
					"", List.of()), round.actor("office")))
			.isEmpty();
		work().runAll();
		round.today(day);
		return meeting;
	}

	/**
	 * Decides the items at the desk, and records the sitting.
	 * @param due of answers, or null
	 */
	public List<FormError> record(MeetingId meeting, LocalDate due, Decision... decisions) {
		var refused = AtTheDesk.decide(application, meeting, round.actor("office"), decisions);
		return refused.isEmpty()
				? application.getBean(MeetingRecording.class)
					.record(meeting, new MeetingRecord(day, "出席者", "要旨", due, List.of()), round.actor("office"))
				: refused;
	}

	public List<FormError> correct(MeetingId meeting, String item, String result) {
		var standing = application.getBean(AgendaItems.class)
			.of(meeting)
			.stream()
			.filter((each) -> each.key().equals(item))
			.map(AgendaItem::standingLabel)
			.findFirst();
		return correct(meeting, item, standing.orElse(""), result);
	}

	/**
	 * @param seen the result that the page showed
	 */
	public List<FormError> correct(MeetingId meeting, String item, String seen, String result) {
		return application.getBean(MeetingCorrections.class)
			.correct(meeting, item, seen, result, "読み違え", round.actor("office"));
	}

	public static Decision decided(String item, String result) {
		return new Decision(item, result, "理由", null);
	}

	private EngineWork work() {
		return application.getBean(EngineWork.class);
	}

}
