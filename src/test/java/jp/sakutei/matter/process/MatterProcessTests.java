package jp.sakutei.matter.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jp.sakutei.SakuteiTest;
import jp.sakutei.common.BusinessClock;
import jp.sakutei.meeting.AMeetingRound;
import jp.sakutei.form.draft.DraftBegun;
import jp.sakutei.matter.MatterId;
import jp.sakutei.matter.MatterManagement;
import jp.sakutei.matter.MatterKind;
import jp.sakutei.matter.MatterOrigin;
import jp.sakutei.matter.MatterState;
import jp.sakutei.matter.Matters;
import jp.sakutei.matter.NewMatter;
import jp.sakutei.organization.NotAllowed;
import jp.sakutei.organization.Organization;
import jp.sakutei.round.StageId;
import jp.sakutei.round.stage.StageRequirement;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

@SakuteiTest
@DisplayName("対応事項の進行")
class MatterProcessTests {

	@Autowired
	MatterManagement management;

	@Autowired
	Matters matters;

	@Autowired
	@Qualifier("mattersClosed")
	StageRequirement requirement;

	@Autowired
	RuntimeService runtime;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	ApplicationEventPublisher events;

	@Autowired
	Organization organization;

	@Autowired
	BusinessClock clock;

	AMeetingRound round;

	@BeforeEach
	void insert() {
		round = new AMeetingRound(jdbc, organization, clock);
		round.insert();
	}

	@Test
	@DisplayName("所管課が回答し、事務局が確認すると対応済になる")
	void isAnsweredAndClosed() {

		var id = open("0101");
		var instance = instance(id);
		BpmnAwareTests.assertThat(instance).isWaitingAt("userTask_answerFollowUp");
		assertThat(round.texts("select authority || ' ' || subject || ' ' || due from work_item"))
			.containsExactly("staff:0101 事業検討会：001 見本事業 001 2023-10-24");
		assertThat(missing()).isEqualTo(1);

		assertThat(management.answer(id, "歩行者数を調べました。", false, round.actor("road"))).isEmpty();
		BpmnAwareTests.assertThat(instance).isWaitingAt("userTask_acceptAnswer");

		assertThat(management.judge(id, true, "", round.actor("office"))).isEmpty();
		BpmnAwareTests.assertThat(instance).isEnded().hasPassed("endEvent_followUpClosed");
		assertThat(matters.get(id).state()).isEqualTo(MatterState.ACCEPTED);
		assertThat(missing()).isZero();
	}

	@Test
	@DisplayName("差し戻された回答は残り、所管課が書き直す")
	void isAnsweredAgain() {

		var id = open("0101");
		management.answer(id, "検討します。", false, round.actor("road"));
		assertThat(management.judge(id, false, "", round.actor("office"))).extracting("field")
			.containsExactly("remark");
		assertThat(management.judge(id, false, "具体的に", round.actor("office"))).isEmpty();

		BpmnAwareTests.assertThat(instance(id)).isWaitingAt("userTask_answerFollowUp");
		assertThat(matters.get(id).answer()).isEqualTo("検討します。");
		assertThat(matters.get(id).remark()).isEqualTo("具体的に");
		assertThat(management.answer(id, "来年度から調べます。", false, round.actor("road"))).isEmpty();
	}

	@Test
	@DisplayName("審議会の意見への回答は、課長が確認してから事務局に届く")
	void isConfirmedByTheHeadFirst() {

		var id = open(MatterKind.COUNCIL, "0101");
		management.answer(id, "来年度から公表します。", false, round.actor("road"));
		BpmnAwareTests.assertThat(instance(id)).isWaitingAt("userTask_confirmAnswer");
		assertThat(matters.get(id).stateLabel()).isEqualTo("課長の確認待ち");
		assertThat(management.judge(id, true, "", round.actor("office"))).extracting("message")
			.containsExactly("この回答は、課長の確認を待っています。");

		assertThat(management.confirm(id, false, " ", round.actor("head"))).extracting("field")
			.containsExactly("remark");
		assertThat(management.confirm(id, false, "長".repeat(1001), round.actor("head"))).hasSize(1);
		assertThat(management.confirm(id, false, "時期を書くこと", round.actor("head"))).isEmpty();
		BpmnAwareTests.assertThat(instance(id)).isWaitingAt("userTask_answerFollowUp");
		assertThat(management.confirm(id, true, "", round.actor("head"))).hasSize(1);

		management.answer(id, "来年4月から公表します。", false, round.actor("road"));
		assertThat(management.confirm(id, true, "", round.actor("head"))).isEmpty();
		assertThat(management.confirm(id, true, "", round.actor("head"))).hasSize(1);
		BpmnAwareTests.assertThat(instance(id)).isWaitingAt("userTask_acceptAnswer");
		assertThat(management.judge(id, true, "", round.actor("office"))).isEmpty();
		assertThat(round
			.texts("select concat_ws(' ', number, verdict, reason, confirmed_by) from matter_answer order by number"))
			.containsExactly("1 returned 時期を書くこと", "2 accepted  head");
	}

