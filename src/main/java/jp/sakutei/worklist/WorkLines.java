package jp.sakutei.worklist;

import java.util.List;
import java.util.stream.Collectors;

import jp.sakutei.common.JapaneseDates;
import jp.sakutei.mail.Letter;

/** Open tasks as a mail lists them: overdue first, each with its link. */
final class WorkLines {

	private WorkLines() {
	}

	static String of(List<OpenWork> work, ReminderRules rules, Letter letter) {
		return work.stream()
			.map((each) -> line(each, rules.overdueDays(each), letter))
			.collect(Collectors.joining("\n"));
	}

	private static String line(OpenWork work, int overdueDays, Letter letter) {
		var overdue = (overdueDays > 0) ? "【期限超過%d日】".formatted(overdueDays) : "";
		var due = (work.due() != null) ? "（期限 " + JapaneseDates.monthAndDay(work.due()) + "）" : "";
		return "・" + overdue + work.name() + "：" + work.subject() + due + "\n  "
				+ letter.address("/tasks/" + work.taskId());
	}

}
