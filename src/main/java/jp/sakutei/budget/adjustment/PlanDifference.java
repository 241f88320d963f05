package jp.sakutei.budget.adjustment;

import java.util.List;

import jp.sakutei.budget.AmountAtStep;
import jp.sakutei.budget.AmountResult;
import jp.sakutei.budget.BudgetRows;
import jp.sakutei.common.Written;
import jp.sakutei.form.Amount;
import jp.sakutei.form.FormError;
import jp.sakutei.form.FormFinding;
import jp.sakutei.form.FormFinding.Level;
import jp.sakutei.sheet.ProjectSheetId;

/**
 * 計画額と予算の違い: the plan says something else than the last word of the ladder. The plan
 * follows, or its section gives a reason that the office accepts.
 *
 * @param revision which was compared; null where none was handed in
 * @param planned the plan's amount of the word's year
 * @param word of the last assessment, or of the vote where the assembly amended it
 * @param explanation what the section wrote beside exactly this difference; null before
 * @param withSection the sheet is being handed in
 * @param accepted the office accepted exactly this difference
 */
public record PlanDifference(ProjectSheetId sheet, String title, String section, Integer revision, Amount planned,
		AmountAtStep word, String explanation, boolean withSection, boolean accepted) {

	/** Beside the years' own rules in the decision tables. */
	static final String RULE = "B-01";

	static final List<FormError> CHANGED_MEANWHILE = List.of(FormError.of("画面を開いた後に、計画額か予算が変わりました。今の内容を確認してください。"));

	private static final List<FormError> UNDER_WAY = List.of(FormError.of("この事業調書は、いま所管課などで手続中です。"));

	/** 見送り leaves nothing for the plan's year; 保留 says nothing yet. */
	static boolean agrees(Amount planned, AmountAtStep word) {
		return word.result() == AmountResult.HELD || (planned.state() != Amount.State.UNDETERMINED
				&& planned.orZero() == (word.result().hasAmount() ? word.amount() : 0));
	}

	public State state() {
		if (withSection) {
			return State.WITH_SECTION;
		}
		if (accepted) {
			return State.ACCEPTED;
		}
		return (explanation != null) ? State.EXPLAINED : State.NOT_ASKED;
	}

	/** 令和6年度の計画額（124,500千円）が、市長査定の査定額（110,000千円）と異なります。 */
	public String sentence() {
		var plan = word.step().year().label() + "の計画額（" + planText() + "）";
		return word.result().hasAmount()
				? "%sが、%sの%s（%s千円）と異なります。".formatted(plan, word.step().name(), word.result().label(), word.text())
				: "%sで見送りとされましたが、%sがあります。".formatted(word.step().name(), plan);
	}

	/** What the section is asked for. */
	String request() {
		return sentence() + (word.reason().isEmpty() ? "" : "（" + word.reason() + "）")
				+ "計画額を見直してください。見直さない場合は、理由を入力してください。";
	}

	/** As it stands at the field while the sheet is written. */
	FormFinding finding() {
		return new FormFinding(RULE, word.step().stage().value(), Level.WARNING, "amounts." + word.step().year().code(),
				sentence() + "見直さない場合は、理由を入力してください。");
	}

	/**
	 * A reason belongs to the difference beside which it was written, and to no other.
	 */
	PlanDifference explainedBy(String message) {
		return finding().message().equals(message) ? this
				: new PlanDifference(sheet, title, section, revision, planned, word, null, withSection, accepted);
	}

	/** What stands against asking the section again. */
	List<FormError> refusalToAsk(String note) {
		if (withSection) {
			return UNDER_WAY;
		}
		return Written.isEmpty(note) ? List.of(new FormError("note", "所管課に求める内容を入力してください。")) : List.of();
	}

	/** What stands against accepting the section's reason. */
	List<FormError> refusalToAccept() {
		return switch (state()) {
			case WITH_SECTION -> UNDER_WAY;
			case NOT_ASKED -> List.of(FormError.of("所管課の理由がまだありません。理由を求めてください。"));
			case ACCEPTED -> List.of(FormError.of("この理由は、すでに承認されています。"));
			case EXPLAINED -> List.of();
		};
	}

	/** What a deciding post carries back: another difference by then is another one. */
	public String seen() {
		return revision + " " + planText() + " " + word.sentence();
	}

	private String planText() {
		var words = BudgetRows.inWords(planned);
		return (words == null) ? "未入力" : (planned.value() == null) ? words : words + "千円";
	}

	/** Where it is. */
	public enum State {

		NOT_ASKED("所管課の理由がありません"), WITH_SECTION("所管課で調整中"), EXPLAINED("理由の確認待ち"), ACCEPTED("理由を承認済み");

		private final String label;

		State(String label) {
			this.label = label;
		}

		public String label() {
			return label;
		}

		/** The stage of the adjustment waits for it. */
		public boolean isOpen() {
			return this != ACCEPTED;
		}

	}

}
