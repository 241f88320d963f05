package jp.sakutei.configuration.file;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import jp.sakutei.configuration.RoundFiles;
import jp.sakutei.configuration.ConfigurationDifference;

/** Compares two writings of a configuration, row by row and key by key. */
public final class Differences {

	/** Every row of theirs says what somebody may do. */
	private static final Set<String> ALL_OF_RIGHTS = Set.of(OrganizationReader.POSTS);

	/** What else does: under whom a section stands when, who assesses at a step. */
	private static final Map<String, Set<String>> OF_RIGHTS = Map.of(OrganizationReader.SECTIONS,
			Set.of("部番号", "設置日", "廃止日"), BudgetReader.LADDER, Set.of("assessor", "on"));

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
						(young == null) ? null : text(young), isOfRights(file, key)));
				continue;
			}
			var columns = new LinkedHashSet<>(old.keySet());
			columns.addAll(young.keySet());
			for (var column : columns) {
				var one = old.getOrDefault(column, "");
				var other = young.getOrDefault(column, "");
				if (!one.equals(other)) {
					differences.add(new ConfigurationDifference(file, key + (column.isEmpty() ? "" : " › " + column),
							one.isEmpty() ? "（空）" : one, other.isEmpty() ? "（空）" : other,
							isOfRights(file, column.isEmpty() ? key : column)));
				}
			}
		}
	}

	/**
	 * @param place a column, or a path whose last key is meant
	 */
	private static boolean isOfRights(String file, String place) {
		return ALL_OF_RIGHTS.contains(file)
				|| OF_RIGHTS.getOrDefault(file, Set.of()).contains(place.substring(place.lastIndexOf(' ') + 1));
	}

	private static String text(Map<String, String> values) {
		return String.join("、", values.values().stream().filter((value) -> !value.isEmpty()).toList());
	}

}
