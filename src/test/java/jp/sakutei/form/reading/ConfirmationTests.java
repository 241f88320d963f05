package jp.sakutei.form.reading;

import java.util.List;
import java.util.Map;

import jp.sakutei.form.FormValues;
import jp.sakutei.form.TaskView;
import jp.sakutei.form.page.Block;
import jp.sakutei.form.page.Blocks;
import jp.sakutei.form.page.FormPage;
import jp.sakutei.form.page.FormRenderer;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("ゼロベースの見直し")
class ConfirmationTests {

	private static final String[] BLOCKS = {
			"{'type':'group','id':'group_a','label':'基本','properties':{'confirm':'true'},'components':["
					+ "{'type':'textfield','id':'f1','key':'name','label':'事業名','validate':{'required':true}}]}",
			"{'type':'group','id':'group_b','label':'内容','properties':{'confirm':'true'},'components':["
					+ "{'type':'textarea','id':'f2','key':'purpose','label':'目的'}]}",
			"{'type':'group','id':'group_c','label':'位置付け','components':["
					+ "{'type':'textarea','id':'f3','key':'reason','label':'理由'}]}" };

	private static final FormValues EARLIER = new FormValues(Map.of("name", "道路", "purpose", "一行目\n二行目"));

	@Test
	@DisplayName("直さない区画は「変更なし」の確認が要る")
	void asksForEachBlockNobodyEdited() {

		var form = existing(EARLIER).type("name", "道路の整備").type("purpose", "一行目\r\n二行目");
		assertThat(form.messages()).containsExactly("「内容」は、内容を見直し、直すか「変更なし」にチェックを入れてください。");
		assertThat(states(form)).containsExactly("変更あり", "未確認", "済");

		form.type("confirmed.group_b", "true");
		assertThat(form.messages()).isEmpty();
		assertThat(form.values()).containsEntry("confirmed", List.of("group_b"))
			.containsEntry("edited", List.of("group_a"));
		assertThat(states(form)).containsExactly("変更あり", "済", "済");
	}

	@Test
	@DisplayName("足りない答えの数が区画ごとに出る")
	void countsWhatIsMissing() {
		var form = existing(EARLIER).type("name", "").type("purpose", "一行目\n二行目");
		assertThat(states(form)).containsExactly("入力が必要 1件", "未確認", "済");
	}

	@Test
	@DisplayName("新しい事業では確認を求めない")
	void asksNothingOfNewProjects() {

		var form = FormFixture.with(BLOCKS).type("name", "新しい道路");
		assertThat(form.messages()).isEmpty();
		assertThat(form.values()).doesNotContainKeys("confirmed", "edited");
	}

	@Test
	@DisplayName("前の提出で見直した区画は、差し戻された後もそのままでよい")
	void remembersWhatWasSettled() {

		var form = existing(EARLIER.with("confirmed", List.of("group_b")).with("edited", List.of("group_a")))
			.type("name", "道路")
			.type("purpose", "一行目\n二行目");
		assertThat(form.messages()).isEmpty();
		assertThat(form.values()).containsEntry("confirmed", List.of("group_b"))
			.containsEntry("edited", List.of("group_a"));
	}

	@Test
	@DisplayName("誤りは区画の確認のところに出る")
	void saysItAtTheBlock() {

		var form = existing(EARLIER);
		var view = form.view();
		var error = form.type("name", "道路").type("purpose", "一行目\n二行目").read().errors().get(0);
		var page = new FormRenderer(FormFixture.CLOCK).render(form.form(), null, view, List.of(error));

		assertThat(page.errors()).extracting(FormPage.SummaryLine::id).containsExactly("confirmed-group_a");
		assertThat(page.lines().get(0).fields().get(0).beside().confirm().errors()).hasSize(1);
		assertThat(page.blocks().next().map(Block::label)).contains("基本");
	}

	private static FormFixture existing(FormValues values) {
		return FormFixture.with(BLOCKS)
			.opened(TaskView.of("見本", values).withContext(Map.of("previous", Map.of("name", "道路"))));
	}

	private static List<String> states(FormFixture form) {
		return Blocks.of(form.read(), form.view()).all().stream().map(Block::text).toList();
	}

}
