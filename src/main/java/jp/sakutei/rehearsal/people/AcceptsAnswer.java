package jp.sakutei.rehearsal.people;

import jp.sakutei.form.FormValues;
import jp.sakutei.form.TaskView;
import jp.sakutei.matter.MatterId;
import jp.sakutei.matter.Matters;
import jp.sakutei.worklist.WorkItem;

import org.springframework.stereotype.Component;

/** 事務局: accepts answers; one in some that is too short goes back once. */
@Component
class AcceptsAnswer implements Script {

	private final Matters matters;

	AcceptsAnswer(Matters matters) {
		this.matters = matters;
	}

	@Override
	public String form() {
		return "accept-answer";
	}

	@Override
	public FormValues write(WorkItem item, TaskView view, int attempt, Day day) {
		var matter = matters.get(new MatterId(item.businessKey()));
		var goesBack = matter.last().number() == 1 && Lot.hits("return " + item.businessKey(), 5)
				&& (matter.due() == null || !day.reached(matter.due()));
		return goesBack ? view.values().with("decision", "return").with("remark", "（見本）何をいつ行うかを書いてください。")
				: view.values().with("decision", "accept");
	}

}
