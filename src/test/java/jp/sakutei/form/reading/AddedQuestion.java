package jp.sakutei.form.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import jp.sakutei.common.Faults;
import jp.sakutei.form.definition.Expressions;
import jp.sakutei.form.definition.FormDefinition;
import jp.sakutei.form.definition.FormLint;
import jp.sakutei.form.definition.FormReader;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

/** The delivered sheet, and the same with two questions that a city added to its file. */
public final class AddedQuestion {

	private static final String QUESTION = """
			{"type": "textfield", "id": "field_partners", "key": "partners", "label": "連携する市町村",
			 "description": "一緒に取り組む市町村があれば書いてください。",
			 "conditional": {"hide": "=kind = \\"廃止\\""}, "validate": {"required": true, "maxLength": 10}}""";

	private static final String COLUMN = """
			{"type": "select", "id": "field_reach", "key": "reach", "label": "測る範囲",
			 "values": [{"value": "city", "label": "市全体"}, {"value": "area", "label": "地区"}]}""";

	private static final FormReader READER = new FormReader(new Expressions(FormFixture.CLOCK));

	private AddedQuestion() {
	}

	public static FormDefinition before() {
		return READER.read("fill-in-sheet", file(), new Faults());
	}

	/** With 連携する市町村 in the content, and 測る範囲 beside each indicator. */
	public static FormDefinition after() {

		var json = (ObjectNode) JsonMapper.shared().readTree(file());
		components(json, "group_content").add(JsonMapper.shared().readTree(QUESTION));
		components(json, "group_indicators").add(JsonMapper.shared().readTree(COLUMN));
		var faults = new Faults();
		var form = READER.read("fill-in-sheet", json.toString(), faults);
		FormLint.check(form, json.toString(), faults);
		assertThat(faults.all()).isEmpty();
		return form;
	}

	private static String file() {
		try {
			return Files.readString(Path.of("forms/fill-in-sheet.form"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static ArrayNode components(ObjectNode form, String group) {
		for (var each : form.path("components").values()) {
			if (each.path("id").asString("").equals(group)) {
				return (ArrayNode) each.path("components");
			}
		}
		throw new IllegalArgumentException(group);
	}

}
