package jp.sakutei.worklist.web;

import java.util.Map;
import java.util.Optional;

import jp.sakutei.common.BusinessClock;
import jp.sakutei.common.CityWord;
import jp.sakutei.common.JapaneseDates;
import jp.sakutei.handin.course.Why;
import jp.sakutei.handin.course.WhyHere;
import jp.sakutei.organization.InCharge;
import jp.sakutei.worklist.WorkItem;

import org.springframework.stereotype.Component;

/**
 * なぜここにあるか, of every task: a sheet's by its passage, any other by what its form asks for.
 */
@Component
class TaskReasons {

	/** Why it came, and what follows. */
	private static final Map<String, String> BY_FORM = Map.ofEntries(
			Map.entry("fill-in-budget-list", "予算編成の段階が始まったため、各課に要求額の記入を依頼したものです。記入すると課長の確認に進み、確認が済むと財政課に届きます。"),
			Map.entry("confirm-budget-list", "担当者が要求額を記入したため、課長の確認に来ています。確認すると財政課に届き、直すところがあれば担当者に差し戻せます。"),
			Map.entry("assess-budget-list", "査定の段階が始まったため、課ごとの要求の査定に来ています。記録すると、結果の確認に進みます。"),
			Map.entry("confirm-assessment", "査定の結果が記録されたため、その確認に来ています。確認すると、次の段階の額になります。"),
			Map.entry("schedule-hearing", "課の調書の点検が済んだため、ヒアリングの日程を決めるところです。決めると、出席する人に案内が届きます。"),
			Map.entry("record-hearing", "ヒアリングの日程が決まっているため、その結果を記録するところです。記録すると、指摘が課に届きます。"),
			Map.entry("call-meeting", "会議の日が近づいたため、議題を確かめて招集するところです。招集すると、出席する人に通知が届きます。"),
			Map.entry("record-meeting", "会議を招集したため、その結果を記録するところです。記録すると、議題ごとの結果が課に届きます。"),
			Map.entry("answer-follow-up", "ヒアリング・会議・審議会で求められたことに、回答するところです。回答すると、企画政策課が確認します。"),
			Map.entry("confirm-answer", "対応事項に課の回答があったため、課長の確認に来ています。確認すると、企画政策課に送られます。"),
			Map.entry("accept-answer", "対応事項に回答があったため、その確認に来ています。確認すると対応済になり、足りなければ回答し直してもらえます。"),
			Map.entry("close-stage", "段階が始まり、締め切るまで開いています。足りないものがあれば、理由と扱いを決めて締め切れます。締め切ると、次の段階に進めるようになります。"),
			Map.entry("record-assembly-report", "策定の結果を定例全員協議会に報告する段階に入ったため、その記録を待っています。記録すると、この策定は終わります。"),
			Map.entry("record-budget-vote", "当初予算が議会に出される段階に入ったため、その議決の記録を待っています。可決まで、何度でも記録できます。"));

	private static final String OFFICE = "企画政策課";

	private static final String OTHERWISE = "策定スケジュールに沿って依頼されたものです。";

	private final WhyHere sheets;

	private final InCharge inCharge;

	private final BusinessClock clock;

	TaskReasons(WhyHere sheets, InCharge inCharge, BusinessClock clock) {
		this.sheets = sheets;
		this.inCharge = inCharge;
		this.clock = clock;
	}

	Why of(WorkItem item) {

		return (item.process().equals("hand-in") ? sheets.ofHandIn(item.businessKey()) : Optional.<Why>empty())
			.orElseGet(() -> byForm(item));
	}

	private Why byForm(WorkItem item) {

		var due = item.due();
		var until = (due == null) ? ""
				: "（期限 " + JapaneseDates.monthAndDay(due) + (due.isBefore(clock.today()) ? "を過ぎています）" : "）");
		return new Why("いまは" + inCharge.of(item.authority()) + "の番です" + until, reason(item.form()), "");
	}

	static String reason(String form) {
		var reason = CityWord.inDelivered(BY_FORM.getOrDefault(form, OTHERWISE));
		return "この作業は、" + reason.replace(OFFICE, CityWord.office());
	}

	/** Whether somebody found words for it. */
	static boolean knows(String form) {
		return BY_FORM.containsKey(form);
	}

}
