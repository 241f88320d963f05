package jp.sakutei.sheet;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import jp.sakutei.form.FormError;
import jp.sakutei.form.OpenTask;
import jp.sakutei.form.TaskView;

/**
 * Which revision of each sheet a page showed: it goes out with the page, and comes back
 * with what was decided on it.
 *
 * @param numbers by id of the sheet; 0 where nothing was handed in
 */
public record SeenRevisions(Map<String, Integer> numbers) {

	public static SeenRevisions of(Collection<ProjectSheet> sheets) {
		var numbers = new TreeMap<String, Integer>();
		sheets.forEach((sheet) -> numbers.put(sheet.id().value(), number(sheet)));
		return new SeenRevisions(numbers);
	}

	/**
	 * @param text as {@link #text} wrote it; what it does not name was not seen
	 */
	public static SeenRevisions parse(String text) {
		var numbers = new HashMap<String, Integer>();
		for (var each : ((text == null) ? "" : text).split(",")) {
			if (each.matches("[^=]+=\\d{1,9}")) {
				numbers.put(each.substring(0, each.indexOf('=')),
						Integer.valueOf(each.substring(each.indexOf('=') + 1)));
			}
		}
		return new SeenRevisions(numbers);
	}

	/** 「dai10-2:042=2,dai10-2:043=1」. */
	public String text() {
		return numbers.entrySet()
			.stream()
			.map((each) -> each.getKey() + "=" + each.getValue())
			.collect(Collectors.joining(","));
	}

	/** Those of the sheets that are another revision now. */
	public List<Newer> newer(Collection<ProjectSheet> now) {
		return now.stream()
			.filter((sheet) -> !Integer.valueOf(number(sheet)).equals(numbers.get(sheet.id().value())))
			.map((sheet) -> new Newer(sheet.id().value(), sheet.title(), numbers.getOrDefault(sheet.id().value(), 0),
					number(sheet)))
			.toList();
	}

	/**
	 * What stands against deciding on the sheets as they are now.
	 * @param now locked, so that they stay so until it is decided
	 */
	public List<FormError> refusals(Collection<ProjectSheet> now) {
		return newer(now).stream().map((each) -> FormError.of(each.refusal())).toList();
	}

	/**
	 * The page that shows the sheets; where it answers a post that came from other
	 * revisions, with links to what changed.
	 */
	public static TaskView shown(Collection<ProjectSheet> sheets, TaskView view, OpenTask task) {
		var shown = view.withSeen(of(sheets).text());
		if (task.seen() == null || parse(task.seen()).newer(sheets).isEmpty()) {
			return shown;
		}
		var names = new HashMap<>(view.context());
		names.put("newer", parse(task.seen()).newer(sheets));
		return shown.withContext(names).withTemplate("sheet/newer :: list");
	}

	private static int number(ProjectSheet sheet) {
		return (sheet.currentRevision() == null) ? 0 : sheet.currentRevision();
	}

	/**
	 * A sheet that is another revision than the page showed.
	 *
	 * @param from 0 where the page showed none
	 */
	public record Newer(String sheet, String title, int from, int to) {

		public String refusal() {
			return "「" + title + "」は、画面を開いた後に第" + to + "版になりました。まだ何も記録していません。変わったところを確かめてから、もう一度記録してください。";
		}

		/** Whether there is something to compare. */
		public boolean isComparable() {
			return from > 0 && from < to;
		}

	}

}
