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
import org.apache.commons.csv.CSVParser;
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
		return file.endsWith(".csv") ? rows(file, content) : values(content);
	}

	private static Map<String, Map<String, String>> rows(String file, byte[] content) {
		var rows = wholeRows(file, content);
		rows.values().forEach((values) -> values.keySet().removeAll(columns(file, values)));
		return rows;
	}

	/** With the columns that name them. */
	static Map<String, Map<String, String>> wholeRows(String file, byte[] content) {

		var rows = new LinkedHashMap<String, Map<String, String>>();
		if (content == null) {
			return rows;
		}
		try (var parser = parser(content)) {
			for (var record : parser) {
				var values = new LinkedHashMap<String, String>();
				parser.getHeaderNames().forEach((column) -> values.put(column, record.get(column)));
				var key = columns(file, values).stream()
					.map(values::get)
					.filter((value) -> !value.isEmpty())
					.collect(Collectors.joining(" "));
				rows.put(unused(rows, key), values);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return rows;
	}

	/** In their order, even without rows. */
	static List<String> columns(byte[] content) {
		if (content == null) {
			return List.of();
		}
		try (var parser = parser(content)) {
			return parser.getHeaderNames();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static CSVParser parser(byte[] content) throws IOException {
		return CSVFormat.RFC4180.builder()
			.setHeader()
			.setSkipHeaderRecord(true)
			.get()
			.parse(new StringReader(text(content)));
	}

	private static String text(byte[] content) {
		var text = new String(content, StandardCharsets.UTF_8);
		return text.startsWith("\uFEFF") ? text.substring(1) : text;
	}

	/** The whole of a YAML file; null where there is none. */
	static Object yaml(byte[] content) {
		return (content == null) ? null : new Yaml(new SafeConstructor(new LoaderOptions())).load(text(content));
	}

	private static List<String> columns(String file, Map<String, String> values) {
		return KEYS.getOrDefault(file, values.keySet().stream().limit(1).toList());
	}

	/** Two rows of one name are told apart by their number. */
	private static String unused(Map<String, ?> rows, String key) {
		var name = key;
		for (int number = 2; rows.containsKey(name); number++) {
			name = key + "（" + number + "）";
		}
		return name;
	}

	private static Map<String, Map<String, String>> values(byte[] content) {
		var values = new LinkedHashMap<String, Map<String, String>>();
		flatten("", yaml(content), values);
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

	/** The entries of a list of mappings by their names. */
	static Map<String, Object> named(Object value) {
		var named = new LinkedHashMap<String, Object>();
		if (value instanceof List<?> list) {
			for (int i = 0; i < list.size(); i++) {
				named.put(name((Map<?, ?>) list.get(i), i).toString(), list.get(i));
			}
		}
		return named;
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
