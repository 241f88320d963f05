package jp.sakutei.form.definition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jp.sakutei.form.definition.FormComponent.Choices;
import jp.sakutei.common.Sha256;
import jp.sakutei.common.Faults;
import jp.sakutei.form.definition.FormComponent.Kind;
import jp.sakutei.form.definition.FormComponent.Layout;
import jp.sakutei.form.definition.FormComponent.Limits;
import jp.sakutei.form.TaskView.Option;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

/** Reads form files; what it cannot read becomes a fault with the field's name. */
@Component
public class FormReader {

	private static final JsonMapper JSON = JsonMapper.shared();

	private final Expressions expressions;

	public FormReader(Expressions expressions) {
		this.expressions = expressions;
	}

	public FormDefinition read(String name, String content, Faults faults) {

		var file = name + ".form";
		try {
			var json = JSON.readTree(content);
			return new FormDefinition(name, Sha256.of(content), new Reader(file, faults).components(json));
		}
		catch (JacksonException ex) {
			var place = ex.getLocation();
			faults.add(file, place.getLineNr(), place.getColumnNr(), "JSON として読めません：" + ex.getOriginalMessage());
			return new FormDefinition(name, Sha256.of(content), List.of());
		}
	}

	/** Reads one file. */
	private final class Reader {

		private final String file;

		private final Faults faults;

		private Reader(String file, Faults faults) {
			this.file = file;
			this.faults = faults;
		}

		private List<FormComponent> components(JsonNode parent) {
			var read = new ArrayList<FormComponent>();
			for (var json : parent.path("components").values()) {
				var kind = kind(json);
				if (kind != null) {
					read.add(component(json, kind));
				}
			}
			return List.copyOf(read);
		}

		private FormComponent component(JsonNode json, Kind kind) {
			var properties = properties(json);
			var label = json.path("label").asString(json.path("dateLabel").asString(""));
			var text = (kind == Kind.BUTTON) ? label : json.path("text").asString("");
			return new FormComponent(json.path("id").asString(""), kind, key(json, kind, properties), label,
					json.path("description").asString(""), limits(json),
					new Choices(options(json), json.path("valuesKey").asString(null)), plain(json.path("defaultValue")),
					text, layout(json), properties, components(json));
		}

		private Kind kind(JsonNode json) {
			var part = json.path("properties").path("part").asString("");
			var name = (part.isEmpty() ? json.path("type").asString("") : part).toUpperCase();
			for (var kind : Kind.values()) {
				if (kind.name().equals(name)) {
					return kind;
				}
			}
			faults.add(file, 0, 0,
					where(json) + (part.isEmpty() ? "type" : "part") + " が使えない種類です：" + name.toLowerCase());
			return null;
		}

		private String key(JsonNode json, Kind kind, Map<String, String> properties) {
			return switch (kind) {
				case DYNAMICLIST -> json.path("path").asString("");
				case AMOUNTS, INDICATORS, SCHEDULE, EVIDENCE ->
					json.path("path").asString(properties.getOrDefault("key", kind.fragment()));
				default -> kind.isInput() ? json.path("key").asString("") : "";
			};
		}

		private Limits limits(JsonNode json) {
			var validate = json.path("validate");
			var hide = json.path("conditional").path("hide");
			return new Limits(validate.path("required").asBoolean(false), setting(json, "hide", hide),
					setting(json, "readonly", json.path("readonly")), setting(json, "min", validate.path("min")),
					setting(json, "max", validate.path("max")), setting(json, "minLength", validate.path("minLength")),
					setting(json, "maxLength", validate.path("maxLength")), validate.path("pattern").asString(null),
					json.has("decimalDigits") ? json.path("decimalDigits").asInt() : null,
					json.path("defaultRepetitions").asInt(1), !json.path("allowAddRemove").asBoolean(true));
		}

		private Setting setting(JsonNode component, String name, JsonNode json) {

			var value = plain(json);
			if (!(value instanceof String text)) {
				return new Setting.Constant(value);
			}
			if (!text.startsWith("=")) {
				faults.add(file, 0, 0, where(component) + name + " は値か「=」で始まる式で書いてください：" + text);
				return Setting.NONE;
			}
			try {
				return expressions.parse(text.substring(1));
			}
			catch (IllegalArgumentException ex) {
				faults.add(file, 0, 0, where(component) + name + " の式が読めません：" + text + "（" + ex.getMessage() + "）");
				return Setting.NONE;
			}
		}

		private List<Option> options(JsonNode json) {
			return json.path("values")
				.values()
				.stream()
				.map((each) -> new Option(each.path("value").asString(""), each.path("label").asString("")))
				.toList();
		}

		private Layout layout(JsonNode json) {
			var appearance = json.path("appearance");
			return new Layout(json.path("layout").path("row").asString(null),
					json.path("layout").path("columns").asInt(0), appearance.path("prefixAdorner").asString(""),
					appearance.path("suffixAdorner").asString(""));
		}

		private Map<String, String> properties(JsonNode json) {
			var properties = new LinkedHashMap<String, String>();
			json.path("properties")
				.properties()
				.forEach((entry) -> properties.put(entry.getKey(), entry.getValue().asString("")));
			return properties;
		}

		private Object plain(JsonNode json) {
			if (json.isMissingNode() || json.isNull()) {
				return null;
			}
			if (json.isNumber()) {
				return json.decimalValue();
			}
			if (json.isBoolean()) {
				return json.asBoolean();
			}
			return json.isArray() ? json.values().stream().map(JsonNode::asString).toList() : json.asString("");
		}

		private String where(JsonNode json) {
			return FormLint.where(json.path("key").asString(json.path("path").asString("")),
					json.path("id").asString(""), json.path("label").asString(""));
		}

	}

}
