package jp.sakutei.budget;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jp.sakutei.SakuteiTest;
import jp.sakutei.budget.adjustment.PlanDifferences;
import jp.sakutei.journal.Journal;
import jp.sakutei.common.BusinessClock;
import jp.sakutei.form.Amount;
import jp.sakutei.form.FormError;
import jp.sakutei.organization.Actor;
import jp.sakutei.organization.Authority;
import jp.sakutei.organization.NotAllowed;
import jp.sakutei.organization.Organization;
import jp.sakutei.sheet.ProjectSheetId;
import jp.sakutei.round.Rounds;
import jp.sakutei.round.StageId;
import jp.sakutei.round.stage.StageRequirement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static jp.sakutei.budget.ABudgetRound.BRIDGE;
import static jp.sakutei.budget.ABudgetRound.CHIEF;
import static jp.sakutei.budget.ABudgetRound.CHIEF_PERSON;
import static jp.sakutei.budget.ABudgetRound.HEAD;
import static jp.sakutei.budget.ABudgetRound.MAYOR;
import static jp.sakutei.budget.ABudgetRound.OFFICE;
import static jp.sakutei.budget.ABudgetRound.PARK;
import static jp.sakutei.budget.ABudgetRound.REQUEST;
import static jp.sakutei.budget.ABudgetRound.ROAD;
import static jp.sakutei.budget.ABudgetRound.ROUGH;
import static jp.sakutei.budget.ABudgetRound.ROUND;
import static jp.sakutei.budget.ABudgetRound.STAFF;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The ladder from the rough request to the mayor, with the real models. */
@SakuteiTest
@DisplayName("予算の階段")
class BudgetLadderTests {

	private static final String SECTION = "0101";

	@Autowired
	BudgetListOpening opening;

	@Autowired
	BudgetLists lists;

	@Autowired
	BudgetListManagement management;

	@Autowired
	BudgetLadder ladder;

	@Autowired
	Rounds rounds;

	@Autowired
	Organization organization;

	@Autowired
	BudgetCorrections corrections;

	@Autowired
	PlanDifferences differences;

	@Autowired
	Journal journal;

	@Autowired
	BusinessClock clock;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	List<StageRequirement> requirements;

	ABudgetRound round;

	@BeforeEach
	void aRound() {
		clock.freezeAt(LocalDateTime.of(2023, 8, 1, 9, 0));
		round = new ABudgetRound(jdbc);
		round.insert();
	}

	@Test
	@DisplayName("概算要求は計画額の総額から始まり、二度開いても増えない")
	void beginsWithThePlan() {

		opening.open(ROUND, ROUGH);
		opening.open(ROUND, ROUGH);

		var list = lists.get(BudgetListId.of(ROUND, ROUGH, SECTION));
		assertThat(list.title()).isEqualTo("道路整備課の概算要求");
		assertThat(list.lines()).extracting(BudgetLine::sheet).containsExactly(ROAD, BRIDGE);
		assertThat(list.lines()).extracting((line) -> line.prefilled().bySource())
			.containsExactly(Map.of("total", Amount.of(1000)), Map.of("total", Amount.of(300)));
		assertThat(jdbc.sql("select count(*) from budget_list").query(Integer.class).single()).isEqualTo(2);
	}

	@Test
	@DisplayName("位置付けない事業と見送った事業は残り、取り下げた事業だけが載らない")
	void keepsWhatIsNotPlaced() {

		jdbc.sql("update project_sheet set placement = '位置付けない' where number = '001'").update();
		jdbc.sql("update project_sheet set placement = '取下げ' where number = '002'").update();
		jdbc.sql("update project_sheet set placement = '見送り' where number = '003'").update();
		opening.open(ROUND, ROUGH);

		assertThat(lists.get(BudgetListId.of(ROUND, ROUGH, SECTION)).lines()).extracting(BudgetLine::sheet)
			.containsExactly(ROAD);
		assertThat(lists.get(BudgetListId.of(ROUND, ROUGH, "0102")).lines()).extracting(BudgetLine::sheet)
			.containsExactly(PARK);
	}

	@Test
	@DisplayName("予算要求は概算要求の額を財源別にして始まる")
	void splitsTheRoughRequestBySource() {

		aClosedRoughRequest(1100);
		opening.open(ROUND, REQUEST);

		var list = lists.get(BudgetListId.of(ROUND, REQUEST, SECTION));
		assertThat(list.line(ROAD).orElseThrow().prefilled().bySource()).containsEntry("national", Amount.of(500))
			.containsEntry("general", Amount.of(600));
	}

