package jp.sakutei.round.stage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

import jp.sakutei.SakuteiTest;
import jp.sakutei.common.BusinessClock;
import jp.sakutei.configuration.RoundFixture;
import jp.sakutei.journal.Journal;
import jp.sakutei.round.RoundId;
import jp.sakutei.round.RoundMayGoOn;
import jp.sakutei.round.StageId;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

@SakuteiTest
@DisplayName("策定を先へ進める")
class RoundGoesOnTests {

	private static final StageId HEARINGS = new StageId("section-hearings");

	private static final int THREADS = 8;

	@Autowired
	RoundFixture fixture;

	@Autowired
	Stages stages;

	@Autowired
	StageManagement management;

	@Autowired
	ApplicationEventPublisher events;

	@Autowired
	TransactionTemplate transaction;

	@Autowired
	ManagementService jobs;

	@Autowired
	BusinessClock clock;

	@Autowired
	Journal journal;

	private RoundId round;

	@BeforeEach
	void aHearingThatMayBegin() {
		round = fixture.anOpenRound();
		clock.freezeAt(LocalDate.of(2023, 6, 12).atTime(9, 0));
	}

	@Test
	@DisplayName("取り消された操作の後には進まない")
	void looksOnlyAfterACommit() {

		transaction.executeWithoutResult((status) -> {
			events.publishEvent(new RoundMayGoOn(round));
			assertThat(stages.get(round, HEARINGS).isWaiting()).isTrue();
			status.setRollbackOnly();
		});
		assertThat(stages.get(round, HEARINGS).isWaiting()).isTrue();

		transaction.executeWithoutResult((status) -> {
			events.publishEvent(new RoundMayGoOn(round));
			events.publishEvent(new RoundMayGoOn(round));
			assertThat(stages.get(round, HEARINGS).isWaiting()).isTrue();
		});
		assertThat(stages.get(round, HEARINGS).isOpen()).isTrue();
	}

	@Test
	@DisplayName("同時に何人が操作しても、段階は一度だけ始まる")
	void opensOnceForManyAtOnce() throws Exception {

		atOnce((number) -> () -> {
			transaction.executeWithoutResult((status) -> events.publishEvent(new RoundMayGoOn(round)));
			return List.of();
		});

		assertThat(stages.get(round, HEARINGS).isOpen()).isTrue();
		assertThat(journal.of(round + ":" + HEARINGS)).hasSize(1);
		assertThat(jobs.createJobQuery().activityId("serviceTask_openHearings").count()).isOne();
	}

	@Test
	@DisplayName("二人が同時に締め切っても、締め切るのは一人だけ")
	void closesOnceForManyAtOnce() throws Exception {

		var answers = atOnce((number) -> () -> management.close(round, new StageId("survey"), StageClosing.complete(),
				fixture.planningOffice()));

		assertThat(answers).filteredOn(List::isEmpty).hasSize(1);
		assertThat(stages.get(round, new StageId("survey")).isClosed()).isTrue();
	}

	private static List<List<?>> atOnce(Work work) throws Exception {

		var pool = Executors.newFixedThreadPool(THREADS);
		try {
			var all = new ArrayList<Callable<List<?>>>();
			for (var number = 0; number < THREADS; number++) {
				all.add(work.of(number));
			}
			var answers = new ArrayList<List<?>>();
			for (var each : pool.invokeAll(all)) {
				answers.add(each.get());
			}
			return answers;
		}
		finally {
			pool.shutdown();
		}
	}

	private interface Work {

		Callable<List<?>> of(int number);

	}

}
