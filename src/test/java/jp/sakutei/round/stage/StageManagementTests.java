package jp.sakutei.round.stage;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import jp.sakutei.SakuteiTest;
import jp.sakutei.common.BusinessClock;
import jp.sakutei.configuration.RoundFixture;
import jp.sakutei.form.FormError;
import jp.sakutei.journal.Journal;
import jp.sakutei.organization.NotAllowed;
import jp.sakutei.round.RoundId;
import jp.sakutei.round.RoundMayGoOn;
import jp.sakutei.round.StageId;
import jp.sakutei.round.daily.DailyRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@SakuteiTest
@DisplayName("段階の開始と締切り")
class StageManagementTests {

	private static final StageId SURVEY = new StageId("survey");

	private static final StageId HEARINGS = new StageId("section-hearings");

	private static final StageId POLICY_STUDY = new StageId("policy-study");

	private static final StageId PROJECT_STUDY = new StageId("project-study");

	private static final StageId COUNCIL = new StageId("council-first");

	private static final StageId ROUGH_REQUEST = new StageId("rough-request");

	@Autowired
	RoundFixture fixture;

	@Autowired
	StageManagement management;

	@Autowired
	Stages stages;

	@Autowired
	DailyRun daily;

	@Autowired
	BusinessClock clock;

	@Autowired
	Journal journal;

	@Autowired
	ApplicationEventPublisher events;

	private RoundId round;

	@BeforeEach
	void aRound() {
		round = fixture.anOpenRound();
	}

	@Test
	@DisplayName("策定が始まると、日の来た段階だけが始まる")
	void opensWhatIsDue() {
		assertThat(stages.of(round)).filteredOn(Stage::isOpen).extracting(Stage::id).containsExactly(SURVEY);
		assertThat(stages.get(round, SURVEY).course().start()).isEqualTo("2023-05-08");
	}

	@Test
	@DisplayName("日次処理で、日の来た段階が始まる")
	void opensOnItsDay() {

		clock.freezeAt(LocalDate.of(2023, 6, 11).atTime(9, 0));
		daily.run(clock.today());
		assertThat(stages.get(round, HEARINGS).isWaiting()).isTrue();

		clock.freezeAt(LocalDate.of(2023, 6, 12).atTime(7, 30));
		daily.run(clock.today());
		assertThat(stages.get(round, HEARINGS).isOpen()).isTrue();
	}

	@Test
	@DisplayName("会議は開催日の2週間前に準備を始め、開催した日が実際の開始日になる")
	void preparesAMeetingAhead() {

		var planned = stages.get(round, POLICY_STUDY).planned().start();
		clock.freezeAt(planned.minusDays(14).atTime(9, 0));
		daily.run(clock.today());
		assertThat(stages.get(round, POLICY_STUDY)).satisfies((stage) -> {
			assertThat(stage.isOpen()).isTrue();
			assertThat(stage.stateLabel()).isEqualTo("準備中");
			assertThat(stage.course().start()).isNull();
		});

		management.held(round, POLICY_STUDY, planned);
		management.held(round, POLICY_STUDY, planned.plusDays(7));
		assertThat(stages.get(round, POLICY_STUDY).course().start()).isEqualTo(planned);
		assertThat(stages.get(round, POLICY_STUDY).stateLabel()).isEqualTo("実施中");
	}

	@Test
	@DisplayName("日が来ても、前の段階が終わるまで始まらない")
	void waitsForItsNeeds() {

		clock.freezeAt(LocalDate.of(2023, 8, 7).atTime(9, 0));
		daily.run(clock.today());
		assertThat(stages.get(round, ROUGH_REQUEST).isWaiting()).isTrue();

		assertThat(management.close(round, SURVEY, StageClosing.complete(), fixture.planningOffice())).isEmpty();

		assertThat(stages.get(round, SURVEY).course().end()).isEqualTo("2023-08-07");
		assertThat(stages.get(round, ROUGH_REQUEST).isOpen()).isTrue();
	}

	@Test
	@DisplayName("始まった段階だけを待つ段階は、同じ日に続いて始まる")
	void opensInAChain() {

		clock.freezeAt(LocalDate.of(2023, 7, 26).atTime(9, 0));
		events.publishEvent(new RoundMayGoOn(round));

		assertThat(stages.get(round, HEARINGS).isOpen()).isTrue();
		assertThat(stages.get(round, POLICY_STUDY).isOpen()).isTrue();
	}

