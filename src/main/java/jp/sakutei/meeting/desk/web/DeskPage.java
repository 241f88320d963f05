package jp.sakutei.meeting.desk.web;

import java.util.List;

import jp.sakutei.common.FiscalYear;
import jp.sakutei.meeting.Meeting;
import jp.sakutei.meeting.MeetingSession;
import jp.sakutei.meeting.agenda.CallMeetingForm;
import jp.sakutei.meeting.desk.DeskItem;
import jp.sakutei.meeting.desk.DeskState;
import jp.sakutei.round.Plan;
import jp.sakutei.round.ResultWord;

/**
 * The desk of a sitting.
 *
 * @param plan of the round
 * @param words the body's results, in their order
 * @param asProposed the result of 原案のとおり; null where the body has none
 * @param task in which the sitting is recorded, or null
 */
record DeskPage(Plan plan, Meeting meeting, MeetingSession session, List<DeskItem> items, List<ResultWord> words,
		ResultWord asProposed, String task) {

	public DeskState state() {
		return DeskState.of(meeting, session);
	}

	public String title() {
		return CallMeetingForm.title(meeting);
	}

	/** 令和5年度, whose budget is compared with. */
	public String thisYear() {
		return plan.currentYear().label();
	}

	/** Of the amounts; none where no item is about a single project. */
	public List<String> years() {
		return items.stream().allMatch((item) -> item.facts() == null) ? List.of()
				: plan.years().stream().map(FiscalYear::label).toList();
	}

	public boolean isDone() {
		return decided().size() == items.size();
	}

	/** The answer to how far it is. */
	public String headline() {
		var done = decided().size();
		if (items.isEmpty()) {
			return "議題はありません";
		}
		if (done == items.size()) {
			return (done == 1) ? "1件の議題の結果が決まりました" : done + "件すべての結果が決まりました";
		}
		return (done == 0) ? items.size() + "件の結果を、これから決めます" : items.size() + "件のうち" + done + "件が決まりました";
	}

	/** What the headline means. */
	public String lead() {
		var single = singleOpen().size();
		var rest = rest().size();
		if (single + rest == 0) {
			return items.isEmpty() ? "" : "会議の結果の記録を確定できます。";
		}
		if (single == 0) {
			return "残りの" + rest + "件に、目立つ点はありません。";
		}
		return (rest == 0) ? "残りの" + single + "件は、一件ずつ決めてください。"
				: "残りの" + (single + rest) + "件のうち、" + single + "件は一件ずつ決めてください。ほかの" + rest + "件に、目立つ点はありません。";
	}

	/** To be decided one by one, decided or not, in the order of the agenda. */
	public List<DeskItem> single() {
		return items.stream().filter(DeskItem::isException).toList();
	}

	public List<DeskItem> singleOpen() {
		return items.stream().filter((item) -> item.isException() && !item.isDecided()).toList();
	}

	/** Without anything that stands out, and without a result yet. */
	public List<DeskItem> rest() {
		return items.stream().filter((item) -> !item.isException() && !item.isDecided()).toList();
	}

	public List<DeskItem> decided() {
		return items.stream().filter(DeskItem::isDecided).toList();
	}

	/** Decided, and nothing stood out: only a line of each. */
	public List<DeskItem> folded() {
		return items.stream().filter((item) -> item.isDecided() && !item.isException()).toList();
	}

	/**
	 * The item itself, else the first one that is to be decided by itself; null: none.
	 */
	DeskItem chosen(String key) {
		return items.stream()
			.filter((item) -> item.item().key().equals(key))
			.findFirst()
			.orElseGet(() -> singleOpen().stream().findFirst().orElse(null));
	}

	/**
	 * Where a clerk goes on after an item: the next open one of its kind; empty where
	 * none is.
	 */
	String after(DeskItem done) {
		var open = done.isException() ? singleOpen() : rest();
		return open.stream()
			.filter((item) -> item.item().position() > done.item().position())
			.findFirst()
			.or(() -> open.stream().findFirst())
			.map((item) -> item.item().key())
			.orElse("");
	}

}
