package jp.sakutei.hearing.process;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import jp.sakutei.SakuteiTest;
import jp.sakutei.common.BusinessClock;
import jp.sakutei.handin.HandInClosed;
import jp.sakutei.handin.HandInState;
import jp.sakutei.hearing.HearingId;
import jp.sakutei.hearing.HearingOpening;
import jp.sakutei.hearing.HearingState;
import jp.sakutei.hearing.Hearings;
import jp.sakutei.meeting.AMeetingRound;
import jp.sakutei.organization.Organization;
import jp.sakutei.sheet.HandInId;
import jp.sakutei.sheet.ProjectSheetId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

@SakuteiTest
@DisplayName("課の最後の二つの調書が同時に点検済になる")
class LastSheetsAtOnceTests {

	private static final HearingId ROADS = HearingId.of("dai10-2", "0101");

	@Autowired
	ApplicationContext application;

	@Autowired
	HearingOpening opening;

	@Autowired
	Hearings hearings;

	@Autowired
	TransactionTemplate transaction;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	Organization organization;

	@Autowired
	BusinessClock clock;

	AMeetingRound round;

	@BeforeEach
	void aHearingThatWaitsForTwoSheets() {
		round = new AMeetingRound(jdbc, organization, clock);
		round.insert();
		var season = new HearingSeason(application, round);
		season.request("001");
		season.request("002");
		opening.openAll(AMeetingRound.ROUND);
		assertThat(hearings.get(ROADS).state()).isEqualTo(HearingState.WAITING);
	}

	@Test
	@DisplayName("二つ目は一つ目を待ち、両方を見て、ヒアリングの日程を決められるようにする")
	void seesBoth() throws Exception {

		var other = Executors.newSingleThreadExecutor();
		try {
			var second = transaction.execute((status) -> {
				close("001");
				var begun = other.submit(() -> transaction.executeWithoutResult((also) -> close("002")));
				awaitWaiting();
				return begun;
			});
			second.get(10, TimeUnit.SECONDS);
		}
		finally {
			other.shutdownNow();
		}
		assertThat(hearings.get(ROADS).state()).isEqualTo(HearingState.READY);
	}

	@Test
	@DisplayName("日程を決められるヒアリングは、調書が点検済になっても押さえない")
	void keepsOffWhatWaitsNoMore() throws Exception {

		assertThat(opening.openEarly(ROADS, "担当者が入院したため", round.actor("office"))).isTrue();
		var other = Executors.newSingleThreadExecutor();
		try {
			transaction.executeWithoutResult((status) -> {
				jdbc.sql("select id from section_hearing where id = ? for update")
					.param(ROADS.value())
					.query(String.class)
					.single();
				var second = other.submit(() -> transaction.executeWithoutResult((also) -> close("001")));
				assertThat(second).succeedsWithin(Duration.ofSeconds(10));
			});
		}
		finally {
			other.shutdownNow();
		}
	}

	/** As the end of its passage does. */
	private void close(String number) {
		var sheet = "dai10-2:" + number;
		jdbc.sql("update hand_in set state = '点検済', waiting_for = null, closed_at = now() where sheet = ?")
			.param(sheet)
			.update();
		application.publishEvent(new HandInClosed(new HandInId(sheet + ":1"), new ProjectSheetId(sheet), "dai10-2",
				"0101", HandInState.CHECKED));
	}

	private void awaitWaiting() {
		for (var patience = 0; patience < 200; patience++) {
			if (jdbc.sql("select count(*) from pg_stat_activity where wait_event_type = 'Lock'")
				.query(Integer.class)
				.single() == 1) {
				return;
			}
			try {
				Thread.sleep(50);
			}
			catch (InterruptedException ex) {
				throw new IllegalStateException(ex);
			}
		}
		throw new AssertionError("nobody waits for the hearing");
	}

}
