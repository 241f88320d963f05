package jp.sakutei.rehearsal.people;

import java.util.List;
import java.util.Map;

import jp.sakutei.form.FormValues;
import jp.sakutei.form.TaskView;
import jp.sakutei.handin.HandIn;
import jp.sakutei.handin.HandIns;
import jp.sakutei.sheet.HandInId;
import jp.sakutei.worklist.WorkItem;

/** 課長・部長・事務局: approve what they have read, and send some of it back once. */
class PassesGate implements Script {

	/** So much is left for correcting what is sent back. */
	private static final int DAYS_TO_CORRECT = 6;

	private final HandIns handIns;

	private final String form;

	private final int patience;

	private final int sendsBackOneIn;

	/**
	 * @param patience how many working days it may lie
	 */
	PassesGate(HandIns handIns, String form, int patience, int sendsBackOneIn) {
		this.handIns = handIns;
		this.form = form;
		this.patience = patience;
		this.sendsBackOneIn = sendsBackOneIn;
	}

	@Override
	public String form() {
		return form;
	}

	@Override
	public boolean isTime(WorkItem item, Day day) {
		return day.isDue(item) || day.isWorkingDaysAfter(item, Lot.draw(form + item.businessKey(), patience + 1));
	}

	@Override
	public FormValues write(WorkItem item, TaskView view, int attempt, Day day) {
		if (isSentBack(item, handIns.get(new HandInId(item.businessKey())), day)) {
			return view.values()
				.with("decision", "return")
				.with("remarks", "（見本）指標と計画額の根拠を分かるように書いてください。")
				.with("fieldRemarks", List.of(Map.of("field", "amounts", "remark", "（見本）積算の根拠を教えてください。")));
		}
		var despite = view.values().text("unanswered").isEmpty() ? null : "（見本）回答は期限までに別に受け取るため。";
		return approve(item, view.values().with("decision", "approve").with("despite", despite));
	}

	FormValues approve(WorkItem item, FormValues values) {
		return values;
	}

	private boolean isSentBack(WorkItem item, HandIn handIn, Day day) {
		return handIn.revision() == 1 && Lot.hits("return " + form + item.businessKey(), sendsBackOneIn)
				&& item.due() != null && day.calendar().between(day.date(), handIn.dues().office()) >= DAYS_TO_CORRECT;
	}

}