	@Test
	@DisplayName("早めに始めるには、足りないものごとに理由が要る")
	void opensEarlyWithReasons() {

		var office = fixture.budgetOffice();
		assertThat(management.openEarly(round, ROUGH_REQUEST, Map.of("day", "国の予算が早まったため"), office))
			.extracting(FormError::field)
			.containsExactly("survey");

		assertThat(management.openEarly(round, ROUGH_REQUEST, Map.of("day", "国の予算が早まったため", "survey", "金額はほぼそろったため"),
				office))
			.isEmpty();

		assertThat(stages.get(round, ROUGH_REQUEST).isOpen()).isTrue();
		assertThat(stages.get(round, ROUGH_REQUEST).course().early().by()).isEqualTo(office.person());
		assertThat(stages.overridden(round)).extracting(OverriddenNeed::need).containsExactly("day", "survey");
		assertThat(journal.of("dai10-2:rough-request")).anyMatch((entry) -> entry.action().equals("段階を早めに始めた"));
		assertThat(management.openEarly(round, ROUGH_REQUEST, Map.of(), office)).isNotEmpty();
	}

	@Test
	@DisplayName("財政課の段階は財政課だけが扱う")
	void belongsToItsOffice() {
		assertThatExceptionOfType(NotAllowed.class)
			.isThrownBy(() -> management.openEarly(round, ROUGH_REQUEST, Map.of("day", "a"), fixture.planningOffice()));
		assertThatExceptionOfType(NotAllowed.class)
			.isThrownBy(() -> management.close(round, SURVEY, StageClosing.complete(), fixture.budgetOffice()));
	}

	@Test
	@DisplayName("終わった段階は二度終わらず、また始まることもない")
	void staysClosed() {

		management.close(round, SURVEY, StageClosing.complete(), fixture.planningOffice());
		assertThat(management.close(round, SURVEY, StageClosing.complete(), fixture.planningOffice())).isNotEmpty();

		management.closed(round, SURVEY);
		daily.run(clock.today());
		assertThat(stages.get(round, SURVEY).isClosed()).isTrue();
		assertThat(journal.of("dai10-2:survey")).filteredOn((entry) -> entry.action().equals("段階を締め切った")).hasSize(1);
	}

	@Test
	@DisplayName("会議が終わると段階が終わり、待っていた段階が始まる")
	void isClosedByItsMeeting() {

		clock.freezeAt(stages.get(round, COUNCIL).opensOn().atTime(9, 0));
		events.publishEvent(new RoundMayGoOn(round));
		assertThat(management.openEarly(round, PROJECT_STUDY,
				Map.of("section-hearings", "並行して進める", "new-and-expanded-checked", "並行して進める"), fixture.planningOffice()))
			.isEmpty();
		assertThat(management.close(round, POLICY_STUDY, StageClosing.complete(), fixture.planningOffice()))
			.isNotEmpty();

		management.closed(round, PROJECT_STUDY);
		assertThat(stages.get(round, COUNCIL).isWaiting()).isTrue();
		management.closed(round, POLICY_STUDY, "台風のため中止した");

		assertThat(stages.get(round, POLICY_STUDY).isClosed()).isTrue();
		assertThat(stages.get(round, POLICY_STUDY).course().end()).isEqualTo(clock.today());
		assertThat(stages.get(round, POLICY_STUDY).course().closedReason()).isEqualTo("台風のため中止した");
		assertThat(stages.get(round, COUNCIL).isOpen()).isTrue();
	}

	@Test
	@DisplayName("日次処理は一日に一度だけ行われる")
	void runsOnceADay() {

		daily.run(clock.today());
		clock.freezeAt(LocalDate.of(2023, 6, 12).atTime(9, 0));
		daily.run(LocalDate.of(2023, 5, 8));

		assertThat(stages.get(round, HEARINGS).isWaiting()).isTrue();
		assertThat(List.of(LocalDate.of(2023, 6, 12))).allSatisfy(daily::run);
		assertThat(stages.get(round, HEARINGS).isOpen()).isTrue();
	}

}
