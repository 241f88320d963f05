package jp.sakutei.budget;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import jp.sakutei.common.CityWord;
import jp.sakutei.form.AmountSum;
import jp.sakutei.common.Coded;
import jp.sakutei.organization.PersonId;
import jp.sakutei.sheet.ProjectSheetId;

/**
 * 予算の一覧: one section's projects in one step.
 *
 * @param heldOn day of the finance office's hearing, or null
 * @param filledInBy null before
 * @param sendBackReason why the section's head sent it back last, or null
 */
public record BudgetList(BudgetListId id, BudgetStep step, String sectionName, State state, LocalDate heldOn,
		PersonId filledInBy, String sendBackReason, List<BudgetLine> lines) {

	/** 道路整備課の概算要求. */
	public String title() {
		return sectionName + "の" + step.name();
	}

	/** Where it is, in the words of who works with it. */
	public String stateLabel() {
		return state.label(step.request());
	}

	public Optional<BudgetLine> line(ProjectSheetId sheet) {
		return lines.stream().filter((line) -> line.sheet().equals(sheet)).findFirst();
	}

	/** The sources of funds that its lines tell apart; empty where only totals count. */
	public List<FundSource> sources() {
		return FundSource.ordered(lines.stream()
			.flatMap((line) -> Stream.of(line.prefilled(), line.entered()))
			.flatMap((amounts) -> amounts.bySource().keySet().stream())
			.toList());
	}

	public AmountSum planTotal() {
		return AmountSum.of(lines.stream().map(BudgetLine::plan));
	}

	public AmountSum prefilledTotal() {
		return AmountSum.of(lines.stream().map((line) -> line.prefilled().total()));
	}

	/** Of what holds now. */
	public StepTotal total() {
		return StepTotal.of(lines.stream().map(BudgetLine::outcome).filter(Objects::nonNull).toList());
	}

	/**
	 * The steps before that have a word on one of its projects, in the ladder's order.
	 */
	public List<BudgetStep> earlierSteps() {
		return lines.stream()
			.flatMap((line) -> line.earlier().steps().stream())
			.map(AmountAtStep::step)
			.distinct()
			.sorted(Comparator.comparingInt(BudgetStep::position))
			.toList();
	}

	/** What its projects came to at a step before. */
	public StepTotal earlierTotal(BudgetStep earlier) {
		return StepTotal.of(lines.stream().flatMap((line) -> line.earlier().at(earlier).stream()).toList());
	}

	/** Where the list is. */
	public enum State implements Coded {

		OPEN("作成中", "未記録"), FILLED_IN("確認待ち", "査定した人の確認待ち"), CLOSED("確定", "記録済み");

		private final String label;

		private final String ofAssessment;

		State(String label, String ofAssessment) {
			this.label = label;
			this.ofAssessment = ofAssessment;
		}

		String label(boolean request) {
			return request ? label() : ofAssessment;
		}

		@Override
		public String label() {
			return (this == FILLED_IN) ? CityWord.SECTION_HEAD.said() + label : label;
		}

	}

}
