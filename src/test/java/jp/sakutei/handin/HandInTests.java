package jp.sakutei.handin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;

import jp.sakutei.SakuteiTest;
import jp.sakutei.common.BusinessClock;
import jp.sakutei.form.FormError;
import jp.sakutei.mail.MailTexts;
import jp.sakutei.organization.Authority;
import jp.sakutei.organization.NotAllowed;
import jp.sakutei.organization.Organization;
import jp.sakutei.organization.PersonId;
import jp.sakutei.organization.SubstitutionManagement;
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
import org.springframework.jdbc.core.simple.JdbcClient;

@SakuteiTest
@DisplayName("提出")
class HandInTests {

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
	GateDecisions decisions;

	@Autowired
	SubstitutionManagement substitutions;

	@Autowired
	ProjectSheetManagement projects;

	@Autowired
	Organization organization;

	@Autowired
	MailTexts texts;

	@Autowired
	BusinessClock clock;

	@Autowired
	JdbcClient jdbc;

	SmallTown town;

	@BeforeEach
	void build() {
		town = new SmallTown(jdbc, organization, projects, handIns, texts, clock);
	}

	@Test
	@DisplayName("課から企画政策課まで全ての関門を通ると点検済になる")
	void passesAllGates() {

		var handIn = town.aRequestedSheet();
		assertThat(submit(handIn, "staff")).isEmpty();
		assertThat(state(handIn)).isEqualTo(HandInState.SECTION_HEAD);
		assertThat(approve(handIn, Gate.SECTION_HEAD, "head")).isEmpty();
		assertThat(state(handIn)).isEqualTo(HandInState.DEPARTMENT_HEAD);
		assertThat(approve(handIn, Gate.DEPARTMENT_HEAD, "director")).isEmpty();
		assertThat(state(handIn)).isEqualTo(HandInState.OFFICE);
		assertThat(approve(handIn, Gate.OFFICE, "office")).isEmpty();
		assertThat(state(handIn)).isEqualTo(HandInState.CHECKED);
		assertThat(openTasks(handIn)).isEmpty();
		assertThat(runningInstances(handIn)).isZero();
	}

	@Test
	@DisplayName("差し戻すと課に戻り、前の版は残り、作成者にメールが出る")
	void sendsBackAndKeepsTheRevision() {

		var handIn = town.aRequestedSheet();
		submit(handIn, "staff");
		assertThat(gates.decide(handIn, Gate.SECTION_HEAD, town.actor("head"),
				GateDecision.sendBack(1, "計画額の根拠を入れてください。")))
			.isEmpty();
		assertThat(state(handIn)).isEqualTo(HandInState.DRAFTING);
		assertThat(openTasks(handIn)).containsExactly("userTask_fillInSheet staff:0101");
		assertThat(jdbc.sql("select recipient || ':' || body from outbox_mail").query(String.class).list())
			.singleElement()
			.asString()
			.contains("staff:", "計画額の根拠");

		submit(handIn, "colleague");
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
		assertThat(state(handIn)).isEqualTo(HandInState.REQUESTED);
		assertThat(revisions.of(all.get(handIn).sheet())).isEmpty();
	}

	@Test
	@DisplayName("作成した本人は、代理としても確認できない")
	void keepsFourEyes() {

		var handIn = town.aRequestedSheet();
		substitutions.name(town.actor("head"), new PersonId("head"), new PersonId("staff"),
				Authority.sectionHead("0101"), clock.today(), clock.today().plusDays(5), "出張");
		submit(handIn, "staff");
		assertThat(approve(handIn, Gate.SECTION_HEAD, "staff")).singleElement()
			.extracting(FormError::message)
			.asString()
			.contains("自分が作成した");
		assertThat(state(handIn)).isEqualTo(HandInState.SECTION_HEAD);
	}

	@Test
	@DisplayName("差し戻された前の版の作成者も、代理として確認できない")
	void keepsFourEyesOfEveryAuthor() {

		var handIn = town.aRequestedSheet();
		submit(handIn, "staff");
		gates.decide(handIn, Gate.SECTION_HEAD, town.actor("head"), GateDecision.sendBack(1, "根拠を入れてください。"));
		submit(handIn, "colleague");
		substitutions.name(town.actor("head"), new PersonId("head"), new PersonId("staff"),
				Authority.sectionHead("0101"), clock.today(), clock.today().plusDays(5), "出張");
		assertThat(approve(handIn, Gate.SECTION_HEAD, "staff")).singleElement()
			.extracting(FormError::message)
			.asString()
			.contains("自分が作成した");

		approve(handIn, Gate.SECTION_HEAD, "head");
		gates.decide(handIn, Gate.DEPARTMENT_HEAD, town.actor("director"), GateDecision.sendBack(2, "もう一度。"));
		submit(handIn, "colleague");
		assertThat(approve(handIn, Gate.SECTION_HEAD, "staff")).as("his part is approved since").isEmpty();
	}

