package jp.sakutei.handin;

import static org.assertj.core.api.Assertions.assertThat;

import jp.sakutei.SakuteiTest;
import jp.sakutei.common.BusinessClock;
import jp.sakutei.form.FormError;
import jp.sakutei.organization.Authority;
import jp.sakutei.organization.PersonId;
import jp.sakutei.organization.SubstitutionManagement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@SakuteiTest
@DisplayName("関門の決定")
class GateDecisionTests {

	@Autowired
	ApplicationContext application;

	@Autowired
	GateManagement gates;

	@Autowired
	HandIns all;

	@Autowired
	GateDecisions decisions;

	@Autowired
	SubstitutionManagement substitutions;

	@Autowired
	BusinessClock clock;

	SmallTown town;

	Passage passage;

	@BeforeEach
	void build() {
		town = new SmallTown(application);
		passage = new Passage(application, town);
	}

	@Test
	@DisplayName("作成した本人は、代理としても確認できない")
	void keepsFourEyes() {

		var handIn = town.aRequestedSheet();
		substitutions.name(town.actor("head"), new PersonId("head"), new PersonId("staff"),
				Authority.sectionHead("0101"), clock.today(), clock.today().plusDays(5), "出張");
		passage.submit(handIn, "staff");
		assertThat(passage.approve(handIn, Gate.SECTION_HEAD, "staff")).singleElement()
			.extracting(FormError::message)
			.asString()
			.contains("自分が作成した");
		assertThat(passage.state(handIn)).isEqualTo(HandInState.SECTION_HEAD);
	}

	@Test
	@DisplayName("差し戻された前の版の作成者も、代理として確認できない")
	void keepsFourEyesOfEveryAuthor() {

		var handIn = town.aRequestedSheet();
		passage.submit(handIn, "staff");
		gates.decide(handIn, Gate.SECTION_HEAD, town.actor("head"), GateDecision.sendBack(1, "根拠を入れてください。"));
		passage.submit(handIn, "colleague");
		substitutions.name(town.actor("head"), new PersonId("head"), new PersonId("staff"),
				Authority.sectionHead("0101"), clock.today(), clock.today().plusDays(5), "出張");
		assertThat(passage.approve(handIn, Gate.SECTION_HEAD, "staff")).singleElement()
			.extracting(FormError::message)
			.asString()
			.contains("自分が作成した");

		passage.approve(handIn, Gate.SECTION_HEAD, "head");
		gates.decide(handIn, Gate.DEPARTMENT_HEAD, town.actor("director"), GateDecision.sendBack(2, "もう一度。"));
		passage.submit(handIn, "colleague");
		assertThat(passage.approve(handIn, Gate.SECTION_HEAD, "staff")).as("his part is approved since").isEmpty();
	}

	@Test
	@DisplayName("代理が確認すると両方の名前が残る")
	void recordsBothNames() {

		var handIn = town.aRequestedSheet();
		substitutions.name(town.actor("head"), new PersonId("head"), new PersonId("colleague"),
				Authority.sectionHead("0101"), clock.today(), clock.today().plusDays(5), "出張");
		passage.submit(handIn, "staff");
		passage.approve(handIn, Gate.SECTION_HEAD, "colleague");
		var decision = decisions.of(all.get(handIn).sheet()).get(0);
		assertThat(decision.by()).isEqualTo("見本 colleague");
		assertThat(decision.onBehalfOf()).isEqualTo("見本 head");
	}

	@Test
	@DisplayName("見ていた版と違う版は確認も差し戻しもできない")
	void decidesOnlyOnWhatWasSeen() {

		var handIn = town.aRequestedSheet();
		passage.submit(handIn, "staff");
		gates.decide(handIn, Gate.SECTION_HEAD, town.actor("head"), GateDecision.sendBack(1, "もう一度。"));
		passage.submit(handIn, "staff");
		for (var seen : new Integer[] { 1, null }) {
			assertThat(gates.decide(handIn, Gate.SECTION_HEAD, town.actor("head"), GateDecision.approve(seen)))
				.hasSize(1);
			assertThat(gates.decide(handIn, Gate.SECTION_HEAD, town.actor("head"), GateDecision.sendBack(seen, "不可")))
				.hasSize(1);
		}
		assertThat(passage.state(handIn)).isEqualTo(HandInState.SECTION_HEAD);
		assertThat(decisions.of(all.get(handIn).sheet())).hasSize(1);
	}

	@Test
	@DisplayName("両方の関門を持つ人は一度で両方を決定する")
	void decidesOnceForBoth() {

		town.post("director", "section-head", null, "0101");
		var handIn = town.aRequestedSheet();
		passage.submit(handIn, "staff");
		passage.approve(handIn, Gate.SECTION_HEAD, "director");
		assertThat(passage.state(handIn)).isEqualTo(HandInState.OFFICE);
		assertThat(decisions.of(all.get(handIn).sheet())).extracting(GateDecisions.Recorded::gate)
			.containsExactly("department-head", "section-head");
	}

}
