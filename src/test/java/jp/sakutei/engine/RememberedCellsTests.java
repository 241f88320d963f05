package jp.sakutei.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("判定表のセルの答えを覚える")
class RememberedCellsTests {

	private final FeelEngine feel = new ScalaFeelEngineFactory().createInstance();

	private final RememberedCells cells = new RememberedCells(feel);

	@ParameterizedTest
	@ValueSource(strings = { "\"新規\"", "\"新規\",\"拡大\"", "not(\"\")", "not(\"継続\",\"新規\")", "> 0", "0", "[1..3]",
			"< limit", "true", "null", ">= 1.5", "\"not a name\"" })
	@DisplayName("覚えた答えは、FEEL の答えと同じである")
	void answersAsFeelDoes(String cell) {

		var values = new ArrayList<Object>(List.of("新規", "拡大", "", "継続", 0, 0L, 1, 2L, 1.5, true, false, "not a name"));
		values.add(null);
		for (var pass = 0; pass < 2; pass++) {
			for (var value : values) {
				var facts = facts(value, 1);
				assertThat(cells.evaluateSimpleUnaryTests(cell, "cellInput", facts)).as("%s on %s", cell, value)
					.isEqualTo(feel.evaluateSimpleUnaryTests(cell, "cellInput", facts));
			}
		}
	}

	@Test
	@DisplayName("ほかの名前を読むセルは、毎回たずねる")
	void asksAnewWhereAnotherNameIsRead() {
		assertThat(cells.evaluateSimpleUnaryTests("< limit", "cellInput", facts(2, 3))).isTrue();
		assertThat(cells.evaluateSimpleUnaryTests("< limit", "cellInput", facts(2, 1))).isFalse();
		assertThat(RememberedCells.isPlain("today()")).isFalse();
		assertThat(RememberedCells.isPlain("\"today()\"")).isTrue();
	}

	@Test
	@DisplayName("式は、名前なら事実を、文字なら文字を返す")
	void readsNamesAndWords() {
		assertThat((Object) cells.evaluateSimpleExpression("limit", facts("", 7))).isEqualTo(7);
		assertThat((Object) cells.evaluateSimpleExpression("limit", facts("", 8))).isEqualTo(8);
		assertThat((Object) cells.evaluateSimpleExpression("\"limit\"", facts("", 8))).isEqualTo("limit");
	}

	private static VariableContext facts(Object value, int limit) {
		var facts = new HashMap<String, Object>();
		facts.put("cellInput", value);
		facts.put("limit", limit);
		return Variables.fromMap(facts).asVariableContext();
	}

}
