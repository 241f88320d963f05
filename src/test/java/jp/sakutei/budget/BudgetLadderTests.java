package jp.sakutei.budget;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;

import jp.sakutei.SakuteiTest;
import jp.sakutei.common.BusinessClock;
import jp.sakutei.form.Amount;
import jp.sakutei.organization.NotAllowed;
import jp.sakutei.organization.Organization;
import jp.sakutei.round.Rounds;
import jp.sakutei.round.StageId;
import jp.sakutei.round.stage.StageRequirement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static jp.sakutei.budget.ABudgetRound.BRIDGE;
import static jp.sakutei.budget.ABudgetRound.CHIEF;
import static jp.sakutei.budget.ABudgetRound.HEAD;
import static jp.sakutei.budget.ABudgetRound.MAYOR;
import static jp.sakutei.budget.ABudgetRound.OFFICE;
import static jp.sakutei.budget.ABudgetRound.PARK;
import static jp.sakutei.budget.ABudgetRound.REQUEST;
import static jp.sakutei.budget.ABudgetRound.ROAD;
import static jp.sakutei.budget.ABudgetRound.ROUGH;
import static jp.sakutei.budget.ABudgetRound.ROUND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The ladder from the rough request to the mayor, with the real models. */
@SakuteiTest
@DisplayName("予算の階段")
class BudgetLadderTests {

	private static final String SECTION = "0101";

	@Autowired
	ApplicationContext application;

	@Autowired
	BudgetListOpening opening;

	@Autowired
	BudgetLists lists;

	@Autowired
	BudgetLadder ladder;

	@Autowired
	Rounds rounds;

	@Autowired
	Organization organization;

	@Autowired
	BudgetCorrections corrections;

	@Autowired
	BusinessClock clock;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	List<StageRequirement> requirements;

	ABudgetRound round;

	RecordedLists recorded;

	@BeforeEach
	void aRound() {
		clock.freezeAt(LocalDateTime.of(2023, 8, 1, 9, 0));
		round = new ABudgetRound(jdbc);
		round.insert();
		recorded = new RecordedLists(application);
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

		recorded.aClosedRoughRequest(1100);
		opening.open(ROUND, REQUEST);

		var list = lists.get(BudgetListId.of(ROUND, REQUEST, SECTION));
		assertThat(list.line(ROAD).orElseThrow().prefilled().bySource()).containsEntry("national", Amount.of(500))
			.containsEntry("general", Amount.of(600));
	}

	@Test
	@DisplayName("保留と見送りはそのまま次の段階に渡り、市長査定の保留は訂正の記録で決まる")
	void settlesWhatIsOnHold() {

		recorded.aClosedRoughRequest(1000);
		opening.open(ROUND, CHIEF);
		recorded.assess(CHIEF, SECTION, AmountResult.HELD, null, AmountResult.POSTPONED, null);
		opening.open(ROUND, MAYOR);
		var mayor = BudgetListId.of(ROUND, MAYOR, SECTION);
		assertThat(lists.get(mayor).lines()).extracting((line) -> line.earlier().sentence())
			.containsExactly("概算要求 1,000（積算の見直し）、課長ヒアリング 保留（財源の確認）", "概算要求 300（積算の見直し）、課長ヒアリング 見送り（財源の確認）");

		recorded.assess(MAYOR, SECTION, AmountResult.HELD, null, AmountResult.ASSESSED, 0L);
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

		recorded.aClosedRoughRequest(81930);
		opening.open(ROUND, CHIEF);
		recorded.assess(CHIEF, SECTION, AmountResult.HELD, null, AmountResult.ASSESSED, 280L);
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
		recorded.assess(CHIEF, SECTION, AmountResult.HELD, null, AmountResult.ASSESSED, 300L);
		opening.open(ROUND, MAYOR);

		corrections.record(BudgetListId.of(ROUND, CHIEF, SECTION), OFFICE,
				new AssessedLine(ROAD, AmountResult.ASSESSED, 950L, "国の内示による", ""));

		assertThat(lists.get(BudgetListId.of(ROUND, MAYOR, SECTION)).line(ROAD).orElseThrow().earlier().last())
			.hasValueSatisfying((word) -> assertThat(word.sentence()).isEqualTo("課長ヒアリング 950（国の内示による）"));
	}

	@Test
	@DisplayName("確定していない一覧が段階の完了を止める")
	void namesOpenLists() {

		assertThat(missing("budget-lists-closed", ROUGH)).hasSize(1);
		recorded.aClosedRoughRequest(1000);

		assertThat(missing("budget-lists-closed", ROUGH)).extracting(StageRequirement.Missing::section)
			.containsExactly("0102");
	}

	private List<StageRequirement.Missing> missing(String id, StageId stage) {
		return requirements.stream()
			.filter((requirement) -> requirement.id().equals(id))
			.findFirst()
			.orElseThrow()
			.missing(ROUND, stage);
	}

}
