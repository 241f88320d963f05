package jp.sakutei.common;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * 誤り: all that makes configuration files unusable, collected so that they can be named at
 * once. With one fault nothing of the directory is loaded.
 */
public final class Faults {

	private final List<Fault> faults = new ArrayList<>();

	private final List<Fault> consequences = new ArrayList<>();

	/**
	 * @param line 1-based, 0 where the file as a whole is meant
	 * @param column 1-based (for CSV the number of the cell), 0 where the line is meant
	 * @param message what is wrong and what would be right, in Japanese
	 */
	public void add(String file, int line, int column, String message) {
		faults.add(new Fault(file, line, column, message));
	}

	/**
	 * What may only follow from a fault elsewhere: a reference to something that is not
	 * there.
	 */
	public void addConsequence(String file, int line, int column, String message) {
		consequences.add(new Fault(file, line, column, message));
	}

	public boolean none() {
		return faults.isEmpty() && consequences.isEmpty();
	}

	public void addAll(Faults others) {
		faults.addAll(others.faults);
		consequences.addAll(others.consequences);
	}

	/** The first line of a content that has the text; 0 where none has. */
	public static int lineOf(String content, String text) {
		var at = content.indexOf(text);
		return (at < 0) ? 0 : 1 + (int) content.substring(0, at).chars().filter((each) -> each == '\n').count();
	}

	/** Causes first, each part in the order of the files. */
	public List<Fault> all() {
		return Stream.of(faults, consequences).flatMap(Faults::inOrder).toList();
	}

	private static Stream<Fault> inOrder(List<Fault> faults) {
		return faults.stream()
			.distinct()
			.sorted(Comparator.comparing(Fault::file).thenComparingInt(Fault::line).thenComparingInt(Fault::column));
	}

	/** {@code schedule.yaml 12行 5列：…}. */
	public record Fault(String file, int line, int column, String message) {

		@Override
		public String toString() {
			var place = (line == 0) ? "" : " " + line + "行" + ((column == 0) ? "" : " " + column + "列");
			return file + place + "：" + message;
		}

	}

}
