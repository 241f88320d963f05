package jp.sakutei.round.stage;

import java.time.LocalDate;
import java.util.List;

import jp.sakutei.SakuteiTest;
import jp.sakutei.configuration.RoundFixture;
import jp.sakutei.configuration.taking.RoundManagement;
import jp.sakutei.round.RoundId;
import jp.sakutei.round.StageId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@SakuteiTest
@DisplayName("日程の変更のお知らせ")
class StageDaysMailTests {

	private static final StageId HEARINGS = new StageId("section-hearings");

	@Autowired
	RoundFixture fixture;

	@Autowired
	RoundManagement management;

	@Autowired
	Stages stages;

	@Autowired
	DueDays dueDays;

	@Autowired
	JdbcClient jdbc;

	RoundId round;

	@BeforeEach
	void aRoundThatIsNotOpen() {
		round = fixture.aRound(LocalDate.of(2023, 5, 8));
	}

	@Test
	@DisplayName("策定を開くまでは、日程を変えてもだれにもメールは出ない")
	void waitsForTheRoundToOpen() {

		endsOn(LocalDate.of(2023, 7, 28));
		assertThat(recipients()).isEmpty();

		management.begin(round);
		endsOn(LocalDate.of(2023, 8, 4));
		assertThat(recipients()).containsExactly("S0001");
	}

	private void endsOn(LocalDate end) {
		var days = stages.get(round, HEARINGS).planned();
		assertThat(dueDays.move(round, HEARINGS, days, new StageDays(days.start(), end, days.due()), "台風のため",
				fixture.planningOffice()))
			.isEmpty();
	}

	private List<String> recipients() {
		return jdbc.sql("select recipient from outbox_mail where kind = 'days-moved'").query(String.class).list();
	}

}