	@Test
	@DisplayName("代理が確認すると両方の名前が残る")
	void recordsBothNames() {

		var handIn = town.aRequestedSheet();
		substitutions.name(town.actor("head"), new PersonId("head"), new PersonId("colleague"),
				Authority.sectionHead("0101"), clock.today(), clock.today().plusDays(5), "出張");
		submit(handIn, "staff");
		approve(handIn, Gate.SECTION_HEAD, "colleague");
		var decision = decisions.of(all.get(handIn).sheet()).get(0);
		assertThat(decision.by()).isEqualTo("見本 colleague");
		assertThat(decision.onBehalfOf()).isEqualTo("見本 head");
	}

	@Test
	@DisplayName("見ていた版と違う版は確認も差し戻しもできない")
	void decidesOnlyOnWhatWasSeen() {

		var handIn = town.aRequestedSheet();
		submit(handIn, "staff");
		gates.decide(handIn, Gate.SECTION_HEAD, town.actor("head"), GateDecision.sendBack(1, "もう一度。"));
		submit(handIn, "staff");
		for (var seen : new Integer[] { 1, null }) {
			assertThat(gates.decide(handIn, Gate.SECTION_HEAD, town.actor("head"), GateDecision.approve(seen)))
				.hasSize(1);
			assertThat(gates.decide(handIn, Gate.SECTION_HEAD, town.actor("head"), GateDecision.sendBack(seen, "不可")))
				.hasSize(1);
		}
		assertThat(state(handIn)).isEqualTo(HandInState.SECTION_HEAD);
		assertThat(decisions.of(all.get(handIn).sheet())).hasSize(1);
	}

	@Test
	@DisplayName("両方の関門を持つ人は一度で両方を決定する")
	void decidesOnceForBoth() {

		town.post("director", "section-head", null, "0101");
		var handIn = town.aRequestedSheet();
		submit(handIn, "staff");
		approve(handIn, Gate.SECTION_HEAD, "director");
		assertThat(state(handIn)).isEqualTo(HandInState.OFFICE);
		assertThat(decisions.of(all.get(handIn).sheet())).extracting(GateDecisions.Recorded::gate)
			.containsExactly("department-head", "section-head");
	}

	@Test
	@DisplayName("課長自身が作成すると、関門は一つ上の職に移る")
	void goesOnePostUpWhenTheHeadIsTheAuthor() {

		town.post("head", "staff", null, "0101");
		var handIn = town.aRequestedSheet();
		submit(handIn, "head");
		assertThat(openTasks(handIn)).containsExactly("userTask_approveAsSectionHead department-head:01");
		approve(handIn, Gate.SECTION_HEAD, "director");
		assertThat(state(handIn)).isEqualTo(HandInState.OFFICE);
	}

	@Test
	@DisplayName("取り下げると提出も終わり、位置付けは取下げになる")
	void withdraws() {

		var handIn = town.aRequestedSheet();
		assertThat(projects.withdraw(all.get(handIn).sheet(), town.actor("staff"), "統合するため")).isEmpty();
		assertThat(state(handIn)).isEqualTo(HandInState.WITHDRAWN);
		assertThat(sheets.get(all.get(handIn).sheet()).placement()).isEqualTo(Placement.WITHDRAWN);
		assertThat(runningInstances(handIn)).isZero();
	}

	@Test
	@DisplayName("企画政策課が区分を変えるには理由が要る")
	void asksWhyTheKindDiffers() {

		var handIn = town.aRequestedSheet();
		submit(handIn, "staff");
		approve(handIn, Gate.SECTION_HEAD, "head");
		approve(handIn, Gate.DEPARTMENT_HEAD, "director");
		var office = town.actor("office");
		assertThat(gates.decide(handIn, Gate.OFFICE, office, GateDecision.approve(1, "拡大", null)))
			.extracting(FormError::field)
			.containsExactly("kindReason");
		assertThat(gates.decide(handIn, Gate.OFFICE, office, GateDecision.approve(1, "拡大", "事業費が倍増するため"))).isEmpty();
		assertThat(sheets.newAndExpanded("town")).hasSize(1);
	}

