package jp.sakutei.configuration.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import jp.sakutei.configuration.ConfigurationDifference;
import jp.sakutei.configuration.RoundFiles;

/** The later of two writings, but as the earlier one says it where that is wanted. */
public final class LeftOut {

	/** By file and name, as {@link Differences} name them. */
	private final Set<String> names;

	private LeftOut(Set<String> names) {
		this.names = names;
	}

	/** Both as {@link ConfigurationWriter} writes them. */
	public static RoundFiles of(RoundFiles before, RoundFiles after, List<ConfigurationDifference> leftOut) {

		var merging = new LeftOut(
				leftOut.stream().map((each) -> each.file() + " " + each.what()).collect(Collectors.toSet()));
		var files = new TreeMap<String, byte[]>();
		var all = new TreeSet<>(before.contents().keySet());
		all.addAll(after.contents().keySet());
		for (var file : all) {
			var old = before.contents().get(file);
			var young = after.contents().get(file);
			var concerned = leftOut.stream().anyMatch((each) -> each.file().equals(file));
			var merged = !concerned ? young
					: file.endsWith(".csv") ? merging.rows(file, old, young) : merging.values(file, old, young);
			if (merged != null) {
				files.put(file, merged);
			}
		}
		return new RoundFiles(files);
	}

	private byte[] rows(String file, byte[] before, byte[] after) {

		var old = Entries.wholeRows(file, before);
		var young = Entries.wholeRows(file, after);
		var columns = new LinkedHashSet<>(Entries.columns(after));
		columns.addAll(Entries.columns(before));
		var csv = new CsvText(columns.toArray(String[]::new));
		var keys = new LinkedHashSet<>(young.keySet());
		keys.addAll(old.keySet());
		for (var key : keys) {
			var one = old.get(key);
			var other = young.get(key);
			if (one == null || other == null) {
				var kept = names.contains(file + " " + key) ? one : other;
				if (kept != null) {
					kept.forEach(csv.row()::put);
				}
				continue;
			}
			var row = csv.row();
			for (var column : columns) {
				var values = names.contains(file + " " + key + " › " + column) ? one : other;
				row.put(column, values.get(column));
			}
		}
		return csv.bytes();
	}

	private byte[] values(String file, byte[] before, byte[] after) {
		var merged = new YamlText();
		if (merge(file, "", Entries.yaml(before), Entries.yaml(after)) instanceof Map<?, ?> map) {
			map.forEach((key, value) -> merged.put(key.toString(), value));
		}
		return merged.bytes();
	}

	/** Null where nothing is left. */
	private Object merge(String file, String path, Object before, Object after) {

		if (before instanceof Map || after instanceof Map) {
			var map = new LinkedHashMap<String, Object>();
			keys(before, after).forEach((key) -> put(map, key,
					merge(file, path.isEmpty() ? key : path + " › " + key, in(before, key), in(after, key))));
			return map.isEmpty() ? null : map;
		}
		if (isOfMaps(before) || isOfMaps(after)) {
			var old = Entries.named(before);
			var young = Entries.named(after);
			var list = new ArrayList<>();
			keys(old, young).stream()
				.map((name) -> merge(file, path + " › " + name, old.get(name), young.get(name)))
				.filter((each) -> each != null)
				.forEach(list::add);
			return list.isEmpty() ? null : list;
		}
		return names.contains(file + " " + path) ? before : after;
	}

	private static void put(Map<String, Object> map, String key, Object value) {
		if (value != null) {
			map.put(key, value);
		}
	}

	private static Set<String> keys(Object before, Object after) {
		var keys = new LinkedHashSet<String>();
		for (var each : new Object[] { after, before }) {
			if (each instanceof Map<?, ?> map) {
				map.keySet().forEach((key) -> keys.add(key.toString()));
			}
		}
		return keys;
	}

	private static Object in(Object values, String key) {
		return (values instanceof Map<?, ?> map) ? map.get(key) : null;
	}

	private static boolean isOfMaps(Object value) {
		return value instanceof List<?> list && !list.isEmpty() && list.stream().allMatch(Map.class::isInstance);
	}

}
