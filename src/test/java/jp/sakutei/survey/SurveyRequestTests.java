package jp.sakutei.survey;

import java.time.LocalDate;

import jp.sakutei.SakuteiTest;
import jp.sakutei.common.BusinessClock;
import jp.sakutei.configuration.SmallFiles;
import jp.sakutei.configuration.taking.RoundManagement;
import jp.sakutei.handin.HandInManagement;
import jp.sakutei.handin.HandInReason;
import jp.sakutei.handin.HandInRequest;
import jp.sakutei.handin.HandInRequest.Dues;
import jp.sakutei.round.RoundId;
import jp.sakutei.sheet.ProjectSheet;
import jp.sakutei.sheet.ProjectSheets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@SakuteiTest
@DisplayName("調査依頼")
class SurveyRequestTests {

	@Autowired
	RoundManagement rounds;

	@Autowired
	SurveyManagement survey;

	@Autowired
	HandInManagement handIns;

	@Autowired
	ProjectSheets sheets;

	@Autowired
	BusinessClock clock;

	@Autowired
	JdbcClient jdbc;

	RoundId round;

	@BeforeEach
	void aRoundBeforeItsSurvey() {
		clock.freezeAt(LocalDate.of(2023, 5, 8).atTime(9, 0));
		round = rounds.create(SmallFiles.configuration());
	}

	@Test
	@DisplayName("課の担当者と課長に一通ずつ、依頼した調書をすべて挙げて届く")
	void namesTheSectionsSheets() {

		survey.open(round);

		var own = sheets.ofSection(round.value(), section());
		assertThat(jdbc.sql("select body from outbox_mail where kind = 'survey-request' and subject_key = ?")
			.param(round + ":" + section())
			.query(String.class)
			.list()).isNotEmpty()
			.allSatisfy((body) -> assertThat(body).contains(own.stream().map(ProjectSheet::title).toList()));
	}

	@Test
	@DisplayName("すでにほかの提出を求められている調書は、調査の対象にも、メールにも入らない")
	void namesOnlyWhatIsAskedFor() {

		var own = sheets.ofSection(round.value(), section());
		var away = own.get(0);
		handIns
			.request(new HandInRequest(away.id(), HandInReason.OFFICE, null, Dues.allOn(clock.today().plusDays(9)),
					null))
			.orElseThrow();
		survey.open(round);

		assertThat(jdbc.sql("select body from outbox_mail where kind = 'survey-request' and subject_key = ?")
			.param(round + ":" + section())
			.query(String.class)
			.list()).isNotEmpty()
			.allSatisfy((body) -> assertThat(body).contains(own.get(1).title()).doesNotContain(away.title()));
	}

	private String section() {
		return sheets.ofRound(round.value()).get(0).section();
	}

}
