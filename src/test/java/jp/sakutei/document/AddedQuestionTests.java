package jp.sakutei.document;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import jp.sakutei.SakuteiTest;
import jp.sakutei.form.reading.AddedQuestion;
import jp.sakutei.form.FormValues;
import jp.sakutei.form.reading.OpenedForms;
import jp.sakutei.form.RawForm;
import jp.sakutei.form.TaskView;

import static org.assertj.core.api.Assertions.assertThat;

/** What a city asks besides leaves on paper and in workbooks too. */
@SakuteiTest
@DisplayName("様式のファイルに足した質問の出力")
class AddedQuestionTests {

	@Autowired
	OpenedForms forms;

	@Test
	@DisplayName("紙面とExcelに、質問と答えと選択肢が出る")
	void isLaidOut() {

		var typed = new RawForm(Map.of("partners", List.of("見本市"), "indicators[]", List.of("1"), "indicators[0].reach",
				List.of("area")));
		var paper = PaperLayout.of(AddedQuestion.after(), forms, typed, TaskView.of("", FormValues.none()), false);

		assertThat(paper.entries()).anySatisfy((entry) -> {
			assertThat(entry.field()).isEqualTo("partners");
			assertThat(entry.text()).isEqualTo("見本市");
			assertThat(entry.longest()).isEqualTo(10);
		}).anySatisfy((entry) -> {
			assertThat(entry.field()).isEqualTo("indicators[0].reach");
			assertThat(entry.text()).isEqualTo("地区");
			assertThat(entry.options()).hasSize(2);
		});
		assertThat(PaperLayout.of(AddedQuestion.before(), forms, typed, TaskView.of("", FormValues.none()), false)
			.entries()).noneMatch((entry) -> entry.field().equals("partners"));
	}

}
