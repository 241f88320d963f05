package jp.sakutei.form.reading;

import java.util.List;
import java.util.Map;

import jp.sakutei.form.FormError;
import jp.sakutei.form.FormFinding.Level;
import jp.sakutei.form.FormFinding;
import jp.sakutei.form.FormValues;
import jp.sakutei.form.SideNote;
import jp.sakutei.form.TaskView;
import jp.sakutei.form.page.Beside;
import jp.sakutei.form.page.FormRenderer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Texts asked for beside fields: reasons for warnings, answers to remarks. */
class SideNoteTests {

	private static final String NAME = "{'type':'textfield','id':'n','key':'name','label':'事業名'}";

	private static final String ITEMS = """
			{'type':'dynamiclist','id':'l','path':'items','label':'議題','components':[
			 {'type':'textfield','id':'l1','key':'result','label':'結果'}]}""";

	private static final FormFinding WARNING = new FormFinding("R-12", "abc", Level.WARNING, "items[0].result",
			"計画額が大きく増えています。");

	private static final FormFinding NOTE = new FormFinding("R-31", "abc", Level.NOTE, "nowhere", "似た事業があります。");

	private static final SideNote REMARK = new SideNote("remark-3", "name", SideNote.REMARK, "略称は避けてください。", "見本 課長",
			true, null);

	@Test
	@DisplayName("書いた理由と回答は、識別子で取り出せる")
	void readsWhatWasWritten() {

		var form = FormFixture.with(NAME)
			.type("note.remark-3", " 直しました。\r\n ")
			.type("note.R-12_items-0-result", "増員のため");

		assertThat(form.read().values().note("remark-3")).isEqualTo("直しました。");
		assertThat(form.read().values().note("R-12_items-0-result")).isEqualTo("増員のため");
		assertThat(form.read().values().note("other")).isEmpty();
	}

	@Test
	@DisplayName("必須の回答がなければ、その欄を指して断る")
	void asksForWhatIsRequired() {

		var form = FormFixture.with(NAME).opened(TaskView.of("", FormValues.none()).withSideNotes(List.of(REMARK)));

		assertThat(form.read().errors()).containsExactly(new FormError("note.remark-3", "「略称は避けてください。」への回答を入力してください。"));
	}

	@Test
	@DisplayName("長すぎる理由と制御文字は断る")
	void refusesWhatIsUnusable() {

		assertThat(FormFixture.with(NAME).type("note.a", "あ".repeat(501)).messages()).singleElement()
			.asString()
			.contains("500文字以内");
		assertThat(FormFixture.with(NAME).type("note.a", "a\u0000b").messages()).singleElement()
			.asString()
			.contains("制御文字");
	}

	@Test
	@DisplayName("前に書いた理由は、開いたときに入っている")
	void opensWithEarlierTexts() {

		var view = TaskView.of("", new FormValues(Map.of("notes", Map.of("remark-3", "済みです"))));

		assertThat(InitialValues.of(FormFixture.with(NAME).form(), view).text("note.remark-3")).isEqualTo("済みです");
	}

	@Test
	@DisplayName("表の中の項目への注意は表の下に、画面にない項目への参考は一番上に出る")
	void standsWhereThePageHasRoom() {

		var view = TaskView.of("", FormValues.none())
			.withSideNotes(List.of(REMARK))
			.withFindings(List.of(WARNING, NOTE));
		var form = FormFixture.with(NAME, ITEMS);
		var page = new FormRenderer(FormFixture.CLOCK).render(form.form(), null, view, List.of());
		var fields = page.lines().stream().flatMap((line) -> line.fields().stream()).toList();

		assertThat(page.beside().findings()).containsExactly(NOTE);
		assertThat(fields.get(0).beside().notes()).extracting(Beside.Note::note).containsExactly(REMARK);
		assertThat(fields.get(1).beside().notes()).extracting((note) -> note.note().id())
			.containsExactly("R-12_items-0-result");
		assertThat(fields.get(1).rows().rows().get(0).get(0).beside().isEmpty()).isTrue();
	}

	@Test
	@DisplayName("提出を断る誤りとして出したものを、もう一度は出さない")
	void saysNothingTwice() {

		var error = new FormFinding("R-11", "abc", Level.ERROR, "name", "計画額がありません。");
		var view = TaskView.of("", FormValues.none()).withFindings(List.of(error));
		var page = new FormRenderer(FormFixture.CLOCK).render(FormFixture.with(NAME).form(), null, view,
				List.of(error.asError()));

		assertThat(page.lines().get(0).fields().get(0).errors()).containsExactly("計画額がありません。（R-11）");
		assertThat(page.lines().get(0).fields().get(0).beside().isEmpty()).isTrue();
	}

}
