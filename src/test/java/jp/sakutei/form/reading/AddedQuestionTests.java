package jp.sakutei.form.reading;

import java.util.List;
import java.util.Map;

import jp.sakutei.form.FormError;
import jp.sakutei.form.FormValues;
import jp.sakutei.form.FormValuesJson;
import jp.sakutei.form.RawForm;
import jp.sakutei.form.TaskView.Option;
import jp.sakutei.form.TaskView;
import jp.sakutei.form.comparison.FormComparison;
import jp.sakutei.form.definition.FormDefinition;
import jp.sakutei.form.page.FieldNames;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The delivered sheet with questions that a city added to its file: no Java knows them.
 */
@DisplayName("様式のファイルに足した質問")
class AddedQuestionTests {

	private static final TaskView VIEW = TaskView.of("", FormValues.none())
		.withOptions(
				Map.of("years", List.of(new Option("R6", "令和6年度")), "policies", List.of(new Option("01", "見本施策"))));

	private FormDefinition before;

	private FormDefinition after;

	@BeforeEach
	void addTwoQuestions() {
		before = AddedQuestion.before();
		after = AddedQuestion.after();
	}

	@Test
	@DisplayName("画面で尋ね、条件に当てはまるときだけ出す")
	void isAsked() {
		assertThat(names(after, new RawForm(Map.of("kind", List.of("継続"), "indicators[]", List.of("1")))))
			.contains("partners", "indicators[0].reach");
		assertThat(names(after, new RawForm(Map.of("kind", List.of("廃止"))))).doesNotContain("partners");
		assertThat(names(before, RawForm.empty())).doesNotContain("partners");
	}

	@Test
	@DisplayName("答えを確かめる")
	void isValidated() {
		assertThat(errors(Map.of("kind", List.of("継続")))).contains(new FormError("partners", "連携する市町村を入力してください。"));
		assertThat(errors(Map.of("kind", List.of("継続"), "partners", List.of("とても長い名前の見本市町村"))))
			.extracting(FormError::field)
			.contains("partners");
		assertThat(errors(Map.of("indicators[]", List.of("1"), "indicators[0].name", List.of("率"),
				"indicators[0].reach", List.of("moon"))))
			.extracting(FormError::field)
			.contains("indicators[0].reach");
	}

	@Test
	@DisplayName("保存し、読み戻し、次に開くときに出す")
	void isStored() {

		var stored = FormValuesJson.read(FormValuesJson.write(answered("見本市")));

		assertThat(stored.text("partners")).isEqualTo("見本市");
		assertThat(stored.rows("indicators").get(0).text("reach")).isEqualTo("area");
		assertThat(InitialValues.of(after, VIEW.withValues(stored)).text("partners")).isEqualTo("見本市");
	}

	@Test
	@DisplayName("調書の画面に出す")
	void isShown() {

		var blocks = FormText.answered(after, answered("見本市"), VIEW.options());

		assertThat(blocks).flatExtracting(FormText.Block::answers)
			.contains(new FormText.Answer("partners", "連携する市町村", "見本市"));
		assertThat(blocks).filteredOn((block) -> block.key().equals("indicators"))
			.flatExtracting(FormText.Block::head)
			.contains("測る範囲");
	}

	@Test
	@DisplayName("前の様式の版とも比べられる")
	void isCompared() {

		var then = new FormComparison.Filled(before, FormValues.none().with("kind", "継続"));
		var now = new FormComparison.Filled(after, answered("見本市"));

		assertThat(FormComparison.between(then, now, VIEW.options()).changedAt("partners")).hasSize(1);
		assertThat(FormComparison.between(now, now, VIEW.options()).isNone()).isTrue();
	}

	private List<String> names(FormDefinition form, RawForm typed) {
		return List.copyOf(new FieldNames(new FormReading(form, typed, VIEW, FormFixture.CLOCK.today()), VIEW).all());
	}

	private List<FormError> errors(Map<String, List<String>> typed) {
		return new FormReading(after, new RawForm(typed), VIEW, FormFixture.CLOCK.today()).errors();
	}

	private FormValues answered(String partners) {
		return new FormReading(after,
				new RawForm(Map.of("kind", List.of("継続"), "partners", List.of(partners), "indicators[]", List.of("1"),
						"indicators[0].name", List.of("率"), "indicators[0].reach", List.of("area"))),
				VIEW, FormFixture.CLOCK.today())
			.values();
	}

}
