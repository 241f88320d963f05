package jp.sakutei.configuration.file;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.apache.commons.csv.CSVFormat;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The rows of a CSV file by their keys, or the values of a YAML file by their paths. */
final class Entries {

	/** The columns that name a row, where it is not the first alone. */
	private static final Map<String, List<String>> KEYS = Map.of(OrganizationReader.POSTS,
			List.of("職員番号", "所属", "職", "開始日"), PolicyReader.POLICY_INDICATORS, List.of("施策番号", "指標名"),
			PolicyReader.PLAN_INDICATORS, List.of("計画番号", "指標名"), AmountReader.FILE, List.of("事業番号", "年度", "区分"),
			IndicatorReader.FILE, List.of("事業番号", "指標名"));

	private Entries() {
	}

	/**
	 * @param content null where there is no such file
	 */
	static Map<String, Map<String, String>> of(String file, byte[] content) {
		if (content == null) {
			return Map.of();
		}
		var text = new String(content, StandardCharsets.UTF_8);
		return file.endsWith(".csv") ? rows(file, text.substring(1)) : values(text);
	}

	private static Map<String, Map<String, String>> rows(String file, String text) {

		var rows = new LinkedHashMap<String, Map<String, String>>();
		try (var parser = CSVFormat.RFC4180.builder()
			.setHeader()
			.setSkipHeaderRecord(true)
			.get()
			.parse(new StringReader(text))) {
			var columns = KEYS.getOrDefault(file, parser.getHeaderNames().subList(0, 1));
			for (var record : parser) {
				var values = new LinkedHashMap<>(record.toMap());
				var key = columns.stream()
					.map(values::get)
					.filter((value) -> !value.isEmpty())
					.collect(Collectors.joining(" "));
				values.keySet().removeAll(columns);
				rows.put(unused(rows, key), values);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return rows;
	}

	/** Two rows of one name are told apart by their number. */
	private static String unused(Map<String, ?> rows, String key) {
		var name = key;
		for (int number = 2; rows.containsKey(name); number++) {
			name = key + "（" + number + "）";
		}
		return name;
	}

	private static Map<String, Map<String, String>> values(String text) {
		var values = new LinkedHashMap<String, Map<String, String>>();
		flatten("", new Yaml(new SafeConstructor(new LoaderOptions())).load(text), values);
		return values;
	}

	private static void flatten(String path, Object value, Map<String, Map<String, String>> values) {
		if (value instanceof Map<?, ?> map) {
			map.forEach((key, each) -> flatten(path.isEmpty() ? key.toString() : path + " › " + key, each, values));
		}
		else if (value instanceof List<?> list && list.stream().allMatch(Map.class::isInstance)) {
			for (int i = 0; i < list.size(); i++) {
				flatten(path + " › " + name((Map<?, ?>) list.get(i), i), list.get(i), values);
			}
		}
		else if (value instanceof List<?> list) {
			values.put(path, Map.of("", list.stream().map(String::valueOf).collect(Collectors.joining("、"))));
		}
		else if (value != null) {
			values.put(path, Map.of("", value.toString()));
		}
	}

	private static Object name(Map<?, ?> map, int index) {
		for (var key : List.of("id", "code", "label", "name")) {
			if (map.get(key) != null) {
				return map.get(key);
			}
		}
		return index + 1;
	}

}
