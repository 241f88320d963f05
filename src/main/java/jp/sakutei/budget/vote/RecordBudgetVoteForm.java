package jp.sakutei.budget.vote;

import java.util.List;
import java.util.Map;

import jp.sakutei.budget.AmountResult;
import jp.sakutei.budget.AssessedLine;
import jp.sakutei.budget.BudgetRows;
import jp.sakutei.common.BusinessClock;
import jp.sakutei.form.FormError;
import jp.sakutei.form.FormValues;
import jp.sakutei.form.OpenTask;
import jp.sakutei.form.TaskForm;
import jp.sakutei.form.TaskView;
import jp.sakutei.form.TaskView.Option;
import jp.sakutei.sheet.ProjectSheetId;
import jp.sakutei.common.Codes;
import jp.sakutei.organization.Actor;
import jp.sakutei.round.RoundId;

import org.springframework.stereotype.Component;

/** 当初予算の議決を記録する. */
@Component
class RecordBudgetVoteForm implements TaskForm {

	private final BudgetVotes votes;

	private final BusinessClock clock;

	RecordBudgetVoteForm(BudgetVotes votes, BusinessClock clock) {
		this.votes = votes;
		this.clock = clock;
	}

	@Override
	public String form() {
		return "record-budget-vote";
	}

	@Override
	public TaskView open(OpenTask task, Actor actor) {
		var round = new RoundId(task.round());
		var again = votes.of(round).isEmpty() ? "" : "（否決後の再度の議決）";
		return TaskView.of("当初予算の議決" + again, FormValues.none().with("votedOn", clock.today()))
			.withOptions(Map.of("projects",
					votes.projects(round)
						.entrySet()
						.stream()
						.map((each) -> new Option(each.getKey().value(), each.getValue()))
						.toList()));
	}

	@Override
	public List<FormError> submit(OpenTask task, Actor actor, FormValues values) {
		return votes.record(new RoundId(task.round()), actor,
				new BudgetVote(values.date("votedOn").orElseThrow(), Codes.of(VoteResult.class, values.text("result")),
						values.text("billNumber"), values.text("remark"),
						values.rows("amendments").stream().map(RecordBudgetVoteForm::amendment).toList()));
	}

	private static AssessedLine amendment(FormValues row) {
		return new AssessedLine(new ProjectSheetId(row.text("sheet")), AmountResult.ASSESSED,
				BudgetRows.amount(row, "amount").orZero(), row.text("reason"), "");
	}

}
