package jp.sakutei.form.reading;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import jp.sakutei.form.Amount;
import jp.sakutei.form.FormError;
import jp.sakutei.form.FormValues;
import jp.sakutei.form.RawForm;
import jp.sakutei.form.TaskView.Option;
import jp.sakutei.form.TaskView;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

/** Conditions, lists and typed parts: what hangs on several fields. */
class FormReadingTests {

	private static final String KIND = "{'type':'textfield','id':'a','key':'kind','label':'区分'}";

	private static final String CAUSE = "{'type':'textarea','id':'b','key':'cause','label':'原因',"
			+ "'conditional':{'hide':'=kind != \\'遅延\\''},'validate':{'required':true}}".replace("\\'", "\\\"");

	private static final String MEASURE = "{'type':'textarea','id':'c','key':'measure','label':'対策',"
			+ "'conditional':{'hide':'=cause = null'},'validate':{'required':true}}";

	private static final String ITEMS = """
			{'type':'dynamiclist','id':'l','path':'items','label':'議題','allowAddRemove':%s,'defaultRepetitions':1,'components':[
			 {'type':'textfield','id':'l1','key':'sheet','label':'番号','readonly':true},
			 {'type':'textfield','id':'l2','key':'result','label':'結果','validate':{'required':true}},
			 {'type':'checkbox','id':'l3','key':'again','label':'継続'},
			 {'type':'textfield','id':'l4','key':'why','label':'理由','conditional':{'hide':'=not(again)'},'validate':{'required':true}}]}""";

	private static final String AMOUNTS = "{'type':'group','id':'g','label':'計画額','components':[],"
			+ "'properties':{'part':'amounts','years':'R6 R7','sources':'national=国庫支出金,general=一般財源'}}";

	@Test
	@DisplayName("隠れた項目は必須でも尋ねず、値は下書きにだけ残る")
	void leavesOutWhatIsHidden() {

		var form = FormFixture.with(KIND, CAUSE, MEASURE);

		assertThat(form.type("kind", "順調").type("cause", "前に書いた原因").type("measure", "前に書いた対策").values())
			.containsOnly(entry("kind", "順調"));
		assertThat(form.messages()).isEmpty();
		assertThat(form.read().raw().text("cause")).isEqualTo("前に書いた原因");
	}

	@Test
	@DisplayName("見えた項目は、そこから先の項目も見せる")
	void showsWhatHangsOnWhatIsShown() {

		var form = FormFixture.with(KIND, CAUSE, MEASURE).type("kind", "遅延");

		assertThat(form.messages()).containsExactly("原因を入力してください。");
		assertThat(form.type("cause", "資材の高騰").messages()).containsExactly("対策を入力してください。");
	}

	@Test
	@DisplayName("式が真でないかぎり隠さない")
	void hidesOnTrueOnly() {
		var form = FormFixture.with("{'type':'textfield','id':'a','key':'note','label':'備考',"
				+ "'conditional':{'hide':'=previous.count > 3'}}");
		assertThat(form.read().nodes().get(0).hidden()).isFalse();
		assertThat(form.opened(form.view().withContext(Map.of("previous", Map.of("count", 4))))
			.read()
			.nodes()
			.get(0)
			.hidden()).isTrue();
	}

	@Test
	@DisplayName("上限はほかの答えからも決まる")
	void worksOutLimits() {
		var form = FormFixture.with(
				"{'type':'number','id':'a','key':'held','label':'出席','validate':{'max':'=members'}}",
				"{'type':'number','id':'b','key':'members','label':'委員'}");
		assertThat(form.type("held", "12").type("members", "10").messages()).containsExactly("出席は10以下で入力してください。");
	}

	@Test
	@DisplayName("変えられない項目は、送り返された値を見ない")
	void ignoresForgedValuesOfLockedFields() {
		var form = FormFixture
			.with("{'type':'textfield','id':'a','key':'no','label':'番号','readonly':true}",
					"{'type':'checkbox','id':'b','key':'closed','label':'締切'}",
					"{'type':'textfield','id':'c','key':'name','label':'名称','readonly':'=closed'}")
			.opened(TaskView.of("", FormValues.none().with("no", "042").with("closed", true).with("name", "道路")));
		assertThat(form.type("no", "999").type("closed", "true").type("name", "河川").values()).containsEntry("no", "042")
			.containsEntry("name", "道路");
		assertThat(form.type("closed", "false").values()).containsEntry("name", "河川");
	}

	@Test
	@DisplayName("決まった一覧の行は番号で見分け、消えた行も増えた行もいまの一覧に従う")
	void keepsTheRowsOfAFixedList() {

		var form = FormFixture.with(ITEMS.formatted("false")).opened(agenda("041", "042", "043"));

		form.type("items[]", "3")
			.type("items[0].sheet", "042")
			.type("items[0].result", "採択")
			.type("items[1].sheet", "999")
			.type("items[1].result", "見送り")
			.type("items[2].sheet", "041")
			.type("items[2].result", "採択")
			.type("items[2].again", "true");

		assertThat(form.read().values().rows("items").stream().map((row) -> row.text("sheet") + row.text("result")))
			.containsExactly("041採択", "042採択", "043");
		assertThat(form.read().errors()).containsExactly(new FormError("items[0].why", "議題の1行目の理由を入力してください。"),
				new FormError("items[2].result", "議題の3行目の結果を入力してください。"));
	}

