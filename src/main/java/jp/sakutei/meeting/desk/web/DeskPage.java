package jp.sakutei.meeting.desk.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

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
		if (rest == 0) {
			return "残りの" + single + "件は、一件ずつ決めてください。";
		}
		var warned = rest - unwarned().size();
		var says = (warned == 0) ? "件に、目立つ点はありません。"
				: (warned == rest) ? "件には、注意があります。確かめてから、原案のとおりとできます。" : "件は、注意のある" + warned + "件を確かめてから、原案のとおりとできます。";
		return (single == 0) ? "残りの" + rest + says
				: "残りの" + (single + rest) + "件のうち、" + single + "件は一件ずつ決めてください。ほかの" + rest + says;
	}

	/** To be decided one by one. */
	public List<DeskItem> singleOpen() {
		return items.stream().filter((item) -> item.isException() && !item.isDecided()).toList();
	}

	/**
	 * What may go through as proposed, without a result yet; what a rule warned of comes
	 * first.
	 */
	public List<DeskItem> rest() {
		return items.stream()
			.filter((item) -> !item.isException() && !item.isDecided())
			.sorted(Comparator.comparing((item) -> !item.isWarned()))
			.toList();
	}

	/** Of those, the ones of which no rule warned. */
	public List<DeskItem> unwarned() {
		return rest().stream().filter((item) -> !item.isWarned()).toList();
	}

	public List<DeskItem> decided() {
		return items.stream().filter(DeskItem::isDecided).toList();
	}

	/**
	 * The item itself, else the first one that is to be decided by itself; null: none.
	 */
	DeskItem chosen(String key) {
		return find(key).orElseGet(() -> singleOpen().stream().findFirst().orElse(null));
	}

	Optional<DeskItem> find(String key) {
		return items.stream().filter((item) -> item.item().key().equals(key)).findFirst();
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
