package jp.sakutei.meeting.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import jp.sakutei.engine.EngineWork;
import jp.sakutei.meeting.AMeetingRound;
import jp.sakutei.meeting.AtTheDesk;
import jp.sakutei.meeting.agenda.AgendaItem;
import jp.sakutei.meeting.agenda.AgendaItems;
import jp.sakutei.meeting.Decision;
import jp.sakutei.meeting.MeetingCall;
import jp.sakutei.meeting.MeetingId;
import jp.sakutei.meeting.agenda.MeetingCalling;
import jp.sakutei.meeting.decision.MeetingRecording;
import jp.sakutei.meeting.MeetingRecord;
import jp.sakutei.organization.PostRole;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;

import org.springframework.context.ApplicationContext;

/** Fixture: meetings of {@link AMeetingRound} in the engine, called and recorded. */
class CalledMeetings {

	static final LocalDate MEETING_DAY = AMeetingRound.DAY.plusDays(7);

	static final LocalDate DUE = AMeetingRound.DAY.plusDays(14);

	private final ApplicationContext application;

	private final MeetingCalling calling;

	private final MeetingRecording recording;

	private final AgendaItems items;

	private final RuntimeService runtime;

	private final EngineWork work;

	private final AMeetingRound round;

	CalledMeetings(ApplicationContext application, AMeetingRound round) {
		this.application = application;
		this.calling = application.getBean(MeetingCalling.class);
		this.recording = application.getBean(MeetingRecording.class);
		this.items = application.getBean(AgendaItems.class);
		this.runtime = application.getBean(RuntimeService.class);
		this.work = application.getBean(EngineWork.class);
		this.round = round;
	}

	ProcessInstance aMeeting(String kind) {
		return runtime.startProcessInstanceByKey("meeting", "dai10-2:" + kind,
				Map.of("round", "dai10-2", "meetingKind", kind));
	}

	ProcessInstance aCalledMeeting(String kind) {
		var instance = aMeeting(kind);
		callAndMeet(kind);
		return instance;
	}

	void callAndMeet(String kind) {
		round.today(AMeetingRound.DAY);
		assertThat(calling.call(id(kind), call(MEETING_DAY), round.actor("office"))).isEmpty();
		work.runAll();
		round.today(MEETING_DAY);
	}

	void record(String kind, Decision... decisions) {
		decide(kind, decisions);
		assertThat(recording.record(id(kind), new MeetingRecord(MEETING_DAY, "出席者", "要旨", DUE, List.of()),
				round.actor("office")))
			.isEmpty();
	}

	void decide(String kind, Decision... decisions) {
		assertThat(AtTheDesk.decide(application, id(kind), round.actor("office"), decisions)).isEmpty();
	}

	static MeetingCall call(LocalDate day) {
		return new MeetingCall(day, "14:00", "第1会議室", List.of(PostRole.PLANNING_OFFICE, PostRole.SECTION_HEAD), "", "",
				List.of(), "", List.of());
	}

	static Decision decided(String item, String result, String reason) {
		return new Decision(item, result, reason, null);
	}

	List<String> titles(String kind) {
		return items.of(id(kind)).stream().map(AgendaItem::title).toList();
	}

	ProcessInstance instance(String process, String key) {
		return runtime.createProcessInstanceQuery()
			.processDefinitionKey(process)
			.processInstanceBusinessKey(key)
			.singleResult();
	}

	static MeetingId id(String name) {
		return MeetingId.of("dai10-2", name);
	}

}
