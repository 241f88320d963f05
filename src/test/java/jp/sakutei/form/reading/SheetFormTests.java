package jp.sakutei.form.reading;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import jp.sakutei.common.Faults;
import jp.sakutei.common.TypedNumber;
import jp.sakutei.form.Amount;
import jp.sakutei.form.FormError;
import jp.sakutei.form.FormValues;
import jp.sakutei.form.RawForm;
import jp.sakutei.form.TaskView.Option;
import jp.sakutei.form.TaskView;
import jp.sakutei.form.definition.Expressions;
import jp.sakutei.form.definition.FormComponent.Kind;
import jp.sakutei.form.definition.FormDefinition;
import jp.sakutei.form.definition.FormReader;
import jp.sakutei.form.page.FieldView;
import jp.sakutei.form.page.FormRenderer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The delivered sheet: fields appear when they apply. */
@DisplayName("事業調書の様式")
class SheetFormTests {

	private static final TaskView VIEW = TaskView.of("", FormValues.none())
		.withOptions(Map.of("years", List.of(new Option("R6", "令和6年度"), new Option("R7", "令和7年度")), "progressWords",
				List.of(new Option("順調", "順調"), new Option("やや遅れ", "やや遅れ")), "themes", List.of(new Option("1", "連携"))));

	private FormDefinition sheet;

	@BeforeEach
	void read() throws IOException {
		sheet = new FormReader(new Expressions(FormFixture.CLOCK)).read("fill-in-sheet",
				Files.readString(Path.of("forms/fill-in-sheet.form")), new Faults());
	}

	@Test
	@DisplayName("実在する調書の長さと改行を受け取る")
	void takesSheetsOfRealCities() {
		var read = new FormReading(sheet, new RawForm(Map.of("outline", List.of("概".repeat(749)), "targetGroup",
				List.of("市民\r\n事業者\n団体"), "startYear", List.of("昭和55"))), VIEW, FormFixture.CLOCK.today());
		assertThat(read.errors()).extracting(FormError::field).doesNotContain("outline", "targetGroup", "startYear");
		assertThat(read.values().asMap()).containsEntry("targetGroup", "市民\n事業者\n団体").containsEntry("startYear", "S55");
	}

	@ParameterizedTest
	@DisplayName("当てはまるときに出て、当てはまらないときは出ない")
	@CsvSource(delimiter = '|', textBlock = """
			withoutIt              | kind=新規                   | kind=継続
			overlap                | kind=新規                   | kind=拡大
			necessity              | kind=新規                   | kind=見直し
			noThemeReason          | kind=新規                   | kind=新規&themes=1
			necessityReason        | kind=継続                   | kind=新規
			delayCause             | kind=継続&progress=やや遅れ | kind=継続&progress=順調
			contentChange          | kind=継続&progress=やや遅れ | kind=新規&progress=やや遅れ
			futureDirection        | kind=継続&progress=やや遅れ | kind=継続
			whatEnds               | kind=完了                   | kind=継続
			afterEnding            | kind=縮小                   | kind=拡大
			endYear                | endKind=終期あり            | endKind=終期なし
			interval               | endKind=数年ごと            | endKind=終期あり
			legalBasis             | legalForce=義務             | legalForce=なし
			indicators[0].wording  | indicators[0].inWords=true  | indicators[0].inWords=
			indicators[0].baseline | indicators[0].inWords=      | indicators[0].inWords=true
			indicators[0].targetR7 | kind=継続                   | indicators[0].inWords=true
			evidence[0].noEvidenceReason | evidence[0].evidenceKind=根拠なし | evidence[0].evidenceKind=統計
			evidence[0].evidence   | evidence[0].evidenceKind=統計 | evidence[0].evidenceKind=根拠なし
			""")
	void asksWhatApplies(String field, String shown, String hidden) {
		assertThat(fields(shown)).contains(field);
		assertThat(fields(hidden)).doesNotContain(field);
	}

	@Test
	@DisplayName("表さない質問の答えは提出されない")
	void leavesOutWhatIsHidden() {
		assertThat(reading("kind=継続&withoutIt=影響&endKind=終期なし&endYear=R8").values().asMap())
			.containsEntry("endKind", "終期なし")
			.doesNotContainKeys("withoutIt", "endYear");
	}

	@Test
	@DisplayName("額は全角の数字、桁区切り、△、未確定を受け付け、合計を出す")
	void understandsAmounts() {

		var reading = reading("amounts.R6.national=１，２００&amounts.R6.general=300&amounts.R7.general=未確定");

		assertThat(reading.values().amounts("amounts"))
			.containsEntry("R6", Map.of("national", Amount.of(1200), "general", Amount.of(300)))
			.containsEntry("R7", Map.of("general", Amount.UNDETERMINED));
		assertThat(field("amounts", "amounts.R6.national=１，２００&amounts.R6.general=300&amounts.R7.general=7").amounts()
			.totals()).containsExactly("1,500", "7", "1,507");
	}

	@Test
	@DisplayName("年度は令和○年度から選び、ほかの書き方で書いてあっても、その年度が選ばれている")
	void choosesYears() {

		var start = field("startYear", "startYear=平成13");
		assertThat(start.fragment()).isEqualTo("select");
		assertThat(start.text()).isEqualTo("H13");
		assertThat(start.shown()).isEqualTo("平成13年度");
		assertThat(start.options()).extracting(Option::label).startsWith("不明", "令和15年度").contains("昭和55年度");
		assertThat(field("startYear", "startYear=明治5").shown()).as("earlier than the list").isEqualTo("明治5年度");
		assertThat(field("startYear", "startYear=昔").shown()).as("no year").isEqualTo("昔");
	}

	@Test
	@DisplayName("記入例は、その項目に入る長さで書いてある。数の項目では数である")
	void hasExamplesThatFit() {
		assertThat(sheet.all().filter((component) -> component.kind() == Kind.NUMBER))
			.allSatisfy((component) -> assertThat(TypedNumber.read(component.property("example", "")).number())
				.as(component.key())
				.isPresent());
		assertThat(sheet.all()
			.filter((component) -> component.kind().isText() && !component.property("example", "").isEmpty()))
			.hasSizeGreaterThan(30)
			.allSatisfy((component) -> assertThat(new BigDecimal(component.property("example", "").length()))
				.as(component.key())
				.isLessThanOrEqualTo(component.limits().maxLength().number(Map.of())));
	}

	private FieldView field(String name, String typed) {
		return new FormRenderer(FormFixture.CLOCK).render(sheet, raw(typed), VIEW, List.of())
			.lines()
			.stream()
			.flatMap((line) -> line.fields().stream())
			.flatMap(FieldView::all)
			.filter((field) -> field.name().equals(name))
			.findFirst()
			.orElseThrow();
	}

	private Set<String> fields(String typed) {
		return reading(typed).nodes()
			.stream()
			.flatMap(FormNode::visibleNodes)
			.map(FormNode::name)
			.collect(Collectors.toSet());
	}

	private FormReading reading(String typed) {
		return new FormReading(sheet, raw(typed), VIEW, FormFixture.CLOCK.today());
	}

	private static RawForm raw(String typed) {
		var texts = new HashMap<String, List<String>>(Map.of("indicators[]", List.of("1"), "evidence[]", List.of("1")));
		for (var pair : typed.split("&")) {
			var parts = pair.split("=", 2);
			texts.put(parts[0], List.of(parts[1]));
		}
		return new RawForm(texts);
	}

}
