package jp.sakutei.snapshot;

import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import jp.sakutei.common.BusinessClock;
import jp.sakutei.engine.EngineWork;
import jp.sakutei.form.FormError;
import jp.sakutei.form.FormValues;
import jp.sakutei.hearing.HearingId;
import jp.sakutei.hearing.HearingManagement;
import jp.sakutei.hearing.Hearings;
import jp.sakutei.meeting.agenda.MeetingCalling;
import jp.sakutei.organization.Actor;
import jp.sakutei.organization.Authority;
import jp.sakutei.organization.Organization;
import jp.sakutei.organization.PostRole;
import jp.sakutei.rehearsal.people.AtOnce;
import jp.sakutei.round.RoundId;
import jp.sakutei.round.StageId;
import jp.sakutei.round.stage.StageManagement;
import jp.sakutei.round.stage.StageNeeds;
import jp.sakutei.round.stage.Stages;
import jp.sakutei.round.stage.UnmetNeed;
import jp.sakutei.worklist.WorkItem;
import jp.sakutei.worklist.WorkItems;

import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/** What is done on somebody's word, beside what the scripted people do by themselves. */
final class CityHall {

	private static final Authority OFFICE = Authority.of(PostRole.PLANNING_OFFICE);

	private static final String REASON = "（見本）日程を見直したため";

	private final ApplicationContext application;

	private final RoundId round;

	private final AtOnce atOnce;

	CityHall(ApplicationContext application, RoundId round) {
		this.application = application;
		this.round = round;
		this.atOnce = new AtOnce(application);
	}

	List<WorkItem> open(String definition) {
		return bean(WorkItems.class).open(round.value())
			.stream()
			.filter((item) -> item.definition().equals("userTask_" + definition))
			.toList();
	}

	void keepsAsDraft(String definition) {
		atOnce.keep(open(definition).get(0));
	}

	/** The most urgent one. */
	void completes(String definition, UnaryOperator<FormValues> otherwise) {
		completes(open(definition).get(0), otherwise);
	}

	void completes(WorkItem item, UnaryOperator<FormValues> otherwise) {
		atOnce.complete(item, otherwise);
		bean(EngineWork.class).runAll();
	}

	void opensEarly(String id) {
		var stage = bean(Stages.class).get(round, new StageId(id));
		var reasons = bean(StageNeeds.class).unmet(stage, today())
			.stream()
			.collect(Collectors.toMap(UnmetNeed::need, (need) -> REASON));
		done(bean(StageManagement.class).openEarly(round, stage.id(), reasons, one(stage.office())));
	}

	void cancelsHearing(WorkItem item) {
		var hearing = bean(Hearings.class).get(new HearingId(item.businessKey()));
		done(bean(HearingManagement.class).cancel(hearing.id(), hearing.appointment().when().shown(), REASON,
				one(OFFICE)));
	}

	void wantsMeeting(String kind, LocalDate day) {
		done(bean(MeetingCalling.class).callCommittee(round, kind, day, one(OFFICE)));
	}

	private void done(List<FormError> errors) {
		assertThat(errors).isEmpty();
		bean(EngineWork.class).runAll();
	}

	private Actor one(Authority authority) {
		var organization = bean(Organization.class);
		return organization.actorOn(organization.holdersOf(authority, today()).get(0).id(), today());
	}

	private LocalDate today() {
		return bean(BusinessClock.class).today();
	}

	private <T> T bean(Class<T> type) {
		return application.getBean(type);
	}

}
