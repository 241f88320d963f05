package jp.sakutei.form.reading;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import jp.sakutei.form.FormValues;
import jp.sakutei.form.TaskView.Option;
import jp.sakutei.form.TaskView;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Each kind of field by itself. */
class AnswerTests {

	private static final String NAME = "{'type':'textfield','id':'a','key':'name','label':'事業名',"
			+ "'validate':{'required':true,'maxLength':5}}";

	private static final String COUNT = "{'type':'number','id':'a','key':'count','label':'回数','decimalDigits':1,"
			+ "'validate':{'min':0,'max':100}}";

	private static final String SINCE = "{'type':'textfield','id':'a','key':'since','label':'始期',"
			+ "'properties':{'reads':'year','unknown':'不明'}}";

	private static final String UNTIL = "{'type':'textfield','id':'b','key':'until','label':'終期',"
			+ "'properties':{'reads':'year','notBefore':'since'}}";

	private static final String DAY = "{'type':'datetime','subtype':'date','id':'a','key':'day','dateLabel':'開催日'}";

	@Test
	@DisplayName("必須の項目は空白だけでは足りない")
	void asksForWhatIsRequired() {
		assertThat(FormFixture.with(NAME).messages()).containsExactly("事業名を入力してください。");
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "　 \n", "\u200B", "\u00A0", "\u3164", "\u2800", "\u2060\u3000\uFE0F", "\u115F\uFFA0\u00AD" })
	@DisplayName("目に見えるものがなければ、空欄と同じ")
	void takesWhatNobodySeesForNothing(String nothing) {
		assertThat(FormFixture.with(NAME).type("name", nothing).messages()).containsExactly("事業名を入力してください。");
	}

	@Test
	@DisplayName("文字数は見た目の一文字を一つと数える")
	void countsCharacters() {
		assertThat(FormFixture.with(NAME).type("name", "𠮷野家通り").messages()).isEmpty();
		assertThat(FormFixture.with(NAME).type("name", "𠮷野家通り線").messages())
			.containsExactly("事業名は5文字以内で入力してください（いま6文字）。");
		assertThat(FormFixture.with("{'type':'textarea','id':'a','key':'why','label':'理由','validate':{'minLength':3}}")
			.type("why", "はい")
			.messages()).containsExactly("理由は3文字以上で入力してください（いま2文字）。");
	}

	@Test
	@DisplayName("文字は入力されたまま、改行は一つの形にする")
	void keepsEachCharacter() {
		assertThat(FormFixture.with(NAME).type("name", " か\u3099ん\r\nば ").values()).containsEntry("name", "か\u3099ん ば");
		assertThat(FormFixture.with(NAME).type("name", "大\uFA10\uFA67\uFA1B").values()).containsEntry("name",
				"大\uFA10\uFA67\uFA1B");
		assertThat(FormFixture.with("{'type':'textarea','id':'a','key':'why','label':'理由'}")
			.type("why", "一\r\n二\r三\n\n")
			.values()).containsEntry("why", "一\n二\n三");
	}

	@ParameterizedTest
	@ValueSource(strings = { "a\u0000b", "a\u0007b", "a\u009Fb", "\u202Egnp.exe", "\uFFFE", "\uD800" })
	@DisplayName("制御文字は受け付けない")
	void refusesControlCharacters(String text) {
		assertThat(FormFixture.with(NAME).type("name", text).messages()).singleElement()
			.asString()
			.startsWith("事業名に使えない文字（制御文字）");
	}

	@Test
	@DisplayName("制御文字のある場所を示す")
	void saysWhereAControlCharacterStands() {
		assertThat(FormFixture.with(NAME).type("name", "a\u0007b").messages())
			.containsExactly("事業名に使えない文字（制御文字）が入っています（1行目の2文字目、U+0007）。消してから送ってください。");
		assertThat(FormFixture.with("{'type':'textarea','id':'a','key':'why','label':'理由'}")
			.type("why", "一\r\n二三\u0001")
			.messages()).singleElement().asString().contains("（2行目の3文字目、U+0001）");
	}

	@Test
	@DisplayName("ワープロの段落内の改行は、改行として受け取る")
	void takesAVerticalTabForALineEnd() {
		assertThat(FormFixture.with("{'type':'textarea','id':'a','key':'why','label':'理由'}")
			.type("why", "一\u000B二\f三\u0085四\u2028五")
			.values()).containsEntry("why", "一\n二\n三\n四\n五");
		assertThat(FormFixture.with(NAME).type("name", "一\u000B二").values()).containsEntry("name", "一 二");
	}

	@Test
	@DisplayName("10MBの文章は、文字数を添えて断る")
	void refusesAVeryLongText() {
		assertThat(FormFixture.with("{'type':'textarea','id':'a','key':'why','label':'理由'}")
			.type("why", "あ".repeat(10_000_000))
			.messages()).containsExactly("理由は10,000文字以内で入力してください（いま10,000,000文字）。");
	}

	@Test
	@DisplayName("patternは含まれていればよい")
	void findsAPattern() {
		var form = "{'type':'textfield','id':'a','key':'no','label':'番号','validate':{'pattern':'[0-9]{3}'}}";
		assertThat(FormFixture.with(form).type("no", "第042号").messages()).isEmpty();
		assertThat(FormFixture.with(form).type("no", "42").messages()).containsExactly("番号の書き方が違います。説明を確かめて入力してください。");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			12     | 12
			１２．５ | 12.5
			+3     | 3
			99.0   | 99.0
			 7　   | 7
			""")
	@DisplayName("数字は全角でもよい")
	void understandsNumbers(String typed, BigDecimal number) {
		assertThat(FormFixture.with(COUNT).type("count", typed).values()).containsEntry("count", number);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			12回   | 回数は数字で入力してください（「回」は数字として使えません）。
			1e3    | 回数は数字で入力してください（「e」は数字として使えません）。
			①      | 回数は数字で入力してください（「①」は数字として使えません）。
			5²     | 回数は数字で入力してください（「²」は数字として使えません）。
			１０⁴   | 回数は数字で入力してください（「⁴」は数字として使えません）。
			1,23   | 回数は数字で入力してください。
			NaN    | 回数は数字で入力してください（「N」は数字として使えません）。
			1.25   | 回数は小数第1位までで入力してください。
			△1     | 回数は0以上で入力してください。
			101    | 回数は100以下で入力してください。
			""")
	@DisplayName("数字でないものや範囲の外は断る")
	void refusesNumbers(String typed, String message) {
		assertThat(FormFixture.with(COUNT).type("count", typed).messages()).containsExactly(message);
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "2023-06-20", "2023/6/20", "２０２３年６月２０日", "令和5年6月20日", "R5.6.20", "令和５年６月２０日（火）", "令5.6.20" })
	@DisplayName("日付は和暦でもよい")
	void understandsDates(String typed) {
		assertThat(FormFixture.with(DAY).type("day", typed).values()).containsEntry("day", LocalDate.of(2023, 6, 20));
	}

	@Test
	@DisplayName("年度はどの元号でも、どの幅でもよい")
	void understandsYears() {
		assertThat(FormFixture.with(SINCE).type("since", "昭和５５年度").values()).containsEntry("since", "S55");
		assertThat(FormFixture.with(SINCE).type("since", "不明").values()).containsEntry("since", "不明");
		assertThat(FormFixture.with(SINCE).type("since", "S99").messages()).singleElement()
			.asString()
			.startsWith("始期は「R6」「平成13年度」")
			.contains("「不明」");
	}

	@Test
	@DisplayName("終わりは始まりより前にならない")
	void endsAfterItBegan() {
		var form = FormFixture.with(SINCE, UNTIL).type("since", "H31").type("until", "平成30");
		assertThat(form.messages()).containsExactly("終期は令和元年度以後の年度にしてください（いま平成30年度）。");
		assertThat(form.type("until", "2019").messages()).isEmpty();
		assertThat(form.type("until", "H30").type("since", "不明").messages()).isEmpty();
		assertThat(FormFixture.faultsOf(UNTIL)).containsExactly("sample.form：「until」：notBefore にない名前があります：since");
	}

	@Test
	@DisplayName("時刻は時と分にそろえる")
	void understandsTimes() {
		var form = FormFixture
			.with("{'type':'textfield','id':'a','key':'at','label':'開始時刻','properties':{'reads':'time'}}");
		assertThat(form.type("at", "１４時").values()).containsEntry("at", "14:00");
		assertThat(form.type("at", "昼").messages()).containsExactly("開始時刻は「14:00」か「14時30分」のように入力してください。");
	}

	@Test
	@DisplayName("暦にない日付は断る")
	void refusesDatesThatDoNotExist() {
		assertThat(FormFixture.with(DAY).type("day", "2023-02-30").messages())
			.containsExactly("開催日の日付（2023年2月30日）は暦にありません。");
		assertThat(FormFixture.with(DAY).type("day", "0001-01-01").messages()).containsExactly("開催日の年を確かめてください。");
		assertThat(FormFixture.with(DAY).type("day", "来週").messages()).singleElement()
			.asString()
			.startsWith("開催日は「2023-06-20」か");
	}

	@Test
	@DisplayName("選択肢にない値は断る")
	void takesNothingButTheChoices() {

		var kind = "{'type':'radio','id':'a','key':'kind','label':'区分','values':[{'value':'new','label':'新規'}]}";
		assertThat(FormFixture.with(kind).type("kind", "new").values()).containsEntry("kind", "new");
		assertThat(FormFixture.with(kind).type("kind", "old").messages())
			.containsExactly("区分の選択肢にないものが選ばれています。選び直してください。");

		var policies = "{'type':'checklist','id':'a','key':'policies','label':'施策','valuesKey':'policies'}";
		var view = TaskView.of("", FormValues.none())
			.withOptions(Map.of("policies", List.of(new Option("1", "子育て"), new Option("2", "福祉"))));
		assertThat(FormFixture.with(policies).opened(view).type("policies", "2", "1", "2").values())
			.containsEntry("policies", List.of("2", "1"));
		assertThat(FormFixture.with(policies).opened(view).type("policies", "2", "9").messages()).hasSize(1);
	}

	@Test
	@DisplayName("チェックは付いているかどうか")
	void readsACheckbox() {
		var agreed = "{'type':'checkbox','id':'a','key':'agreed','label':'確認した','validate':{'required':true}}";
		assertThat(FormFixture.with(agreed).type("agreed", "true").values()).containsEntry("agreed", true);
		assertThat(FormFixture.with(agreed).messages()).containsExactly("確認したにチェックを入れてください。");
	}

}
