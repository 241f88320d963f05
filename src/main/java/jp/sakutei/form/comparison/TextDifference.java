package jp.sakutei.form.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import jp.sakutei.common.Written;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;

/**
 * Where two texts differ, in reading order. Japanese has no blanks between words: it is
 * compared character by character, but numbers, Latin words and runs of katakana stay
 * whole, and one equal character between two changes is no anchor.
 */
public record TextDifference(List<Part> parts) {

	private static final Pattern WORD = Pattern
		.compile("\\d[\\d,.]*|[０-９][０-９，．]*|\\p{IsLatin}+|[\\p{IsKatakana}ー]+|\\X");

	/** More than any pair of texts that somebody wants to read word by word. */
	private static final long MOST = 9_000_000;

	public static TextDifference between(String from, String to) {

		var before = words(from);
		var after = words(to);
		var parts = new Parts();
		var done = 0;
		for (var delta : deltas(before, after)) {
			var source = delta.source();
			parts.same(before.subList(done, source.from()));
			parts.changed(before.subList(source.from(), source.to()),
					after.subList(delta.target().from(), delta.target().to()));
			done = source.to();
		}
		parts.same(before.subList(done, before.size()));
		return new TextDifference(parts.list());
	}

	public boolean isNone() {
		return parts.stream().allMatch(Part::isSame);
	}

	/** The first text, its own words marked. */
	public List<Part> before() {
		return parts.stream().filter((part) -> part.kind() != Kind.ADDED).toList();
	}

	/** The second text, its own words marked. */
	public List<Part> after() {
		return parts.stream().filter((part) -> part.kind() != Kind.REMOVED).toList();
	}

	private static List<String> words(String text) {
		return WORD.matcher(text).results().map(MatchResult::group).toList();
	}

	/** Between the common beginning and the common end, which are never in doubt. */
	private static List<Delta> deltas(List<String> before, List<String> after) {

		var start = 0;
		while (start < Math.min(before.size(), after.size()) && before.get(start).equals(after.get(start))) {
			start++;
		}
		var end = 0;
		while (end < Math.min(before.size(), after.size()) - start
				&& before.get(before.size() - 1 - end).equals(after.get(after.size() - 1 - end))) {
			end++;
		}
		return deltas(before.subList(start, before.size() - end), after.subList(start, after.size() - end), start);
	}

	private static List<Delta> deltas(List<String> before, List<String> after, int start) {
		if (before.isEmpty() && after.isEmpty()) {
			return List.of();
		}
		if ((long) before.size() * after.size() > MOST) {
			return List.of(new Delta(Range.of(start, before.size()), Range.of(start, after.size())));
		}
		return DiffUtils.diff(before, after, new MyersDiffWithLinearSpace<>())
			.getDeltas()
			.stream()
			.map((delta) -> new Delta(Range.of(start + delta.getSource().getPosition(), delta.getSource().size()),
					Range.of(start + delta.getTarget().getPosition(), delta.getTarget().size())))
			.toList();
	}

	/** A piece of text that both have, or only one. */
	public record Part(Kind kind, String text) {

		public boolean isSame() {
			return kind == Kind.SAME;
		}

		public boolean isRemoved() {
			return kind == Kind.REMOVED;
		}

		public boolean isAdded() {
			return kind == Kind.ADDED;
		}

	}

	/** Whose the piece is. */
	public enum Kind {

		SAME, REMOVED, ADDED

	}

	private record Range(int from, int to) {

		static Range of(int from, int size) {
			return new Range(from, from + size);
		}

	}

	private record Delta(Range source, Range target) {
	}

	/** Puts parts together; changes that nearly touch become one. */
	private static final class Parts {

		private final List<Part> done = new ArrayList<>();

		private final StringBuilder removed = new StringBuilder();

		private final StringBuilder added = new StringBuilder();

		private String between = "";

		void same(List<String> words) {
			var text = String.join("", words);
			if (isChanging() && words.size() == 1 && !Written.isEmpty(text)) {
				between = text;
				return;
			}
			if (!text.isEmpty()) {
				finish();
				done.add(new Part(Kind.SAME, text));
			}
		}

		void changed(List<String> before, List<String> after) {
			removed.append(between).append(String.join("", before));
			added.append(between).append(String.join("", after));
			between = "";
		}

		List<Part> list() {
			finish();
			return List.copyOf(done);
		}

		private boolean isChanging() {
			return !removed.isEmpty() || !added.isEmpty();
		}

		private void finish() {
			put(Kind.REMOVED, removed);
			put(Kind.ADDED, added);
			if (!between.isEmpty()) {
				done.add(new Part(Kind.SAME, between));
				between = "";
			}
		}

		private void put(Kind kind, StringBuilder text) {
			if (!text.isEmpty()) {
				done.add(new Part(kind, text.toString()));
				text.setLength(0);
			}
		}

	}

}
