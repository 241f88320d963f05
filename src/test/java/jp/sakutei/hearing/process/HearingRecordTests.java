package jp.sakutei.hearing.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;

import jp.sakutei.SakuteiTest;
import jp.sakutei.common.BusinessClock;
import jp.sakutei.engine.EngineWork;
import jp.sakutei.hearing.Consequence;
import jp.sakutei.hearing.DraftJudgement;
import jp.sakutei.hearing.HearingId;
import jp.sakutei.hearing.HearingManagement;
import jp.sakutei.hearing.HearingOpening;
import jp.sakutei.hearing.HearingRecord;
import jp.sakutei.hearing.HearingState;
import jp.sakutei.hearing.Hearings;
import jp.sakutei.hearing.SheetNote;
import jp.sakutei.meeting.AMeetingRound;
import jp.sakutei.organization.Organization;
import jp.sakutei.round.StageId;
import jp.sakutei.round.stage.StageRequirement;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

@SakuteiTest
@DisplayName("各課等ヒアリングの記録")
class HearingRecordTests {

	private static final HearingId ROADS = HearingId.of("dai10-2", "0101");

	private static final LocalDate HEARING_DAY = AMeetingRound.DAY.plusDays(2);

	@Autowired
	ApplicationContext application;

	@Autowired
	HearingOpening opening;

	@Autowired
	HearingManagement management;

	@Autowired
	Hearings hearings;

	@Autowired
	@Qualifier("sectionsHeard")
	StageRequirement requirement;

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
	void insert() {
		round = new AMeetingRound(jdbc, organization, clock);
		round.insert();
		season = new HearingSeason(application, round);
	}

	@Test
	@DisplayName("続いている事業を見送りの案にはできない")
	void refusesToPutOffWhatRuns() {

		opening.openAll(AMeetingRound.ROUND);
		season.schedule(ROADS, HEARING_DAY);
		round.today(HEARING_DAY);
		var errors = management.record(ROADS,
				new HearingRecord(HEARING_DAY, "課長", "", null,
						List.of(note("001", DraftJudgement.POSTPONE, "", Consequence.NONE),
								note("002", DraftJudgement.DRAFT, "", Consequence.NONE))),
				round.seen(), round.actor("office"));

		assertThat(errors).singleElement().satisfies((error) -> {
			assertThat(error.field()).isEqualTo("sheets[0].judgement");
			assertThat(error.message()).contains("区分が新規の事業です（この事業は継続）");
		});
		assertThat(round.placement("002")).isEqualTo("候補");
	}

	@Test
	@DisplayName("記録は位置付けの案になり、差し戻しは提出を、回答を求める指摘は対応事項を生む")
	void recordsAndSendsRemarksOn() {

		opening.openAll(AMeetingRound.ROUND);
		var instance = season.instance(ROADS);
		assertThat(season.schedule(ROADS, HEARING_DAY)).isEmpty();
		BpmnAwareTests.assertThat(instance).isWaitingAt("userTask_recordHearing");

		round.today(HEARING_DAY);
		var errors = management.record(ROADS,
				new HearingRecord(HEARING_DAY, "課長", "", AMeetingRound.DAY.plusDays(14),
						List.of(note("001", DraftJudgement.CONTINUE_AS_CURRENT, "数値を直すこと", Consequence.RETURN),
								note("002", DraftJudgement.DRAFT, "効果を示すこと", Consequence.ANSWER))),
				round.seen(), round.actor("office"));
		assertThat(errors).isEmpty();
		assertThat(missing()).isEqualTo(1);
		work.runAll();

		BpmnAwareTests.assertThat(instance).isEnded().hasPassed("endEvent_sectionHeard");
		assertThat(hearings.get(ROADS).state()).isEqualTo(HearingState.HEARD);
		assertThat(round.placement("001")).isEqualTo("位置付けない案");
		assertThat(round.placement("002")).isEqualTo("位置付け案");
		assertThat(round.texts("select sheet || ' ' || reason from hand_in")).containsExactly("dai10-2:001 hearing");
		assertThat(round.texts("select sheet || ' ' || content from matter where field is null"))
			.containsExactly("dai10-2:002 効果を示すこと");
	}

	@Test
	@DisplayName("差し戻しの指摘は、選んだ項目に立つ")
	void remarksAtAField() {

		season.request("001");
		round
			.sql("""
					insert into revision (sheet, number, hand_in, form_version, name, kind, answers, searched, grams, submitted_by, submitted_at)
					select sheet, 1, id, 'sample', '見本', '継続', '{}', '', '{}', 'road', '2023-10-10T00:00:00Z' from hand_in""");
		round.sql("update project_sheet set current_revision = 1 where id = 'dai10-2:001'");
		round.sql("update hand_in set state = '取下げ', closed_at = '2023-10-10T00:00:00Z'");
		opening.openAll(AMeetingRound.ROUND);
		season.schedule(ROADS, HEARING_DAY);
		round.today(HEARING_DAY);
		management.record(ROADS,
				new HearingRecord(HEARING_DAY, "課長", "", AMeetingRound.DAY.plusDays(14),
						List.of(new SheetNote("dai10-2:001", DraftJudgement.DRAFT, "理由", "目標を見直すこと", "indicators",
								Consequence.RETURN))),
				round.seen(), round.actor("office"));
		work.runAll();

		assertThat(round.texts(
				"select concat_ws(' ', sheet, revision, label, origin_name, content) from matter where field is not null"))
			.containsExactly("dai10-2:001 1 指標 各課等ヒアリング 目標を見直すこと");
	}

	@Test
	@DisplayName("指摘の内容や期限のない記録は受け付けない")
	void refusesIncompleteRecords() {

		opening.openAll(AMeetingRound.ROUND);
		season.schedule(ROADS, HEARING_DAY);
		round.today(HEARING_DAY);
		var errors = management.record(ROADS,
				new HearingRecord(HEARING_DAY, "課長", "", null,
						List.of(note("001", DraftJudgement.DRAFT, "", Consequence.RETURN))),
				round.seen(), round.actor("office"));

		assertThat(errors).extracting("field").containsExactly("sheets[0].remark", "due");
	}

	@Test
	@DisplayName("位置付けには理由だけが添えられ、案の名は繰り返さない。統合や廃止の別は残る")
	void givesTheReasonAlone() {

		opening.openAll(AMeetingRound.ROUND);
		season.schedule(ROADS, HEARING_DAY);
		round.today(HEARING_DAY);
		assertThat(management.record(ROADS,
				new HearingRecord(HEARING_DAY, "課長", "", null,
						List.of(note("001", DraftJudgement.MERGE, "", Consequence.NONE),
								note("002", DraftJudgement.DRAFT, "", Consequence.NONE))),
				round.seen(), round.actor("office")))
			.isEmpty();

		assertThat(round.texts("select placement || '：' || placement_reason from project_sheet "
				+ "where number in ('001', '002') order by number"))
			.containsExactly("位置付けない案：統合：理由", "位置付け案：理由");
	}

	private static SheetNote note(String number, DraftJudgement judgement, String remark, Consequence consequence) {
		return new SheetNote("dai10-2:" + number, judgement, "理由", remark, consequence);
	}

	private int missing() {
		return requirement.missing(AMeetingRound.ROUND, new StageId("section-hearings")).size();
	}

}
