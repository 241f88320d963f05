package jp.sakutei.rehearsal.people;

import jp.sakutei.form.FormValues;
import jp.sakutei.form.TaskView;
import jp.sakutei.worklist.WorkItem;

import org.springframework.stereotype.Component;

/** 担当者: answers remarks and opinions within some days. */
@Component
class AnswersMatter implements Script {

	@Override
	public String form() {
		return "answer-follow-up";
	}

	@Override
	public boolean isTime(WorkItem item, Day day) {
		return day.isDue(item) || day.isWorkingDaysAfter(item, 1 + Lot.draw(item.businessKey(), 6));
	}

	@Override
	public FormValues write(WorkItem item, TaskView view, int attempt, Day day) {
		var again = view.values().text("remark").isEmpty() ? "" : "具体的には、年度ごとに結果を公表する。";
		return view.values().with("response", "do").with("answer", "（見本）御指摘を踏まえて取り組む。" + again);
	}

}
