package jp.sakutei.rehearsal;

import java.io.PrintStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** 経過: a line for each milestone that begins or ends. */
class Timeline {

	private final PrintStream out;

	private Map<String, Milestone> before = Map.of();

	Timeline(PrintStream out) {
		this.out = out;
	}

	void title(String text) {
		out.println(text);
	}

	void day(LocalDate day, List<Milestone> milestones) {

		for (var milestone : milestones) {
			var earlier = before.get(milestone.id());
			if (milestone.actualStart() != null && (earlier == null || earlier.actualStart() == null)) {
				line(day, "開始", milestone);
			}
			if (milestone.actualEnd() != null && (earlier == null || earlier.actualEnd() == null)) {
				line(day, "終了", milestone);
			}
		}
		before = milestones.stream().collect(Collectors.toMap(Milestone::id, Function.identity()));
	}

	void end(Report report) {

		out.println();
		report.progress()
			.forEach((word, progress) -> out.printf("%s %d事業（%s%%）  ", word, progress.count(), progress.share()));
		out.println();
		out.printf("事業調書 %d件：%s%n", report.sheets().total(), report.sheets().byPlacement());
		out.printf("会議 %d回、メール %d通%n", report.meetings().size(), report.mails().sent());
		out.println(report.findings().isEmpty() ? "気づいた点はありません。" : "気づいた点 " + report.findings().size() + "件");
		report.findings().forEach((finding) -> out.println("  " + finding));
	}

	private void line(LocalDate day, String what, Milestone milestone) {
		out.printf("%s  %s  %-24s %s%n", day, what, milestone.id(), milestone.name());
	}

}
