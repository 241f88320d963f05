package jp.sakutei.configuration.file;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import jp.sakutei.configuration.RoundFiles;
import jp.sakutei.configuration.ConfigurationDifference;

/** Compares two writings of a configuration, row by row and key by key. */
public final class Differences {

	private Differences() {
	}

	/** Both as {@link ConfigurationWriter} writes them. */
	public static List<ConfigurationDifference> between(RoundFiles before, RoundFiles after) {

		var names = new TreeSet<>(before.contents().keySet());
		names.addAll(after.contents().keySet());
		var differences = new ArrayList<ConfigurationDifference>();
		for (var name : names) {
			compare(name, Entries.of(name, before.contents().get(name)), Entries.of(name, after.contents().get(name)),
					differences);
		}
		return List.copyOf(differences);
	}

	private static void compare(String file, Map<String, Map<String, String>> before,
			Map<String, Map<String, String>> after, List<ConfigurationDifference> differences) {

		var keys = new LinkedHashSet<>(before.keySet());
		keys.addAll(after.keySet());
		for (var key : keys) {
			var old = before.get(key);
			var young = after.get(key);
			if (old == null || young == null) {
				differences.add(new ConfigurationDifference(file, key, (old == null) ? null : text(old),
						(young == null) ? null : text(young)));
				continue;
			}
			var columns = new LinkedHashSet<>(old.keySet());
			columns.addAll(young.keySet());
			for (var column : columns) {
				var one = old.getOrDefault(column, "");
				var other = young.getOrDefault(column, "");
				if (!one.equals(other)) {
					differences.add(new ConfigurationDifference(file, key + (column.isEmpty() ? "" : " › " + column),
							one.isEmpty() ? "（空）" : one, other.isEmpty() ? "（空）" : other));
				}
			}
		}
	}

	private static String text(Map<String, String> values) {
		return String.join("、", values.values().stream().filter((value) -> !value.isEmpty()).toList());
	}

}
