package jp.sakutei.form.reading;

import java.util.List;
import java.util.Map;

import jp.sakutei.form.FormValues;
import jp.sakutei.form.RawForm;
import jp.sakutei.form.TaskView;
import jp.sakutei.form.definition.FormDefinition;
import jp.sakutei.form.page.FieldView;
import jp.sakutei.form.page.FormRenderer;
import jp.sakutei.form.reading.GoneAnswers.Gone;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("様式が新しくなって、行き場のない回答")
class GoneAnswerTests {

	private static final String OLD_FORCE = "{'type':'radio','id':'f','key':'force','label':'法令の定め','values':["
			+ "{'value':'must','label':'義務'},{'value':'may','label':'できる'}]}";

	private static final String FORCE = "{'type':'radio','id':'f','key':'force','label':'法令の定め','values':["
			+ "{'value':'must','label':'義務'}],'validate':{'required':true}}";

	private static final String BACKGROUND = "{'type':'textarea','id':'b','key':'background','label':'背景'}";

	private static final String NAME = "{'type':'textfield','id':'n','key':'name','label':'事業名'}";

	private static final List<FormDefinition> EARLIER = List.of(FormFixture.with(OLD_FORCE, BACKGROUND, NAME).form());

	private static final TaskView VIEW = TaskView.of("",
			new FormValues(Map.of("force", "may", "background", "人口が減った", "name", "道路", "planned", "何か")));

	@Test
	@DisplayName("なくなった質問と選択肢の回答は、様式の上で読める")
	void staysToBeRead() {
		assertThat(GoneAnswers.of(FormFixture.with(FORCE, NAME).form(), EARLIER, null, VIEW))
			.containsExactly(new Gone("背景", "人口が減った", false), new Gone("法令の定め", "できる", true));
	}

	@Test
	@DisplayName("書き直した下書きがあれば、それによる")
	void followsTheDraft() {
		var typed = new RawForm(Map.of("force", List.of("must"), "background", List.of("人口が増えた")));
		assertThat(GoneAnswers.of(FormFixture.with(FORCE, NAME).form(), EARLIER, typed, VIEW))
			.containsExactly(new Gone("背景", "人口が増えた", false));
		assertThat(GoneAnswers.of(EARLIER.get(0), List.of(), null, VIEW)).isEmpty();
	}

	@Test
	@DisplayName("選び直すまでは選ばれたまま見え、提出はできない")
	void showsTheOptionUntilAnotherIsChosen() {
		var form = FormFixture.with(FORCE, NAME).opened(VIEW);
		var page = new FormRenderer(FormFixture.CLOCK).render(form.form(), null, VIEW, List.of());
		assertThat(page.lines()
			.stream()
			.flatMap((line) -> line.fields().stream())
			.filter((each) -> each.name().equals("force"))).flatExtracting(FieldView::options)
			.extracting("label")
			.containsExactly("義務", "may（今の様式にはありません）");
		assertThat(form.type("force", "may").messages()).containsExactly("法令の定めの選択肢にないものが選ばれています。選び直してください。");
		assertThat(form.type("force", "must").messages()).isEmpty();
	}

}
