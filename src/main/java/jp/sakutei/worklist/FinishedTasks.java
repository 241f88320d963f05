package jp.sakutei.worklist;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import jp.sakutei.journal.Journal;
import jp.sakutei.journal.RecordedEntry;
import jp.sakutei.organization.InCharge;

import org.springframework.stereotype.Component;

/** 完了した処理: what was decided, and who has the matter next. */
@Component
public class FinishedTasks {

	/** Longer words stand on the page of the task alone. */
	private static final int SHORT = 30;

	private final WorkItems items;

	private final Journal journal;

	private final InCharge inCharge;

	FinishedTasks(WorkItems items, Journal journal, InCharge inCharge) {
		this.items = items;
		this.journal = journal;
		this.inCharge = inCharge;
	}

	public Optional<FinishedTask> find(String taskId) {
		return items.findFinished(taskId);
	}

	/** What was done when it ended, in the journal's words. */
	public List<RecordedEntry> decidedAt(FinishedTask task) {
		return (task.began() == null) ? List.of() : journal.writtenAtOnce(task.began());
	}

	/**
	 * Who ended it: whoever had it, or, where many were decided at once and nobody took
	 * them up singly, whose deed it was.
	 */
	public String doneBy(FinishedTask task, List<RecordedEntry> decided) {
		return (task.doneBy() != null) ? task.doneBy().name()
				: decided.stream().findFirst().map(RecordedEntry::who).orElse("自動処理");
	}

	/** Whose turn it is since; empty where nobody's. */
	public String next(FinishedTask task) {
		return items.openOf(task.businessKey())
			.stream()
			.filter((item) -> !item.since().isBefore(task.doneAt()))
			.map((item) -> inCharge.of(item.authority()) + "の「" + item.name() + "」")
			.collect(Collectors.joining("、"));
	}

	/** For whoever did it: what, and how it goes on. */
	public String said(FinishedTask task) {
		var decided = decidedAt(task).stream().map(FinishedTasks::words).distinct().collect(Collectors.joining("、"));
		var next = next(task);
		return "「" + task.subject() + "」の「" + task.name() + "」を終えました" + (decided.isEmpty() ? "。" : "（" + decided + "）。")
				+ (next.isEmpty() ? "" : "次は、" + next + "です。");
	}

	private static String words(RecordedEntry entry) {
		return entry.action()
				+ (entry.detail().isEmpty() || entry.detail().length() > SHORT ? "" : "：" + entry.detail());
	}

}
