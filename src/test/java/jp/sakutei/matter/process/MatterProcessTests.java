package jp.sakutei.matter.process;

import static org.assertj.core.api.Assertions.assertThat;

import jp.sakutei.SakuteiTest;
import jp.sakutei.common.BusinessClock;
import jp.sakutei.meeting.AMeetingRound;
import jp.sakutei.matter.MatterId;
import jp.sakutei.matter.MatterManagement;
import jp.sakutei.matter.MatterKind;
import jp.sakutei.matter.MatterOrigin;
import jp.sakutei.matter.MatterState;
import jp.sakutei.matter.Matters;
import jp.sakutei.matter.NewMatter;
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
		return management
			.open(new NewMatter("dai10-2", new MatterOrigin(MatterKind.MEETING, "dai10-2:project-study", "事業検討会"),
					"dai10-2:001", "001 見本事業 001", section, "根拠を示すこと", AMeetingRound.DAY.plusDays(14)));
	}

	private int missing() {
		return requirement.missing(AMeetingRound.ROUND, new StageId("section-adjustment")).size();
	}

	private ProcessInstance instance(MatterId id) {
		return runtime.createProcessInstanceQuery().processInstanceBusinessKey(id.value()).singleResult();
	}

}
