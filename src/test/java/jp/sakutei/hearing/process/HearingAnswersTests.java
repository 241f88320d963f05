package jp.sakutei.hearing.process;

import java.time.LocalDate;
import java.util.List;

import jp.sakutei.SakuteiTest;
import jp.sakutei.common.BusinessClock;
import jp.sakutei.engine.EngineWork;
import jp.sakutei.form.FormError;
import jp.sakutei.hearing.Consequence;
import jp.sakutei.hearing.DraftJudgement;
import jp.sakutei.hearing.HearingId;
import jp.sakutei.hearing.HearingManagement;
import jp.sakutei.hearing.HearingOpening;
import jp.sakutei.hearing.HearingRecord;
import jp.sakutei.hearing.SheetNote;
import jp.sakutei.meeting.AMeetingRound;
import jp.sakutei.organization.Organization;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@SakuteiTest
@DisplayName("各課等ヒアリングの指摘への回答")
class HearingAnswersTests {

	private static final HearingId ROADS = HearingId.of("dai10-2", "0101");

	private static final LocalDate HEARING_DAY = AMeetingRound.DAY.plusDays(2);

	@Autowired
	ApplicationContext application;

	@Autowired
	HearingOpening opening;

	@Autowired
	HearingManagement management;

	@Autowired
	EngineWork work;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	Organization organization;

	@Autowired
	BusinessClock clock;

	AMeetingRound round;

	HearingSeason season;

	@BeforeEach
	void onTheDayOfTheHearing() {
		round = new AMeetingRound(jdbc, organization, clock);
		round.insert();
		season = new HearingSeason(application, round);
		opening.openAll(AMeetingRound.ROUND);
		season.schedule(ROADS, HEARING_DAY);
		round.today(HEARING_DAY);
	}

	@Test
	@DisplayName("回答の期限は、明日以後の開庁日である")
	void areDueOnAWorkingDayAhead() {

		for (var day : List.of(HEARING_DAY.minusDays(1), HEARING_DAY)) {
			assertThat(record(day, Consequence.ANSWER)).extracting(FormError::message)
				.containsExactly("期限は、明日以後の開庁日にしてください。");
		}
		assertThat(record(AMeetingRound.SUNDAY, Consequence.ANSWER)).singleElement()
			.satisfies((error) -> assertThat(error.message()).contains("閉庁日です"));
		assertThat(round.texts("select state from section_hearing where section = '0101'"))
			.containsExactly("scheduled");
		assertThat(record(HEARING_DAY.plusDays(1), Consequence.ANSWER)).isEmpty();
	}

	@Test
	@DisplayName("課がすでに作成している調書への差し戻しは、期限のある対応事項になる")
	void areAskedForWhereTheSectionIsAtWork() {

		season.request("001");
		assertThat(record(HEARING_DAY.plusDays(5), Consequence.RETURN)).isEmpty();
		work.runAll();

		assertThat(round.texts("select sheet || ' ' || reason from hand_in")).containsExactly("dai10-2:001 survey");
		assertThat(round.texts("select concat_ws(' ', sheet, section, content, due) from matter where field is null"))
			.containsExactly("dai10-2:001 0101 数値を直すこと " + HEARING_DAY.plusDays(5));
	}

	private List<FormError> record(LocalDate due, Consequence consequence) {
		return management.record(ROADS,
				new HearingRecord(HEARING_DAY, "課長", "", due, List
					.of(new SheetNote("dai10-2:001", DraftJudgement.DRAFT, "理由", "数値を直すこと", null, consequence))),
				round.seen(), round.actor("office"));
	}

}
