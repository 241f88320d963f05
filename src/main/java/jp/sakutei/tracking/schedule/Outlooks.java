package jp.sakutei.tracking.schedule;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jp.sakutei.common.JapaneseDates;
import jp.sakutei.round.calendar.WorkingDays;
import jp.sakutei.round.stage.Stage;
import jp.sakutei.tracking.StageProgress;
import jp.sakutei.tracking.schedule.Outlook.Danger;

/**
 * Which days are in danger. Where each has days of its own inside the stage (提出期限), what
 * is over those days tells it; elsewhere the pace so far does, from half of the time on.
 */
final class Outlooks {

	private final WorkingDays calendar;

	private final LocalDate today;

	/** By stage: how many pieces of work are over their own days. */
	private final Map<String, Integer> overdue;

	/** By stage whose day to begin has come: what it still waits for. */
	private final Map<String, String> holdups;

	Outlooks(WorkingDays calendar, LocalDate today, Map<String, Integer> overdue, Map<String, String> holdups) {
		this.holdups = holdups;
		this.calendar = calendar;
		this.today = today;
		this.overdue = overdue;
	}

	/** By id of the stage, in the order of the schedule. */
	Map<String, Outlook> of(List<StageProgress> stages) {
		var outlooks = new LinkedHashMap<String, Outlook>();
		stages.forEach((progress) -> outlooks.put(progress.stage().id().value(), ownOutlook(progress)));
		stages.stream()
			.map(StageProgress::stage)
			.filter(Stage::isWaiting)
			.filter((stage) -> outlooks.get(stage.id().value()).isFine())
			.forEach((stage) -> stages.stream()
				.map(StageProgress::stage)
				.filter((other) -> stage.conditions().needs().contains(other.id().value()))
				.filter((other) -> collides(outlooks.get(other.id().value()).expectedEnd(), stage))
				.findFirst()
				.ifPresent((other) -> outlooks.put(stage.id().value(),
						affected(other, outlooks.get(other.id().value()).expectedEnd()))));
		return outlooks;
	}

	private static boolean collides(LocalDate end, Stage stage) {
		return end != null && !end.isBefore(stage.planned().start());
	}

	private static Outlook affected(Stage other, LocalDate end) {
		return new Outlook(Danger.AFFECTED, null, "始まりに影響",
				"「" + other.shortName() + "」が終わるのは" + JapaneseDates.monthAndDay(end) + "の見込みで、始まりに重なります。");
	}

	/** No working day may lie between, over a weekend. */
	private String lateBy(LocalDate planned) {
		var days = calendar.between(planned, today);
		return (days == 0) ? "遅れ" : days + "開庁日遅れ";
	}

	private Outlook ownOutlook(StageProgress progress) {

		var stage = progress.stage();
		var planned = stage.planned();
		if (stage.isClosed()) {
			return Outlook.FINE;
		}
		if (stage.isWaiting()) {
			return waiting(stage, planned.start(), holdups.getOrDefault(stage.id().value(), ""));
		}
		if (today.isAfter(planned.end())) {
			return late("終わりが" + lateBy(planned.end()), calendar.next(today.plusDays(1)),
					JapaneseDates.monthAndDay(planned.end()) + "に終わる予定でした。" + left(progress));
		}
		var over = overdue.getOrDefault(stage.id().value(), 0);
		if (over > 0) {
			return new Outlook(Danger.AT_RISK, null, "期限を過ぎたもの " + over + "件",
					"期限を過ぎたものが" + over + "件あります。" + left(progress));
		}
		return hasOwnDays(stage) ? Outlook.FINE : byPace(progress);
	}

	/** On its day a stage starts, unless something holds it up. */
	private Outlook waiting(Stage stage, LocalDate start, String holdup) {
		if (today.isAfter(start)) {
			return late("始まりが" + lateBy(start), null, JapaneseDates.monthAndDay(start) + "に始まる予定でした。" + holdup);
		}
		return (today.equals(start) && !holdup.isEmpty())
				? late("今日始められません", null, "「" + stage.shortName() + "」は今日始まる予定ですが、始められません。" + holdup) : Outlook.FINE;
	}

	private static boolean hasOwnDays(Stage stage) {
		return stage.planned().due().fillIn() != null;
	}

	private Outlook byPace(StageProgress progress) {

		var planned = progress.stage().planned();
		var start = progress.stage().course().start();
		if (progress.all() == null || progress.all() == 0 || progress.done() >= progress.all() || start == null) {
			return Outlook.FINE;
		}
		var gone = calendar.between(start.minusDays(1), today);
		if (gone * 2 < calendar.between(start.minusDays(1), planned.end())) {
			return Outlook.FINE;
		}
		var rest = progress.all() - progress.done();
		var wanted = (double) rest / Math.max(1, calendar.between(today, planned.end()));
		if (progress.done() == 0) {
			return new Outlook(Danger.AT_RISK, null, "まだ1" + progress.unit() + "も終わっていません", "予定の半分を過ぎましたが、まだ1"
					+ progress.unit() + "も終わっていません。間に合わせるには1日" + number(wanted) + progress.unit() + "が必要です。");
		}
		var end = calendar.plus(today, (rest * gone + progress.done() - 1) / progress.done());
		return !end.isAfter(planned.end()) ? Outlook.FINE
				: new Outlook(Danger.AT_RISK, end, JapaneseDates.monthAndDay(end) + "まで掛かる見込み",
						"1日" + number((double) progress.done() / gone) + progress.unit() + "の速さで進んでいて、"
								+ JapaneseDates.monthAndDay(end) + "まで掛かる見込みです。間に合わせるには1日" + number(wanted)
								+ progress.unit() + "が必要です。");
	}

	private static Outlook late(String words, LocalDate end, String why) {
		return new Outlook(Danger.LATE, end, words, why);
	}

	private static String left(StageProgress progress) {
		return (progress.all() == null || progress.done() >= progress.all()) ? ""
				: "残りは" + (progress.all() - progress.done()) + progress.unit() + "です。";
	}

	private static String number(double value) {
		return String.format(Locale.ROOT, "%.1f", value);
	}

}
