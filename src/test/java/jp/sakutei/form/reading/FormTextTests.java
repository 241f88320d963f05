package jp.sakutei.form.reading;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import jp.sakutei.form.Amount;
import jp.sakutei.form.FormValues;
import jp.sakutei.form.TaskView.Option;
import jp.sakutei.form.definition.FormDefinition;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FormTextTests {

	private static final FormDefinition FORM = FormFixture.with("""
			{'type':'group','id':'g','label':'基本','components':[
			  {'type':'textfield','id':'n','key':'name','label':'事業名'},
			  {'type':'select','id':'p','key':'policy','label':'施策','valuesKey':'policies'},
			  {'type':'checkbox','id':'c','key':'shared','label':'共同'}]}""", """
			{'type':'group','id':'m','label':'計画額','properties':{'part':'amounts'}}""", """
			{'type':'group','id':'i','label':'指標','properties':{'part':'indicators'},'components':[
			  {'type':'textfield','id':'in','key':'name','label':'指標名'},
			  {'type':'number','id':'it','key':'target','label':'目標値','properties':{'perYear':'true'}}]}""", """
			{'type':'group','id':'s','label':'予定','properties':{'part':'schedule'},'components':[
			  {'type':'textfield','id':'sa','key':'activity','label':'内容'}]}""").form();

	private static final Map<String, List<Option>> OPTIONS = Map.of("policies", List.of(new Option("01", "子育て")),
			"years", List.of(new Option("R6", "令和6年度"), new Option("R7", "令和7年度")));

	private static final FormValues ANSWERS = FormValues.none()
		.with("name", "見本事業")
		.with("policy", "01")
		.with("amounts", Map.of("R6", Map.of("general", Amount.of(1200), "bonds", Amount.UNDETERMINED)))
		.with("indicators", List.of(Map.of("name", "参加者", "targetR7", new BigDecimal("12.50"))))
		.with("schedule", List.of(Map.of("year", "R6", "activity", "設計")));

	@Test
	@DisplayName("回答を様式の順に、選択肢は言葉で書く")
	void writesAnswersInTheFormsOrder() {

		var blocks = FormText.answered(FORM, ANSWERS, OPTIONS);

		assertThat(blocks).extracting(FormText.Block::label).containsExactly("基本", "計画額", "指標", "予定");
		assertThat(blocks.get(0).answers()).containsExactly(new FormText.Answer("name", "事業名", "見本事業"),
				new FormText.Answer("policy", "施策", "子育て"));
		assertThat(blocks.get(1).rows()).contains(List.of("地方債", "未確定", ""), List.of("一般財源", "1,200", ""),
				List.of("合計", "1,200（ほか未確定）", ""));
		assertThat(blocks.get(2).head()).containsExactly("指標名", "目標値（令和7年度）");
		assertThat(blocks.get(2).rows()).containsExactly(List.of("参加者", "12.5"));
		assertThat(blocks.get(3).rows()).containsExactly(List.of("令和6年度", "設計"));
	}

	@Test
	@DisplayName("答えのない質問は省き、白紙では全ての質問を並べる")
	void leavesOutOrKeepsWhatIsUnanswered() {

		assertThat(FormText.answered(FORM, FormValues.none(), OPTIONS)).isEmpty();

		var blank = FormText.whole(FORM, FormValues.none(), OPTIONS);
		assertThat(blank.get(0).answers()).extracting(FormText.Answer::label).containsExactly("事業名", "施策", "共同");
		assertThat(blank.get(1).rows()).hasSize(6).last().isEqualTo(List.of("合計", "", ""));
		assertThat(blank.get(2).head()).containsExactly("指標名", "目標値（令和6年度）", "目標値（令和7年度）");
		assertThat(blank.get(3).rows()).containsExactly(List.of("令和6年度", ""), List.of("令和7年度", ""));
	}

}
