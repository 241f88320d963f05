package jp.sakutei.budget;

import java.util.List;

import jp.sakutei.common.BusinessClock;
import jp.sakutei.form.FormError;
import jp.sakutei.form.FormValues;
import jp.sakutei.form.OpenTask;
import jp.sakutei.form.TaskForm;
import jp.sakutei.form.TaskView;
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
		return TaskView.of("当初予算の議決", FormValues.none().with("votedOn", clock.today()));
	}

	@Override
	public List<FormError> submit(OpenTask task, Actor actor, FormValues values) {
		return votes.record(new RoundId(task.round()), actor, task.authority(),
				new BudgetVote(values.date("votedOn").orElseThrow(), values.text("result"), values.text("billNumber"),
						values.text("remark")));
	}

}
