package jp.sakutei.round.stage;

import java.time.LocalDate;

import jp.sakutei.SakuteiTest;
import jp.sakutei.configuration.RoundFixture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@SakuteiTest
@DisplayName("モデルにある段階")
class TrackFlagsTests {

	@Autowired
	RoundFixture fixture;

	@Autowired
	TrackFlags flags;

	@Autowired
	JdbcClient database;

	@Test
	@DisplayName("モデルに枝のない段階を名指しする")
	void namesAStageThatTheModelDoesNotKnow() {

		var round = fixture.aRound(LocalDate.of(2023, 5, 8));
		assertThat(flags.missing(round)).isEmpty();

		database.sql("update stage set id = 'second-survey', name = '第2回調査' where id = 'survey'").update();
		assertThat(flags.missing(round)).hasSize(1)
			.allSatisfy((text) -> assertThat(text).contains("第2回調査", "${secondSurveyReady}"));
	}

}