	@Test
	@DisplayName("自分で入力した要求額は確認できず、差し戻すと理由とともに担当者へ戻る")
	void keepsFourEyes() {

		opening.open(ROUND, ROUGH);
		var id = BudgetListId.of(ROUND, ROUGH, SECTION);
		fillIn(id, 1000);

		var both = new Actor(STAFF.person(), STAFF.name(),
				Set.of(Authority.staff(SECTION), Authority.sectionHead(SECTION)), Map.of());
		assertThat(management.confirm(id, both, true, "")).hasSize(1);
		assertThat(management.confirm(id, HEAD, false, "")).extracting(FormError::field).containsExactly("remarks");
		assertThat(management.confirm(id, HEAD, false, "積算を見直すこと")).isEmpty();
		var again = lists.get(id);
		assertThat(again.state()).isEqualTo(BudgetList.State.OPEN);
		assertThat(again.sendBackReason()).isEqualTo("積算を見直すこと");
		assertThat(again.line(ROAD).orElseThrow().recorded().amounts().total()).as("nothing typed is lost")
			.isEqualTo(Amount.of(1000));
		assertThat(journal.of(id.value())).hasSize(2);
	}

	@Test
	@DisplayName("要求は所管課、査定は財政課のもの")
	void knowsWhoseItIs() {

		opening.open(ROUND, ROUGH);
		opening.open(ROUND, CHIEF);
		var rough = BudgetListId.of(ROUND, ROUGH, SECTION);
		var chief = BudgetListId.of(ROUND, CHIEF, SECTION);

		assertThatThrownBy(() -> management.fillIn(BudgetListId.of(ROUND, ROUGH, "0102"), STAFF, List.of()))
			.isInstanceOf(NotAllowed.class);
		assertThatThrownBy(() -> management.confirm(rough, STAFF, true, "")).isInstanceOf(NotAllowed.class);
		assertThatThrownBy(() -> management.assess(chief, HEAD, LocalDate.of(2023, 8, 1), List.of()))
			.isInstanceOf(NotAllowed.class);
		assertThatThrownBy(() -> management.confirm(chief, OFFICE, true, "")).isInstanceOf(NotAllowed.class);
	}

	@Test
	@DisplayName("二人目の操作は、一人目がしたことを知らせる")
	void tellsTheSecondWhoWasFirst() {

		aClosedRoughRequest(1000);

		assertThat(management.fillIn(BudgetListId.of(ROUND, ROUGH, SECTION), STAFF, List.of()))
			.extracting(FormError::message)
			.singleElement()
			.asString()
			.contains("確定");
	}

	@Test
	@DisplayName("保留と見送りはそのまま次の段階に渡り、市長査定の保留は訂正の記録で決まる")
	void settlesWhatIsOnHold() {

		aClosedRoughRequest(1000);
		opening.open(ROUND, CHIEF);
		assess(CHIEF, SECTION, AmountResult.HELD, null, AmountResult.POSTPONED, null);
		opening.open(ROUND, MAYOR);
		var mayor = BudgetListId.of(ROUND, MAYOR, SECTION);
		assertThat(lists.get(mayor).lines()).extracting((line) -> line.earlier().sentence())
			.containsExactly("概算要求 1,000（積算の見直し）、課長ヒアリング 保留（財源の確認）", "概算要求 300（積算の見直し）、課長ヒアリング 見送り（財源の確認）");

		assess(MAYOR, SECTION, AmountResult.HELD, null, AmountResult.ASSESSED, 0L);
		assertThat(missing("amounts-assessed", MAYOR)).hasSize(1);

		var settled = new AssessedLine(ROAD, AmountResult.ASSESSED, 950L, "国の内示による", "");
		assertThatThrownBy(() -> corrections.record(mayor, HEAD, settled)).isInstanceOf(NotAllowed.class);
		assertThat(corrections.record(mayor, OFFICE, settled)).isEmpty();

		assertThat(missing("amounts-assessed", MAYOR)).isEmpty();
		assertThat(lists.get(mayor).line(ROAD).orElseThrow().outcome().amount()).isEqualTo(950);
		assertThat(lists.get(mayor).line(ROAD).orElseThrow().recorded().result()).as("what was recorded stays")
			.isEqualTo(AmountResult.HELD);
		assertThat(corrections.of(mayor)).hasSize(1);
	}

