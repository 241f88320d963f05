package jp.sakutei.home;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import jp.sakutei.common.JapaneseDates;
import jp.sakutei.round.stage.Stage;
import jp.sakutei.tracking.StageProgress;
import jp.sakutei.tracking.schedule.Schedule;
import jp.sakutei.tracking.schedule.ScheduleWords;

/**
 * The answer to a role's question, as the heading of its home, and a sentence that says
 * what it means. The sentences stand here together, so that they can be read, and tested,
 * for none, one and many.
 */
public record Headline(String answer, String meaning) {

	/** What a section's staff does today, until when, and where it begins. */
	static Headline writing(WritingToDo todo, LocalDate today) {

		var due = JapaneseDates.monthAndDay(todo.due());
		var late = todo.due().isBefore(today);
		var answer = "事業調書%d件を、%s".formatted(todo.open(), late ? "至急提出してください" : due + "までに提出してください");
		var parts = new ArrayList<String>();
		if (late) {
			parts.add("最も早い期限は%sで、過ぎています。".formatted(due));
		}
		if (todo.returned() > 0) {
			parts.add("差し戻された%d件を先に直してください。".formatted(todo.returned()));
		}
		if (todo.begun() > 0) {
			parts.add("%d件は書き始めています。".formatted(todo.begun()));
		}
		if (!late) {
			parts.add(todo.due().equals(today) ? "期限は今日です。"
					: (todo.daysLeft() == 0) ? "期限までに開庁日はもうありません。" : "期限まで残り%d開庁日です。".formatted(todo.daysLeft()));
		}
		if (todo.handedIn() > 0) {
			parts.add("提出済みの%d件は、確認を受けています。".formatted(todo.handedIn()));
		}
		return new Headline(answer, String.join("", parts));
	}

	/** How much waits for a head, for how much money, and whether it fits. */
	static Headline deciding(DecidingToDo todo) {

		var answer = "承認待ちの事業調書が%d件あります".formatted(todo.waiting());
		var parts = new ArrayList<String>();
		if (todo.late() > 0) {
			parts.add("うち%d件は期限を過ぎています。".formatted(todo.late()));
		}
		if (todo.share() != null) {
			parts.add("提出済みの一般財源は、%sの配分枠の%d%%です。".formatted(todo.year(), todo.share()));
		}
		if (parts.isEmpty()) {
			parts.add("すべて期限内です。");
		}
		return new Headline(answer, String.join("", parts));
	}

	/** Where it is stuck this morning, and what the office takes up first. */
	static Headline tracking(Course course) {

		var late = course.late();
		var answer = (late.sheets() == 0) ? "遅れている事業調書はありません"
				: "%d課%d件が遅れています".formatted(late.sections(), late.sheets());
		var parts = new ArrayList<String>();
		if (late.sheets() > 0) {
			parts.add("内訳は、%sです。".formatted(late.with()));
		}
		parts.add("点検済は%d件のうち%d件です。".formatted(course.sheets(), course.checked()));
		if (course.atOffice() > 0) {
			parts.add("%d件が事務局の点検を待っています。".formatted(course.atOffice()));
		}
		return new Headline(answer, String.join("", parts));
	}

	/** How far the round is, for who decides in the end. */
	static Headline round(Schedule schedule) {
		var stages = schedule.stages().stream().map(StageProgress::stage).toList();
		var running = stages.stream().filter(Stage::isOpen).count();
		return new Headline(ScheduleWords.heading(schedule),
				"%d段階のうち%d段階が終わり、%s".formatted(stages.size(), stages.stream().filter(Stage::isClosed).count(),
						(running == 0) ? "いま進行中の段階はありません。" : "%d段階が進行中です。".formatted(running)));
	}

	/** Something else waits. */
	static Headline working(int waiting, int late) {
		return new Headline("処理待ちが%d件あります".formatted(waiting),
				(late == 0) ? "すべて期限内です。" : "うち%d件は期限を過ぎています。".formatted(late));
	}

	/** Nothing waits. */
	static Headline calm(String next) {
		return new Headline("いま処理していただくことはありません", (next == null) ? "" : next);
	}

	/**
	 * @param due the earliest
	 * @param daysLeft working days until then
	 * @param begun drafts that somebody saved
	 * @param handedIn on their way through the gates
	 */
	record WritingToDo(int open, LocalDate due, int daysLeft, int returned, int begun, int handedIn) {
	}

	/**
	 * @param share of the frame that is asked for in the first year, in percent; null
	 * where there is no frame
	 * @param year 令和6年度
	 */
	record DecidingToDo(int waiting, int late, Integer share, String year) {
	}

}