	@Test
	@DisplayName("ただ一人の課長が書いた回答は、事務局だけが確認する")
	void leavesTheOnlyHeadsAnswerToTheOffice() {

		round.sql("update post set person = 'road' where role = 'section-head' and section = '0101'");
		var id = open(MatterKind.COUNCIL, "0101");
		management.answer(id, "公表します。", false, round.actor("road"));
		BpmnAwareTests.assertThat(instance(id)).isWaitingAt("userTask_acceptAnswer");
	}

	@Test
	@DisplayName("担当者を兼ねる課長も、自分が書いた回答は確認できず、ほかの課長がいれば待つ")
	void isConfirmedByAnotherHead() {

		round.sql("insert into post (person, role, section, valid_from) "
				+ "select 'road', role, section, valid_from from post where person = 'head'");
		var id = open(MatterKind.COUNCIL, "0101");
		management.answer(id, "公表します。", false, round.actor("road"));
		assertThat(management.confirm(id, true, "", round.actor("road"))).extracting("message")
			.containsExactly("自分が書いた回答は、ほかの人が確認します。");
		assertThat(management.confirm(id, true, "", round.actor("head"))).isEmpty();
	}

	@Test
	@DisplayName("まだ回答のないものは、確認できない")
	void isAcceptedOnlyWhereAnswered() {
		var id = open("0101");
		assertThat(management.judge(id, true, "", round.actor("office"))).hasSize(1);
		assertThat(matters.get(id).state()).isEqualTo(MatterState.OPEN);
	}

	@Test
	@DisplayName("ほかの課の課長は確認できない")
	void isConfirmedByItsOwnHeadOnly() {
		var id = open(MatterKind.COUNCIL, "0102");
		management.answer(id, "公表します。", false, round.actor("park"));
		assertThatThrownBy(() -> management.confirm(id, true, "", round.actor("head"))).isInstanceOf(NotAllowed.class);
	}

	@Test
	@DisplayName("書き始めると対応中になる。空の回答と長すぎる回答は断る")
	void isInWorkAndWritten() {

		var id = open("0101");
		assertThat(management.answer(id, "　", true, round.actor("road"))).extracting("message")
			.containsExactly("対応しない理由を入力してください。");
		assertThat(management.answer(id, "", false, round.actor("road"))).extracting("message")
			.containsExactly("対応・考え方を入力してください。");
		assertThat(management.answer(id, "長".repeat(2001), false, round.actor("road"))).hasSize(1);
		events.publishEvent(new DraftBegun(round.texts("select task_id from work_item").get(0)));
		assertThat(matters.get(id).state()).isEqualTo(MatterState.IN_WORK);
		assertThat(management.answer(id, "所管が違うため。", true, round.actor("road"))).isEmpty();
		assertThat(matters.get(id).stateLabel()).isEqualTo("回答済（対応しない）");
		assertThat(management.judge(id, true, "", round.actor("office"))).isEmpty();
		assertThat(matters.get(id).state()).isEqualTo(MatterState.DECLINED);
	}

	@Test
	@DisplayName("自分が書いた回答は、事務局のほかの人が確認する")
	void fourEyes() {

		var id = open(null);
		management.answer(id, "事務局で整理しました。", false, round.actor("office"));

		assertThat(management.judge(id, true, "", round.actor("office"))).isNotEmpty();
		assertThat(management.judge(id, true, "", round.actor("office2"))).isEmpty();
	}

	@Test
	@DisplayName("二人目の回答は、先に回答した人がいることを知らせる")
	void tellsTheSecond() {

		var id = open("0101");
		management.answer(id, "一人目", false, round.actor("road"));
		assertThat(management.answer(id, "二人目", false, round.actor("road"))).isNotEmpty();
		assertThat(matters.get(id).answer()).isEqualTo("一人目");
	}

	private MatterId open(String section) {
		return open(MatterKind.MEETING, section);
	}

	private MatterId open(MatterKind kind, String section) {
		return management.open(new NewMatter("dai10-2", new MatterOrigin(kind, "dai10-2:project-study", "事業検討会"),
				"dai10-2:001", "001 見本事業 001", section, "根拠を示すこと", AMeetingRound.DAY.plusDays(14)));
	}

	private int missing() {
		return requirement.missing(AMeetingRound.ROUND, new StageId("section-adjustment")).size();
	}

	private ProcessInstance instance(MatterId id) {
		return runtime.createProcessInstanceQuery().processInstanceBusinessKey(id.value()).singleResult();
	}

}