	@Test
	@DisplayName("行を足せる一覧では、空の行を数えない")
	void leavesOutBlankRows() {

		var form = FormFixture.with(ITEMS.formatted("true")).type("items[]", "2").type("items[1].result", "採択");

		assertThat(form.read().values().rows("items")).singleElement()
			.extracting((row) -> row.text("result"))
			.isEqualTo("採択");
		assertThat(form.messages()).isEmpty();
	}

	@Test
	@DisplayName("行数の偽りで困らない")
	void bearsForgedRowNumbers() {
		assertThat(FormFixture.with(ITEMS.formatted("true")).type("items[]", "999999999").messages()).isEmpty();
		assertThat(FormFixture.with(ITEMS.formatted("true")).type("items[]", "-1").messages()).isEmpty();
		assertThat(RawForm.posted(Map.of("items[99999].a", new String[] { "x" }, "_version", new String[] { "1" }))
			.texts()).isEmpty();
	}

	@Test
	@DisplayName("少なくとも何行かを求められる")
	void asksForRows() {
		var form = FormFixture
			.with("{'type':'group','id':'g','label':'指標','properties':{'part':'indicators','minRows':'1'},"
					+ "'components':[{'type':'textfield','id':'n','key':'name','label':'指標名'}]}");
		assertThat(form.read().errors()).containsExactly(new FormError("indicators", "指標を1件以上入力してください。"));
	}

	@Test
	@DisplayName("行の中の年ごとの項目は、年の数だけ並ぶ")
	void repeatsAFieldForEachYear() {
		var form = FormFixture
			.with("{'type':'group','id':'g','label':'指標','properties':{'part':'indicators'},'components':["
					+ "{'type':'number','id':'t','key':'target','label':'目標値','properties':{'perYear':'true'}}]}")
			.opened(TaskView.of("", FormValues.none())
				.withOptions(Map.of("years", List.of(new Option("R6", "令和6年度"), new Option("R7", "令和7年度")))));
		form.type("indicators[]", "1").type("indicators[0].targetR6", "10").type("indicators[0].targetR7", "十");
		assertThat(form.read().values().rows("indicators").get(0).number("targetR6")).contains(BigDecimal.TEN);
		assertThat(form.messages()).containsExactly("指標の1行目の目標値（令和7年度）は数字で入力してください（「十」は数字として使えません）。");
	}

	@Test
	@DisplayName("計画額は数字、未確定、未入力を区別する")
	void readsAmounts() {

		var form = FormFixture.with(AMOUNTS)
			.type("amounts.R6.national", "１，２００千円")
			.type("amounts.R6.general", "未確定")
			.type("amounts.R7.general", "0");

		var amounts = form.read().values().amounts("amounts");
		assertThat(amounts.get("R6")).containsEntry("national", Amount.of(1200))
			.containsEntry("general", Amount.UNDETERMINED);
		assertThat(amounts.get("R7")).containsOnly(entry("general", Amount.of(0)));
	}

	@Test
	@DisplayName("計画額の誤りは年度と財源を言う")
	void namesTheAmountThatIsWrong() {
		assertThat(FormFixture.with(AMOUNTS).type("amounts.R7.national", "1.5").read().errors())
			.containsExactly(new FormError("amounts.R7.national",
					"計画額の令和7年度「国庫支出金」は千円単位の整数で入力してください（小数は使えません）。「1.5」は、四捨五入して「2」と書いてください。"));
		assertThat(FormFixture.with(AMOUNTS.replace("'part'", "'required':'true','part'"))
			.type("amounts.R6.general", "未定")
			.messages()).containsExactly("計画額の令和7年度を入力してください。決まっていないときは「未確定」と入力します。");
	}

	@Test
	@DisplayName("スケジュールは年度ごとに一行ある")
	void hasALineOfScheduleForEachYear() {

		var form = FormFixture
			.with("{'type':'group','id':'g','label':'事業スケジュール','properties':{'part':'schedule',"
					+ "'years':'R6 R7'},'components':[{'type':'textfield','id':'t','key':'activity','label':'実施内容'}]}")
			.opened(TaskView.of("",
					FormValues.none().with("schedule", List.of(Map.of("year", "R7", "activity", "工事")))));

		assertThat(form.type("schedule[]", "2")
			.type("schedule[0].activity", "設計")
			.type("schedule[1].activity", "着工")
			.values()).containsEntry("schedule",
					List.of(Map.of("year", "R6", "activity", "設計"), Map.of("year", "R7", "activity", "着工")));
		assertThat(new FormReading(form.form(), null, form.view(), FormFixture.CLOCK.today()).raw()
			.text("schedule[1].activity")).isEqualTo("工事");
	}

	@Test
	@DisplayName("値から様式へ、様式から値へ、往復しても変わらない")
	void opensWithWhatWasHandedIn() {

		var values = FormValues.none()
			.with("kind", "遅延")
			.with("cause", "資材")
			.with("measure", "見直し")
			.with("items", List.of(Map.of("sheet", "041", "result", "採択", "again", false)))
			.with("amounts", Map.of("R6", Map.of("general", Amount.of(1_234_567), "national", Amount.UNDETERMINED)));
		var form = FormFixture.with(KIND, CAUSE, MEASURE, ITEMS.formatted("false"), AMOUNTS);

		var outcome = new FormValidator(FormFixture.CLOCK).validate(form.form(), values, agenda("041"));

		assertThat(outcome.errors()).isEmpty();
		assertThat(outcome.values().asMap()).isEqualTo(values.asMap());
	}

	private static TaskView agenda(String... sheets) {
		return TaskView.of("", FormValues.none()
			.with("items", List.of(sheets).stream().map((sheet) -> Map.of("sheet", sheet)).toList()));
	}

}
