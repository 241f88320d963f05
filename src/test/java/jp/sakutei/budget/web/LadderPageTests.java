package jp.sakutei.budget.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import jp.sakutei.budget.BudgetLadder.Cell;
import jp.sakutei.budget.BudgetLadder.Ladder;
import jp.sakutei.budget.BudgetLadder.Row;
import jp.sakutei.budget.BudgetList.State;
import jp.sakutei.budget.BudgetListId;
import jp.sakutei.budget.BudgetStep;
import jp.sakutei.budget.StepTotal;
import jp.sakutei.common.FiscalYear;
import jp.sakutei.form.AmountSum;
import jp.sakutei.organization.Department;
import jp.sakutei.organization.Section;
import jp.sakutei.round.RoundId;
import jp.sakutei.round.StageId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("予算編成の画面に並べるもの")
class LadderPageTests {

	private static final RoundId ROUND = new RoundId("dai10-2");

	private static final List<BudgetStep> STEPS = List.of(step("request", true), step("hearing", false));

	private static final List<Department> DEPARTMENTS = List.of(new Department("01", "道路部", 1),
			new Department("02", "公園部", 2));

	private static final List<Section> SECTIONS = List.of(section("0101", "01"), section("0102", "01"),
			section("0201", "02"), section("0202", "02"));

	@Test
	@DisplayName("部の行に課の合計・差・未完了を出し、差の大きい部と課から並べる")
	void sumsUpByDepartment() {

		var lines = page(LadderSort.DIFFERENCE, LadderUnfolding.DIFFERENT, row("0101", 100, closed(100), closed(95)),
				row("0102", 50, closed(50), open(State.OPEN)), row("0201", 10, closed(10), closed(40)),
				row("0202", 10, closed(10), held(10)))
			.lines();

		assertThat(lines).extracting((line) -> line.department().name()).containsExactly("公園部", "道路部");
		assertThat(lines.get(0).department().differenceText()).isEqualTo("+30");
		assertThat(lines.get(0).sections()).extracting(Row::section).containsExactly("0201", "0202");
		assertThat(lines.get(1).department().differenceText()).isEqualTo("△5");
		assertThat(lines.get(1).department().open()).isEqualTo("残り1課");
		assertThat(lines.get(1).sections()).extracting(Row::section).containsExactly("0101");
	}

	@Test
	@DisplayName("部の順にも並び、どの課を開くかを選べ、部のない課も落ちない")
	void isArranged() {

		var rows = new Row[] { row("0101", 100, closed(95)), row("0102", 50, closed(50)), row("0201", 10, closed(40)),
				row("9999", 10, closed(11)) };
		var all = page(LadderSort.DEPARTMENTS, LadderUnfolding.ALL, rows);
		assertThat(all.lines()).extracting((line) -> line.department().name()).containsExactly("道路部", "公園部", "部に属さない課");
		assertThat(all.lines().stream().flatMap((line) -> line.sections().stream())).hasSize(4);
		assertThat(all.hidden()).isZero();
		var none = page(LadderSort.DEPARTMENTS, LadderUnfolding.NONE, rows);
		assertThat(none.lines().stream().flatMap((line) -> line.sections().stream())).isEmpty();
		assertThat(none.hidden()).isEqualTo(3);
	}

	@Test
	@DisplayName("はじめは差の大きい10課までを開く")
	void fitsOnAScreen() {
		var rows = IntStream.rangeClosed(1, 12)
			.mapToObj((number) -> row("02%02d".formatted(number), 100, closed(100 + number)))
			.toArray(Row[]::new);
		var page = page(LadderSort.DIFFERENCE, LadderUnfolding.MOST, rows);
		assertThat(page.lines().stream().flatMap((line) -> line.sections().stream())).extracting(Row::section)
			.hasSize(10)
			.doesNotContain("0201", "0202");
		assertThat(page.hidden()).isEqualTo(2);
	}

	@Test
	@DisplayName("今の段階でいくつの課が済んだかを言う")
	void saysWhereItStands() {
		assertThat(page(LadderSort.DIFFERENCE, LadderUnfolding.MOST, row("0101", 100, closed(95), closed(1)),
				row("0102", 50, closed(50), open(State.FILLED_IN)))
			.lead()).isEqualTo("hearing：1／2課が済みました。期限は11月30日（木）です。");
		assertThat(page(LadderSort.DIFFERENCE, LadderUnfolding.MOST, row("0101", 100, closed(95))).lead())
			.isEqualTo("request：1課すべてが済みました。");
		assertThat(page(LadderSort.DIFFERENCE, LadderUnfolding.MOST, row("0101", 100)).lead())
			.isEqualTo("予算の一覧は、まだ作られていません。");
	}

	@Test
	@DisplayName("どの一覧も確定していなければ、差は言えない")
	void knowsNoDifference() {
		var page = page(LadderSort.DIFFERENCE, LadderUnfolding.ALL, row("0101", 100, open(State.OPEN)),
				row("0102", 100, open(State.FILLED_IN)));
		assertThat(page.sum().differenceText()).isEqualTo("—");
		assertThat(page.sum().open()).isEqualTo("残り2課");
	}

	private static LadderPage page(LadderSort order, LadderUnfolding show, Row... rows) {
		return new LadderPage(new Ladder(STEPS, List.of(rows)), SECTIONS, DEPARTMENTS, order, show);
	}

	private static Row row(String section, long plan, Cell... cells) {
		return new Row(section, section, new AmountSum(plan, 0, 0),
				IntStream.range(0, STEPS.size())
					.mapToObj((at) -> (at < cells.length) ? Optional.of(cells[at]) : Optional.<Cell>empty())
					.toList());
	}

	private static Cell closed(long amount) {
		return cell(State.CLOSED, new StepTotal(amount, 0, 0));
	}

	private static Cell held(long amount) {
		return cell(State.CLOSED, new StepTotal(amount, 1, 0));
	}

	private static Cell open(State state) {
		return cell(state, new StepTotal(0, 0, 0));
	}

	private static Cell cell(State state, StepTotal total) {
		return new Cell(BudgetListId.of(ROUND, new StageId("hearing"), "0101"), state, total);
	}

	private static Section section(String code, String department) {
		return new Section(code, department, code, 1);
	}

	private static BudgetStep step(String name, boolean request) {
		return new BudgetStep(ROUND, new StageId(name), name, request ? 1 : 2, new FiscalYear(2024), request, request,
				"finance-chief", LocalDate.of(2023, 11, 30), null);
	}

}