	@Test
	@DisplayName("企画政策課が決めた区分は、次の提出をまとめて確認しても残る")
	void keepsTheKindThatTheOfficeSet() {

		var first = town.aRequestedSheet();
		submit(first, "staff");
		approve(first, Gate.SECTION_HEAD, "head");
		approve(first, Gate.DEPARTMENT_HEAD, "director");
		gates.decide(first, Gate.OFFICE, town.actor("office"), GateDecision.approve(1, "拡大", "事業費が倍増するため"));
		var sheet = all.get(first).sheet();

		var second = handIns
			.request(new HandInRequest(sheet, HandInReason.SURVEY, null,
					HandInRequest.Dues.allOn(clock.today().plusDays(5)), null))
			.orElseThrow();
		submit(second, "staff");
		assertThat(sheets.get(sheet).kind()).isEqualTo("拡大");
		approve(second, Gate.SECTION_HEAD, "head");
		approve(second, Gate.DEPARTMENT_HEAD, "director");
		approve(second, Gate.OFFICE, "office");

		assertThat(state(second)).isEqualTo(HandInState.CHECKED);
		assertThat(sheets.get(sheet).kind()).isEqualTo("拡大");
		assertThat(sheets.get(sheet).proposedKind()).isEqualTo("継続");
	}

	@Test
	@DisplayName("位置付けが決定した事業の調書も、決まった区分のまま点検できる")
	void checksWhatIsDecided() {

		var handIn = town.aRequestedSheet();
		submit(handIn, "staff");
		approve(handIn, Gate.SECTION_HEAD, "head");
		approve(handIn, Gate.DEPARTMENT_HEAD, "director");
		var sheet = all.get(handIn).sheet();
		jdbc.sql("""
				update project_sheet set placement = '決定', kind = '継続', kind_reason = '拡大は見送り', proposed_kind = '継続'
				where id = ?
				""").param(sheet.value()).update();

		approve(handIn, Gate.OFFICE, "office");
		assertThat(state(handIn)).isEqualTo(HandInState.CHECKED);
		assertThat(sheets.get(sheet).kind()).isEqualTo("継続");
	}

	@Test
	@DisplayName("決定した事業の区分は、課の提案で変わらず、企画政策課も変えられない")
	void keepsTheKindOfWhatIsDecided() {

		var sheet = all.get(town.aRequestedSheet()).sheet();
		jdbc.sql("update project_sheet set placement = '決定', kind = '継続', proposed_kind = '拡大' where id = ?")
			.param(sheet.value())
			.update();
		assertThat(projects.setKind(sheet, null, null, town.actor("office").person())).isEmpty();
		assertThat(sheets.get(sheet).kind()).isEqualTo("継続");
		assertThat(projects.setKind(sheet, "拡大", null, town.actor("office").person())).singleElement()
			.extracting(FormError::message)
			.asString()
			.contains("決定");
	}

	@Test
	@DisplayName("提案と違う区分のままにするときも、理由を求める")
	void asksWhyTheKindStays() {

		var sheet = all.get(town.aRequestedSheet()).sheet();
		jdbc.sql("update project_sheet set kind = '継続', proposed_kind = '拡大', kind_reason = null where id = ?")
			.param(sheet.value())
			.update();
		assertThat(projects.setKind(sheet, "継続", " ", town.actor("office").person())).singleElement()
			.extracting(FormError::field)
			.isEqualTo("kindReason");
		assertThat(projects.setKind(sheet, "継続", "倍増ではないため", town.actor("office").person())).isEmpty();
		assertThat(projects.setKind(sheet, null, null, town.actor("office").person())).isEmpty();
		assertThat(sheets.get(sheet).kind()).isEqualTo("継続");
	}

	@Test
	@DisplayName("二度目の提出は、先の提出があったことを告げる")
	void tellsTheSecondThatItIsDone() {

		var handIn = town.aRequestedSheet();
		submit(handIn, "staff");
		assertThat(submit(handIn, "colleague")).singleElement()
			.extracting(FormError::message)
			.asString()
			.contains("課長確認待ち");
	}

	@Test
	@DisplayName("よその職員は提出できない")
	void refusesStrangers() {
		var handIn = town.aRequestedSheet();
		assertThatThrownBy(() -> submit(handIn, "office")).isInstanceOf(NotAllowed.class);
	}

	@Test
	@DisplayName("開いている提出は一つの調書に一つだけ")
	void requestsOnlyOnce() {
		var handIn = town.aRequestedSheet();
		assertThat(handIns.request(new HandInRequest(all.get(handIn).sheet(), HandInReason.OFFICE, null,
				HandInRequest.Dues.allOn(clock.today()), null)))
			.isEmpty();
	}

	private List<FormError> submit(HandInId handIn, String person) {
		return handIns.submit(handIn, town.actor(person), SmallTown.goodAnswers(), "form");
	}

	private List<FormError> approve(HandInId handIn, Gate gate, String person) {
		return gates.decide(handIn, gate, town.actor(person), GateDecision.approve(all.get(handIn).revision()));
	}

	private HandInState state(HandInId handIn) {
		return all.get(handIn).state();
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
