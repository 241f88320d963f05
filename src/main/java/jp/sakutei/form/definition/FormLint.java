package jp.sakutei.form.definition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import jp.sakutei.common.Faults;
import jp.sakutei.common.Written;
import jp.sakutei.form.SideNote;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a form file must not have: expressions in other places than allowed, names that do
 * not exist (FEEL says nothing there), keys twice, questions without label or choices.
 */
public final class FormLint {

	private static final Pattern KEY = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,62}");

	private static final Set<String> EXPRESSIONS = Set.of("hide", "readonly", "min", "max", "minLength", "maxLength");

	/** Properties that form-js knows and this product does not: silence would mislead. */
	private static final Set<String> UNSUPPORTED = Set.of("disabled", "valuesExpression", "expression", "source",
			"validationType", "timeInterval", "disallowPassedDates");

	private static final Set<String> PROPERTIES = Set.of("part", "key", "years", "yearsKey", "sources", "sourcesKey",
			"required", "negative", "known", "knownColumns", "minRows", "empty", "display", "perYear", "confirm",
			"correctable", "reads", "unknown", "notBefore", "demands", "unless", "summary", "total", "range", "example",
			"terms", "envelope");

	/** Keys of what is not asked by the file itself. */
	private static final Set<String> RESERVED = Set.of(SideNote.KEY, FormDefinition.CONFIRMED, FormDefinition.EDITED);

	private final FormDefinition form;

	private final Faults faults;

	private final String file;

	private FormLint(FormDefinition form, Faults faults) {
		this.form = form;
		this.faults = faults;
		this.file = form.name() + ".form";
	}

	public static void check(FormDefinition form, String content, Faults faults) {
		var lint = new FormLint(form, faults);
		lint.level(form.components(), List.of());
		lint.identities();
		try {
			lint.properties(JsonMapper.shared().readTree(content));
		}
		catch (JacksonException ex) {
			// named by the reader already
		}
	}

	/** How a component is named in a fault. */
	static String where(String key, String id, String label) {
		return "「" + (key.isEmpty() ? (id.isEmpty() ? label : id) : key) + "」：";
	}

	/** The modeler refuses a file in which an id stands twice. */
	private void identities() {
		var once = new HashSet<String>();
		form.all()
			.map(FormComponent::id)
			.filter((id) -> id.isEmpty() || !once.add(id))
			.forEach((id) -> fault(where(id, "", "") + (id.isEmpty() ? "id がありません" : "同じ id が二つあります")));
	}

	private void level(List<FormComponent> components, List<String> outer) {

		var keys = components.stream().flatMap(FormComponent::answering).map(FormComponent::key).toList();
		var once = new HashSet<String>();
		keys.stream().filter((key) -> !once.add(key)).forEach((key) -> fault("「" + key + "」：同じ key が二つあります"));
		var known = new ArrayList<>(outer);
		known.addAll(keys);
		known.addAll(Setting.NAMES);
		components.forEach((component) -> component(component, known, outer));
	}

	private void component(FormComponent component, List<String> known, List<String> outer) {

		var inRow = !outer.isEmpty();
		if (!component.kind().isInput() && !component.key().isEmpty() && inRow) {
			fault(component, "一覧の中には一覧や part を置けません");
		}
		if (component.kind().isInput() || !component.key().isEmpty()) {
			answering(component);
		}
		component.properties()
			.keySet()
			.stream()
			.filter((name) -> !PROPERTIES.contains(name))
			.forEach((name) -> fault(component, "properties に知らない名前があります：" + name));
		if (component.properties().containsKey("correctable") && (!component.kind().isText() || inRow)) {
			fault(component, "correctable は、一覧の外の textfield と textarea にだけ書けます");
		}
		if (component.properties().containsKey("reads") && (component.kind() != FormComponent.Kind.TEXTFIELD
				|| !Set.of("year", "time").contains(component.property("reads", "")))) {
			fault(component, "reads は、textfield に year か time と書きます");
		}
		if (component.properties().containsKey("range") && (!component.property("reads", "").equals("year")
				|| !component.property("range", "").matches("-?\\d{1,3} -?\\d{1,3}"))) {
			fault(component, "range は、reads: year の項目に「-10 3」のように書きます");
		}
		if (component.properties().containsKey("notBefore") && !known.contains(component.property("notBefore", ""))) {
			fault(component, "notBefore にない名前があります：" + component.property("notBefore", ""));
		}
		summary(component);
		limits(component).forEach((name, setting) -> names(component, name, setting, known));
		if (component.kind().hasRows()) {
			level(component.components(), known);
		}
		else {
			component.components().forEach((child) -> component(child, known, outer));
		}
	}

	/** What a folded block says of itself it has to ask. */
	private void summary(FormComponent component) {
		var keys = component.answering().map(FormComponent::key).toList();
		Arrays.stream(component.property("summary", "").split("\\s+"))
			.filter((key) -> !key.isEmpty() && !keys.contains(key))
			.forEach((key) -> fault(component, "summary にこの区画にない key があります：" + key));
	}

	private void answering(FormComponent component) {
		if (!KEY.matcher(component.key()).matches()) {
			fault(component, "key は英字で始まる英数字で書いてください：" + component.key());
		}
		if (Setting.NAMES.contains(component.key()) || RESERVED.contains(component.key())) {
			fault(component, "key に使えない名前です（ほかの意味で使っています）");
		}
		if (Written.isEmpty(component.label())) {
			fault(component, "label がありません");
		}
		if (component.kind().isChoice() && component.choices().isEmpty()) {
			fault(component, "選択肢（values か valuesKey）がありません");
		}
		if (component.limits().pattern() != null) {
			try {
				com.google.re2j.Pattern.compile(component.limits().pattern());
			}
			catch (com.google.re2j.PatternSyntaxException ex) {
				fault(component, "pattern が正規表現として読めません：" + component.limits().pattern());
			}
		}
	}

	private void names(FormComponent component, String name, Setting setting, List<String> known) {
		if (setting instanceof Expressions.Expression expression) {
			expression.unknown(known).forEach((unknown) -> fault(component, name + " の式にない名前があります：" + unknown));
		}
	}

	private static Map<String, Setting> limits(FormComponent component) {
		var limits = component.limits();
		return Map.of("hide", limits.hide(), "readonly", limits.readonly(), "min", limits.min(), "max", limits.max(),
				"minLength", limits.minLength(), "maxLength", limits.maxLength());
	}

	/** Expressions and settings that would have no effect. */
	private void properties(JsonNode component) {

		var where = where(component.path("key").asString(component.path("path").asString("")),
				component.path("id").asString(""), component.path("label").asString(""));
		component.properties().forEach((entry) -> {
			if (!entry.getKey().equals("components")) {
				value(where, entry.getKey(), entry.getValue());
			}
		});
		component.path("components").values().forEach(this::properties);
		var type = component.path("type").asString("");
		if (type.equals("datetime") && !component.path("subtype").asString("").equals("date")) {
			fault(where + "datetime は subtype が date のものだけ使えます");
		}
		if (type.equals("group")) {
			path(where, component);
		}
		if (type.equals("button") && component.path("action").asString("submit").equals("reset")) {
			fault(where + "button は action が submit のものだけ使えます");
		}
	}

	/** A typed part keeps its answers under one name, as form-js does with a path. */
	private void path(String where, JsonNode group) {
		var name = group.path("properties").path("part").asString("");
		var part = !name.isEmpty();
		if (!part && group.has("path")) {
			fault(where + "group の path は、properties に part のあるものだけに書けます");
		}
		if (part && isKnown(name) && Written.isEmpty(group.path("path").asString(""))) {
			fault(where + "path に、この部分の答えの名前を書いてください（例：amounts）。ないとモデラーで開けません");
		}
		if (group.path("properties").has("key")) {
			fault(where + "properties の key は使えません。path に書いてください");
		}
	}

	/** Else its own fault was named by the reader already. */
	private static boolean isKnown(String part) {
		return Arrays.stream(FormComponent.Kind.values()).anyMatch((kind) -> kind.name().equalsIgnoreCase(part));
	}

	private void value(String where, String name, JsonNode value) {

		if (value.isContainer()) {
			value.properties().forEach((entry) -> value(where, entry.getKey(), entry.getValue()));
			value.values().stream().filter((each) -> value.isArray()).forEach((each) -> value(where, name, each));
			return;
		}
		var text = value.asString("");
		if (text.startsWith("=") && !EXPRESSIONS.contains(name) && !name.equals("pattern")) {
			fault(where + name + " には式を書けません：" + text);
		}
		if (text.contains("{{")) {
			fault(where + name + " には {{ }} を書けません：" + text);
		}
		if (UNSUPPORTED.contains(name) && !text.equals("custom") && !text.equals("false")) {
			fault(where + name + " は使えません");
		}
	}

	private void fault(FormComponent component, String message) {
		fault(where(component.key(), component.id(), component.label()) + message);
	}

	private void fault(String message) {
		faults.add(file, 0, 0, message);
	}

}
