package jp.sakutei.tracking.schedule;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

import jp.sakutei.common.JapaneseDates;
import jp.sakutei.round.stage.Stage;
import jp.sakutei.tracking.StageProgress;
import jp.sakutei.tracking.schedule.Outlook.Danger;

/** 策定スケジュールの文: which day is in danger, in one sentence, and what it means. */
public final class ScheduleWords {

	private ScheduleWords() {
	}

	/** 「遅れのおそれは1つ：課長ヒアリング」. */
	public static String heading(Schedule schedule) {

		var stages = schedule.stages().stream().map(StageProgress::stage).toList();
		if (stages.isEmpty()) {
			return "日程はまだ決まっていません";
		}
		var late = schedule.in(Danger.LATE);
		var risky = schedule.in(Danger.AT_RISK);
		if (!late.isEmpty() || !risky.isEmpty()) {
			return List.of(named("遅れ", late, schedule), named("遅れのおそれ", risky, schedule))
				.stream()
				.filter((part) -> !part.isEmpty())
				.collect(Collectors.joining("、"));
		}
		if (stages.stream().allMatch(Stage::isClosed)) {
			return "策定は終わりました";
		}
		if (stages.stream().allMatch(Stage::isWaiting)) {
			return "策定は" + JapaneseDates.monthAndDay(first(stages)) + "に始まります";
		}
		return "予定どおり進んでいます";
	}

	/** What it means, or what comes next. */
	public static String lead(Schedule schedule) {

		var danger = schedule.inDanger();
		if (!danger.isEmpty()) {
			var worst = danger.get(0);
			var affected = schedule.in(Danger.AFFECTED);
			return schedule.outlook(worst).why() + (affected.isEmpty() ? "" : "「" + schedule.name(affected.get(0))
					+ "」の始まり（" + JapaneseDates.monthAndDay(affected.get(0).planned().start()) + "）に重なります。");
		}
		return schedule.stages()
			.stream()
			.map(StageProgress::stage)
			.filter((stage) -> stage.planned().start().isAfter(schedule.today()))
			.min((one, other) -> one.planned().start().compareTo(other.planned().start()))
			.map((next) -> "次は、" + JapaneseDates.monthAndDay(next.planned().start()) + "の「" + schedule.name(next)
					+ "」です。")
			.orElse("");
	}

	private static String named(String what, List<Stage> stages, Schedule schedule) {
		if (stages.isEmpty()) {
			return "";
		}
		var names = stages.stream().limit(2).map(schedule::name).collect(Collectors.joining("、"));
		return what + "は" + stages.size() + "つ：" + names + ((stages.size() > 2) ? " ほか" : "");
	}

	private static LocalDate first(List<Stage> stages) {
		return stages.stream().map((stage) -> stage.planned().start()).min(LocalDate::compareTo).orElseThrow();
	}

	/** 「5月8日～31日」「6月5日～7月14日」「7月20日」. */
	static String days(LocalDate from, LocalDate to) {
		var first = from.getMonthValue() + "月" + from.getDayOfMonth() + "日";
		if (from.equals(to)) {
			return first;
		}
		return first + "～" + ((from.getMonth() == to.getMonth()) ? "" : to.getMonthValue() + "月") + to.getDayOfMonth()
				+ "日";
	}

}
