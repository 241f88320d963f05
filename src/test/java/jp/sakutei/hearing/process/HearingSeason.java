package jp.sakutei.hearing.process;

import java.time.LocalDate;
import java.util.List;

import jp.sakutei.form.FormError;
import jp.sakutei.hearing.HearingAppointment;
import jp.sakutei.hearing.HearingId;
import jp.sakutei.hearing.HearingManagement;
import jp.sakutei.meeting.AMeetingRound;
import jp.sakutei.handin.HandInManagement;
import jp.sakutei.handin.HandInReason;
import jp.sakutei.handin.HandInRequest;
import jp.sakutei.handin.HandInRequest.Dues;
import jp.sakutei.sheet.ProjectSheetId;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;

import org.springframework.context.ApplicationContext;

/** Fixture: the hearings of {@link AMeetingRound}, asked for and appointed. */
class HearingSeason {

	private final HearingManagement management;

	private final HandInManagement handIns;

	private final RuntimeService runtime;

	private final AMeetingRound round;

	HearingSeason(ApplicationContext application, AMeetingRound round) {
		this.management = application.getBean(HearingManagement.class);
		this.handIns = application.getBean(HandInManagement.class);
		this.runtime = application.getBean(RuntimeService.class);
		this.round = round;
	}

	void request(String number) {
		handIns
			.request(new HandInRequest(new ProjectSheetId("dai10-2:" + number), HandInReason.SURVEY, null,
					Dues.allOn(AMeetingRound.DAY.plusDays(7)), null))
			.orElseThrow();
	}

	List<FormError> schedule(HearingId hearing, LocalDate day) {
		return management.schedule(hearing, new HearingAppointment(day, "10:00", "第1会議室", "課長"), round.actor("office"));
	}

	ProcessInstance instance(HearingId hearing) {
		return runtime.createProcessInstanceQuery().processInstanceBusinessKey(hearing.value()).singleResult();
	}

}
