package jp.sakutei.handin.process;

import java.util.List;
import java.util.Map;

import jp.sakutei.SakuteiTest;
import jp.sakutei.engine.OpenTasks;
import jp.sakutei.handin.Gate;
import jp.sakutei.handin.GateDecision;
import jp.sakutei.handin.GateManagement;
import jp.sakutei.handin.HandInManagement;
import jp.sakutei.handin.HandInState;
import jp.sakutei.handin.HandIns;
import jp.sakutei.handin.SmallTown;
import jp.sakutei.sheet.HandInId;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.builder.AbstractFlowNodeBuilder;
import org.camunda.bpm.model.bpmn.builder.UserTaskBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Another city confirms otherwise: without department heads, but by its finance too. */
@SakuteiTest
@DisplayName("市が自ら用意した提出のモデル")
class OwnModelTests {

	@Autowired
	ApplicationContext application;

	@Autowired
	RepositoryService repository;

	@Autowired
	OpenTasks open;

	@Autowired
	HandInManagement handIns;

	@Autowired
	GateManagement gates;

	@Autowired
	HandIns all;

	@Autowired
	JdbcClient jdbc;

	private SmallTown town;

	private String deployment;

	private HandInId handIn;

	@BeforeEach
	void deploy() {

		var model = task(Bpmn.createExecutableProcess("hand-in").camundaHistoryTimeToLiveString("P3650D").startEvent(),
				"userTask_write", "fill-in-sheet", "${staff}", "${fillInDue}")
			.serviceTask()
			.camundaDelegateExpression("#{checkSheetDelegate}");
		var confirmed = task(
				task(model, "userTask_head", "approve-as-section-head", "${sectionHead}", "${sectionHeadDue}"),
				"userTask_finance", "check-as-office", "budget-office", "${officeDue}");
		var done = task(confirmed, "userTask_office", "check-as-office", "planning-office", "${officeDue}").endEvent()
			.done();
		deployment = repository.createDeployment().addModelInstance("bpmn/hand-in.bpmn", done).deploy().getId();
		town = new SmallTown(application);
		town.sql("insert into person (code, name) values ('finance', '見本 finance')");
		town.post("finance", "budget-office", null, null);
		handIn = town.aRequestedSheet();
	}

	@AfterEach
	void undeploy() {
		repository.deleteDeployment(deployment, true);
	}

	@Test
	@DisplayName("モデルの示す順に関門を通り、提出の状態と処理待ちがそれに従う")
	void routesAsTheModelSays() {

		assertThat(standing()).isEqualTo("依頼済 staff:0101");
		assertThat(handIns.submit(handIn, town.actor("staff"), SmallTown.goodAnswers(), "form")).isEmpty();
		assertThat(standing()).isEqualTo("課長確認待ち section-head:0101");
		assertThat(approve(Gate.SECTION_HEAD, "head")).isEmpty();
		assertThat(standing()).isEqualTo("点検待ち budget-office");
		assertThat(approve(Gate.OFFICE, "finance")).isEmpty();
		assertThat(standing()).isEqualTo("点検待ち planning-office");
		assertThat(approve(Gate.OFFICE, "office")).isEmpty();
		assertThat(all.get(handIn).state()).isEqualTo(HandInState.CHECKED);
		assertThat(all.get(handIn).waitingFor()).isNull();
		assertThat(jdbc.sql("select count(*) from work_item").query(Integer.class).single()).isZero();
	}

	@Test
	@DisplayName("開いていない処理を終えようとすると、何がないのかを言う")
	void namesWhatIsMissing() {
		assertThatThrownBy(() -> open.completeForm("hand-in", handIn.value(), "approve-as-department-head", Map.of()))
			.isInstanceOf(IllegalStateException.class)
			.hasMessageContaining("hand-in town:N01:1: no open tasks approve-as-department-head; it waits at "
					+ "userTask_write (fill-in-sheet)");
	}

	/** By the hand-in and by the list of tasks, which agree. */
	private String standing() {
		var handIn = all.get(this.handIn);
		assertThat(jdbc.sql("select authority from work_item where business_key = ?")
			.param(this.handIn.value())
			.query(String.class)
			.list()).containsExactly(handIn.waitingFor().group());
		return handIn.state().label() + " " + handIn.waitingFor().group();
	}

	private List<?> approve(Gate gate, String person) {
		return gates.decide(handIn, gate, town.actor(person), GateDecision.approve(1));
	}

	private static UserTaskBuilder task(AbstractFlowNodeBuilder<?, ?> before, String id, String form, String group,
			String due) {
		return before.userTask(id)
			.name(id)
			.camundaFormRef(form)
			.camundaFormRefBinding("latest")
			.camundaCandidateGroups(group)
			.camundaDueDate(due);
	}

}
