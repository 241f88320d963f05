package jp.sakutei.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

import jp.sakutei.common.Written;

/** The place in what was written, as it was written, with the words marked. */
record Excerpt(List<Piece> pieces) {

	private static final int BEFORE = 30;

	private static final int LENGTH = 120;

	/** Empty where none of the words stands in the text, not even with a slip. */
	static Excerpt of(String written, Words words) {

		var folded = new Folded(written);
		var marks = new ArrayList<int[]>();
		for (var word : words.words()) {
			var found = folded.places(Pattern.compile(Pattern.quote(word)));
			marks.addAll(found.isEmpty() ? folded.places(slipped(word)) : found);
		}
		if (marks.isEmpty()) {
			return new Excerpt(List.of());
		}
		marks.sort(Comparator.comparingInt((mark) -> mark[0]));
		var from = Written.characterAt(written, marks.get(0)[0] - BEFORE);
		var to = Math.max(Written.characterAt(written, from + LENGTH), marks.get(0)[1]);
		var pieces = new ArrayList<Piece>();
		var at = from;
		for (var mark : marks) {
			if (mark[0] >= at && mark[1] <= to) {
				add(pieces, written, at, mark[0], false);
				add(pieces, written, mark[0], mark[1], true);
				at = mark[1];
			}
		}
		add(pieces, written, at, to, false);
		if (from > 0) {
			pieces.add(0, new Piece("…", false));
		}
		if (to < written.length()) {
			pieces.add(new Piece("…", false));
		}
		return new Excerpt(List.copyOf(pieces));
	}

	boolean isEmpty() {
		return pieces.isEmpty();
	}

	private static void add(List<Piece> pieces, String written, int from, int to, boolean marked) {
		if (to > from) {
			pieces.add(new Piece(written.substring(from, to), marked));
		}
	}

	/** Matches nothing where the word is too short for a slip. */
	private static Pattern slipped(String word) {
		var ways = new Words(List.of(word)).slips()
			.stream()
			.map((slip) -> slip.patterns()[0])
			.map((pattern) -> pattern.substring(1, pattern.length() - 1))
			.map(Excerpt::expression)
			.toList();
		return Pattern.compile(ways.isEmpty() ? "(?!)" : String.join("|", ways), Pattern.DOTALL);
	}

	private static String expression(String pattern) {
		var expression = new StringBuilder();
		for (var index = 0; index < pattern.length(); index++) {
			var character = pattern.charAt(index);
			if (character == '\\') {
				index++;
				expression.append(Pattern.quote(String.valueOf(pattern.charAt(index))));
			}
			else {
				expression.append((character == '_') ? "." : Pattern.quote(String.valueOf(character)));
			}
		}
		return expression.toString();
	}

	/** Some of the text. */
	record Piece(String text, boolean marked) {
	}

	/** Folded text that knows where each of its characters came from. */
	private static final class Folded {

		private final StringBuilder text = new StringBuilder();

		private final List<int[]> origins = new ArrayList<>();

		Folded(String written) {
			var at = 0;
			while (at < written.length()) {
				var next = at + Character.charCount(written.codePointAt(at));
				while (next < written.length() && joins(written.charAt(next))) {
					next++;
				}
				for (var character : Written.folded(written.substring(at, next)).toCharArray()) {
					text.append(character);
					origins.add(new int[] { at, next });
				}
				at = next;
			}
		}

		/** ﾞ and ﾟ make one character with the one before. */
		private static boolean joins(char character) {
			return character == '\uFF9E' || character == '\uFF9F' || character == '\u3099' || character == '\u309A';
		}

		List<int[]> places(Pattern pattern) {
			return pattern.matcher(text)
				.results()
				.filter((match) -> match.end() > match.start())
				.map((match) -> new int[] { origins.get(match.start())[0], origins.get(match.end() - 1)[1] })
				.toList();
		}

	}

}
