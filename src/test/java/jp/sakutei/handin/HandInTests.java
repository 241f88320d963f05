package jp.sakutei.handin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;

import jp.sakutei.SakuteiTest;
import jp.sakutei.common.BusinessClock;
import jp.sakutei.form.FormError;
import jp.sakutei.organization.NotAllowed;
import jp.sakutei.sheet.HandInId;
import jp.sakutei.sheet.Placement;
import jp.sakutei.sheet.ProjectSheetManagement;
import jp.sakutei.sheet.ProjectSheets;
import jp.sakutei.sheet.Revision;
import jp.sakutei.sheet.Revisions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@SakuteiTest
@DisplayName("提出")
class HandInTests {

	@Autowired
	ApplicationContext application;

	@Autowired
	HandInManagement handIns;

	@Autowired
	GateManagement gates;

	@Autowired
	HandIns all;

	@Autowired
	ProjectSheets sheets;

	@Autowired
	Revisions revisions;

	@Autowired
	ProjectSheetManagement projects;

	@Autowired
	BusinessClock clock;

	@Autowired
	JdbcClient jdbc;

	SmallTown town;

	Passage passage;

	@BeforeEach
	void build() {
		town = new SmallTown(application);
		passage = new Passage(application, town);
	}

	@Test
	@DisplayName("課から企画政策課まで全ての関門を通ると点検済になる")
	void passesAllGates() {

		var handIn = town.aRequestedSheet();
		assertThat(passage.submit(handIn, "staff")).isEmpty();
		assertThat(passage.state(handIn)).isEqualTo(HandInState.SECTION_HEAD);
		assertThat(passage.approve(handIn, Gate.SECTION_HEAD, "head")).isEmpty();
		assertThat(passage.state(handIn)).isEqualTo(HandInState.DEPARTMENT_HEAD);
		assertThat(passage.approve(handIn, Gate.DEPARTMENT_HEAD, "director")).isEmpty();
		assertThat(passage.state(handIn)).isEqualTo(HandInState.OFFICE);
		assertThat(passage.approve(handIn, Gate.OFFICE, "office")).isEmpty();
		assertThat(passage.state(handIn)).isEqualTo(HandInState.CHECKED);
		assertThat(openTasks(handIn)).isEmpty();
		assertThat(runningInstances(handIn)).isZero();
	}

	@Test
	@DisplayName("差し戻すと課に戻り、前の版は残り、作成者にメールが出る")
	void sendsBackAndKeepsTheRevision() {

		var handIn = town.aRequestedSheet();
		passage.submit(handIn, "staff");
		assertThat(gates.decide(handIn, Gate.SECTION_HEAD, town.actor("head"),
				GateDecision.sendBack(1, "計画額の根拠を入れてください。")))
			.isEmpty();
		assertThat(passage.state(handIn)).isEqualTo(HandInState.DRAFTING);
		assertThat(openTasks(handIn)).containsExactly("userTask_fillInSheet staff:0101");
		assertThat(jdbc.sql("select recipient || ':' || body from outbox_mail").query(String.class).list())
			.singleElement()
			.asString()
			.contains("staff:", "計画額の根拠");

		passage.submit(handIn, "colleague");
		assertThat(revisions.of(all.get(handIn).sheet())).extracting(Revision::number).containsExactly(2, 1);
		assertThat(openTasks(handIn)).containsExactly("userTask_approveAsSectionHead section-head:0101");
	}

	@Test
	@DisplayName("規則に反する調書は受け付けず、版も残さない")
	void refusesWhatTheRulesForbid() {

		var handIn = town.aRequestedSheet();
		var errors = handIns.submit(handIn, town.actor("staff"),
				SmallTown.goodAnswers().with("progress", "遅延").with("amounts", Map.of()), "form");
		assertThat(errors).extracting(FormError::field)
			.contains("delayCause", "contentChange", "futureDirection", "amounts.R6");
		assertThat(passage.state(handIn)).isEqualTo(HandInState.REQUESTED);
		assertThat(revisions.of(all.get(handIn).sheet())).isEmpty();
	}

	@Test
	@DisplayName("課長自身が作成すると、関門は一つ上の職に移る")
	void goesOnePostUpWhenTheHeadIsTheAuthor() {

		town.post("head", "staff", null, "0101");
		var handIn = town.aRequestedSheet();
		passage.submit(handIn, "head");
		assertThat(openTasks(handIn)).containsExactly("userTask_approveAsSectionHead department-head:01");
		passage.approve(handIn, Gate.SECTION_HEAD, "director");
		assertThat(passage.state(handIn)).isEqualTo(HandInState.OFFICE);
	}

	@Test
	@DisplayName("取り下げると提出も終わり、位置付けは取下げになる")
	void withdraws() {

		var handIn = town.aRequestedSheet();
		assertThat(projects.withdraw(all.get(handIn).sheet(), town.actor("staff"), "統合するため")).isEmpty();
		assertThat(passage.state(handIn)).isEqualTo(HandInState.WITHDRAWN);
		assertThat(sheets.get(all.get(handIn).sheet()).placement()).isEqualTo(Placement.WITHDRAWN);
		assertThat(runningInstances(handIn)).isZero();
	}

	@Test
	@DisplayName("二度目の提出は、先の提出があったことを告げる")
	void tellsTheSecondThatItIsDone() {

		var handIn = town.aRequestedSheet();
		passage.submit(handIn, "staff");
		assertThat(passage.submit(handIn, "colleague")).singleElement()
			.extracting(FormError::message)
			.asString()
			.contains("課長確認待ち");
	}

	@Test
	@DisplayName("よその職員は提出できない")
	void refusesStrangers() {
		var handIn = town.aRequestedSheet();
		assertThatThrownBy(() -> passage.submit(handIn, "office")).isInstanceOf(NotAllowed.class);
	}

	@Test
	@DisplayName("開いている提出は一つの調書に一つだけ")
	void requestsOnlyOnce() {
		var handIn = town.aRequestedSheet();
		assertThat(handIns.request(new HandInRequest(all.get(handIn).sheet(), HandInReason.OFFICE, null,
				HandInRequest.Dues.allOn(clock.today()), null)))
			.isEmpty();
	}

	private List<String> openTasks(HandInId handIn) {
		return jdbc.sql("select definition || ' ' || authority from work_item where business_key = ?")
			.param(handIn.value())
			.query(String.class)
			.list();
	}

	private int runningInstances(HandInId handIn) {
		return jdbc.sql("select count(*) from camunda.act_ru_execution where business_key_ = ?")
			.param(handIn.value())
			.query(Integer.class)
			.single();
	}

}
