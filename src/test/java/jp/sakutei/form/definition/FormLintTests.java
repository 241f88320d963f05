package jp.sakutei.form.definition;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static jp.sakutei.form.reading.FormFixture.faultsOf;
import static org.assertj.core.api.Assertions.assertThat;

class FormLintTests {

	@Test
	@DisplayName("使える式は、様式の名前と決まった四つの名前を知っている")
	void knowsTheNamesOfTheForm() {

		assertThat(faultsOf("{'type':'textfield','id':'a','key':'name','label':'名称'}",
				"""
						{'type':'number','id':'b','key':'cost','label':'費用','conditional':{'hide':'=name = null or today > date(\\'2024-01-01\\')'},
						 'validate':{'min':'=previous.cost','max':'=frame.rest'},'readonly':'=policy.closed = true'}""",
				"""
						{'type':'dynamiclist','id':'c','path':'items','label':'項目','components':[
						 {'type':'checkbox','id':'d','key':'done','label':'済'},
						 {'type':'textfield','id':'e','key':'reason','label':'理由','conditional':{'hide':'=done or name = null'}}]}""",
				"""
						{'type':'textfield','id':'f','key':'note','label':'備考',
						 'conditional':{'hide':'=every x in items satisfies x.done'}}"""))
			.isEmpty();
	}

	@ParameterizedTest(name = "{0}")
	@CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
			'conditional':{'hide':'=nmae = null'}              | hide の式にない名前があります：nmae
			'conditional':{'hide':'=if name = null then x1 = 1 else false'} | hide の式にない名前があります：x1
			'conditional':{'hide':'=contians(name, "1")'}      | 使えない関数（contians）
			'conditional':{'hide':'=name = ='}                 | hide の式が読めません
			'conditional':{'hide':'name = null'}               | hide は値か「=」で始まる式で
			'validate':{'minLength':'=lenght'}                 | minLength の式にない名前があります：lenght
			'description':'=name'                              | description には式を書けません
			'defaultValue':'=today()'                          | defaultValue には式を書けません
			'validate':{'required':'=true'}                    | required には式を書けません
			'description':'{{name}}'                           | {{ }} を書けません
			'validate':{'pattern':'['}                         | pattern が正規表現として読めません
			'validate':{'pattern':'(?=a)b'}                    | pattern が正規表現として読めません
			'conditional':{'hide':'=count(for i in 1..1000000 return i) = name'} | hide の式が読めません
			'properties':{'prat':'amounts'}                    | properties に知らない名前があります：prat
			'properties':{'range':'-10 3'}                     | range は、reads: year の項目に
			'properties':{'summary':'name'}                    | summary にこの区画にない key があります：name
			'disabled':true                                    | disabled は使えません
			""")
	@DisplayName("誤りはファイルと項目の名前で告げられる")
	void namesFileAndField(String property, String message) {

		var faults = faultsOf("{'type':'textfield','id':'a','key':'name','label':'名称'}",
				"{'type':'textfield','id':'b','key':'other','label':'別名'," + property.replace("\"", "\\'") + "}");

		assertThat(faults).hasSize(1);
		assertThat(faults.get(0)).startsWith("sample.form：「other」：").contains(message);
	}

	@Test
	@DisplayName("使えない種類、二つある key、label や選択肢のない項目は誤り")
	void refusesWhatCannotBeAsked() {

		assertThat(faultsOf("{'type':'iframe','id':'a','label':'外の画面'}"))
			.containsExactly("sample.form：「a」：type が使えない種類です：iframe");
		assertThat(faultsOf("{'type':'textfield','id':'a','key':'name','label':'名称'}",
				"{'type':'textarea','id':'a','key':'other','label':'別名'}"))
			.containsExactly("sample.form：「a」：同じ id が二つあります");
		assertThat(faultsOf("{'type':'textfield','id':'a','key':'name','label':'名称'}",
				"{'type':'textarea','id':'b','key':'name','label':'名称'}"))
			.containsExactly("sample.form：「name」：同じ key が二つあります");
		assertThat(faultsOf("{'type':'textfield','id':'a','key':'name'}"))
			.containsExactly("sample.form：「name」：label がありません");
		assertThat(faultsOf("{'type':'radio','id':'a','key':'kind','label':'区分'}"))
			.containsExactly("sample.form：「kind」：選択肢（values か valuesKey）がありません");
		assertThat(faultsOf("{'type':'textfield','id':'a','key':'today','label':'今日'}")).singleElement()
			.asString()
			.contains("key に使えない名前です");
		assertThat(faultsOf("{'type':'datetime','id':'a','key':'at','subtype':'datetime','dateLabel':'日時'}"))
			.singleElement()
			.asString()
			.contains("subtype が date のものだけ");
		assertThat(faultsOf("{'type':'group','id':'a','label':'指標','properties':{'part':'indicatrs'}}"))
			.containsExactly("sample.form：「a」：part が使えない種類です：indicatrs");
		assertThat(faultsOf("{'type':'group','id':'a','label':'指標','properties':{'part':'indicators'}}"))
			.singleElement()
			.asString()
			.contains("path に、この部分の答えの名前");
		assertThat(faultsOf(
				"{'type':'group','id':'a','path':'a','label':'指標','properties':{'part':'schedule','key':'b'}}"))
			.singleElement()
			.asString()
			.contains("key は使えません。path に");
		assertThat(faultsOf("{'type':'group','id':'a','path':'a','label':'指標'}")).singleElement()
			.asString()
			.contains("part のあるものだけ");
	}

}
