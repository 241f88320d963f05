package jp.sakutei.rehearsal;

import java.time.LocalDate;

import jp.sakutei.SakuteiTest;
import jp.sakutei.SmallYear;
import jp.sakutei.common.BusinessClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

@SakuteiTest
@DisplayName("見本を進める日")
class PlayOnTests {

	@Autowired
	ApplicationContext application;

	@Autowired
	PlayOn playOn;

	@Autowired
	BusinessClock clock;

	@BeforeEach
	void aSampleRound() {
		SmallYear.begin(application);
	}

	@Test
	@DisplayName("今日と過去の日には進められない")
	void goesForwardOnly() {

		for (var day : new LocalDate[] { clock.today(), clock.today().minusDays(1) }) {
			assertThat(playOn.until(day, null)).get().asString().contains("見本の日付は戻せません");
		}
		assertThat(playOn.playing()).isEmpty();
	}

	@Test
	@DisplayName("最後の予定の一月後より先へは進められない")
	void endsWithTheRound() {
		assertThat(playOn.until(LocalDate.of(2024, 12, 2), null)).get().asString().contains("策定が終わる日より後");
		assertThat(playOn.playing()).isEmpty();
	}

}