	@Test
	@DisplayName("ある段階の合計は、その画面でも次の段階の画面でも予算編成の表でも同じ")
	void addsUpAStepInOneWay() {

		aClosedRoughRequest(81930);
		opening.open(ROUND, CHIEF);
		assess(CHIEF, SECTION, AmountResult.HELD, null, AmountResult.ASSESSED, 280L);
		opening.open(ROUND, MAYOR);

		var chief = lists.get(BudgetListId.of(ROUND, CHIEF, SECTION));
		var mayor = lists.get(BudgetListId.of(ROUND, MAYOR, SECTION));
		assertThat(chief.total()).isEqualTo(new StepTotal(280, 1, 0));
		assertThat(mayor.earlierTotal(chief.step())).isEqualTo(chief.total());
		assertThat(ladder.of(rounds.plan(ROUND), List.of(organization.section(SECTION))).totals().get(2))
			.isEqualTo(chief.total());
	}

	@Test
	@DisplayName("前の段階の訂正は、始まっている次の段階にもそのまま現れる")
	void showsCorrectionsAtTheNextStep() {

		opening.open(ROUND, CHIEF);
		assess(CHIEF, SECTION, AmountResult.HELD, null, AmountResult.ASSESSED, 300L);
		opening.open(ROUND, MAYOR);

		corrections.record(BudgetListId.of(ROUND, CHIEF, SECTION), OFFICE,
				new AssessedLine(ROAD, AmountResult.ASSESSED, 950L, "国の内示による", ""));

		assertThat(lists.get(BudgetListId.of(ROUND, MAYOR, SECTION)).line(ROAD).orElseThrow().earlier().last())
			.hasValueSatisfying((word) -> assertThat(word.sentence()).isEqualTo("課長ヒアリング 950（国の内示による）"));
	}

	@Test
	@DisplayName("査定額と計画額が違う事業調書が調整の対象になり、合わせると消える")
	void findsSheetsToAdjust() {

		aClosedRoughRequest(1000);
		opening.open(ROUND, MAYOR);
		assess(MAYOR, SECTION, AmountResult.ASSESSED, 900L, AmountResult.ASSESSED, 300L);

		assertThat(differences.of(ROUND)).singleElement()
			.satisfies((each) -> assertThat(each.title()).isEqualTo("001 見本事業 001（道路）"))
			.satisfies((each) -> assertThat(each.sentence()).isEqualTo("令和6年度の計画額（1,000千円）が、市長査定の査定額（900千円）と異なります。"));
		assertThat(missing("assessment-worked-in", new StageId("section-adjustment"))).hasSize(2);

		round.revision(ROAD.value(), 2, Map.of("national", 500L, "general", 400L));
		assertThat(differences.of(ROUND)).isEmpty();
	}

	@Test
	@DisplayName("確定していない一覧が段階の完了を止める")
	void namesOpenLists() {

		assertThat(missing("budget-lists-closed", ROUGH)).hasSize(1);
		aClosedRoughRequest(1000);

		assertThat(missing("budget-lists-closed", ROUGH)).extracting(StageRequirement.Missing::section)
			.containsExactly("0102");
	}

	private void aClosedRoughRequest(long road) {
		opening.open(ROUND, ROUGH);
		var id = BudgetListId.of(ROUND, ROUGH, SECTION);
		fillIn(id, road);
		assertThat(management.confirm(id, HEAD, true, "")).isEmpty();
	}

	private void fillIn(BudgetListId id, long road) {
		assertThat(management.fillIn(id, STAFF, List.of(requested(ROAD, road), requested(BRIDGE, 300)))).isEmpty();
	}

	private void assess(StageId stage, String section, AmountResult road, Long roadAmount, AmountResult bridge,
			Long bridgeAmount) {
		var assessor = stage.equals(CHIEF) ? CHIEF_PERSON : OFFICE;
		assertThat(management.assess(BudgetListId.of(ROUND, stage, section), assessor, LocalDate.of(2023, 8, 1),
				List.of(new AssessedLine(ROAD, road, roadAmount, "財源の確認", ""),
						new AssessedLine(BRIDGE, bridge, bridgeAmount, "財源の確認", ""))))
			.isEmpty();
	}

	private List<StageRequirement.Missing> missing(String id, StageId stage) {
		return requirements.stream()
			.filter((requirement) -> requirement.id().equals(id))
			.findFirst()
			.orElseThrow()
			.missing(ROUND, stage);
	}

	private static RequestedLine requested(ProjectSheetId sheet, long amount) {
		return new RequestedLine(sheet, SourceAmounts.ofTotal(Amount.of(amount)), "積算の見直し");
	}

}
