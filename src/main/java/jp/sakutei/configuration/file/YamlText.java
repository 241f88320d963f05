package jp.sakutei.configuration.file;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/** Writes a YAML file; keys without value are left out. */
final class YamlText {

	private final Map<String, Object> values = new LinkedHashMap<>();

	YamlText put(String key, Object value) {
		var empty = value == null || (value instanceof List<?> list && list.isEmpty())
				|| (value instanceof Map<?, ?> map && map.isEmpty());
		if (!empty) {
			values.put(key, (value instanceof Boolean || value instanceof List || value instanceof Map) ? value
					: value.toString());
		}
		return this;
	}

	/** Only where it is true. */
	YamlText flag(String key, boolean value) {
		return value ? put(key, true) : this;
	}

	Map<String, Object> map() {
		return values;
	}

	byte[] bytes() {
		var options = new DumperOptions();
		options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
		options.setAllowUnicode(true);
		options.setWidth(200);
		options.setSplitLines(false);
		options.setIndent(2);
		return new Yaml(options).dump(values).getBytes(StandardCharsets.UTF_8);
	}

}
