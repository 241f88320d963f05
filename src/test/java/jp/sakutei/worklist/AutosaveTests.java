package jp.sakutei.worklist;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jp.sakutei.Pages;
import jp.sakutei.SakuteiTest;
import jp.sakutei.Statements;
import jp.sakutei.common.BusinessClock;
import jp.sakutei.form.FormFinding;
import jp.sakutei.form.FormFinding.Level;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@SakuteiTest
@DisplayName("自動保存")
class AutosaveTests {

	@Autowired
	private MockMvc mvc;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private BusinessClock clock;

	@Autowired
	private EveryKindForm form;

	private Browsing hanako;

	private Browsing taro;

	@BeforeEach
	void anOpenTask() throws Exception {
		clock.freezeAt(LocalDate.of(2023, 6, 20).atTime(LocalTime.of(10, 32)));
		form.start();
		jdbc.sql(TaskPageTests.AN_OPEN_TASK).update();
		hanako = new Browsing("S0001");
		taro = new Browsing("S0002");
	}

	@Test
	@DisplayName("検査なしで保存し、時刻・合計・条件の付いた項目を返す")
	void savesWithoutValidation() throws Exception {

		hanako.type("name", "").type("amounts.R6.general", "１，２００").type("kind", "new");
		var answer = hanako.save();

		assertThat(answer.text()).startsWith("10:32 に保存しました");
		assertThat(answer.select("#amounts-total-1").text()).isEqualTo("1,200");
		assertThat(answer.select("#without")).hasSize(1);
		assertThat(answer.select(".error-text")).isEmpty();
		assertThat(hanako.save().select("#without")).as("is there already").isEmpty();
		assertThat(hanako.type("kind", "same").save().select("#line-without").text()).isEmpty();
		assertThat(new Browsing("S0002").page.select("[name='amounts.R6.general']").val()).isEqualTo("１，２００");
	}

	@Test
	@DisplayName("何も変わらなければ、版は増えない")
	void savesOnlyWhatChanged() throws Exception {

		hanako.save();
		assertThat(versions()).isZero();
		hanako.type("purpose", "道路を直す").save();
		hanako.save();
		assertThat(versions()).as("as it opened, and as it is").isEqualTo(2);
	}

	@Test
	@DisplayName("規則の言うことは、書いているうちに項目のそばに出て、消える")
	void saysWhatRulesFind() throws Exception {

		form.find(new FormFinding("R-31", "v1", Level.NOTE, "name", "似た事業があります。"));
		assertThat(hanako.type("name", "見本").save().select("#beside-name .finding").text()).contains("似た事業があります。");
		assertThat(hanako.save().select("#beside-name")).isEmpty();
		form.find();
		assertThat(hanako.save().select("#beside-name.nothing")).hasSize(1);
	}

	@Test
	@DisplayName("ほかの人が書いた項目は、開いている画面にも出る")
	void bringsWhatOthersWrote() throws Exception {

		taro.type("purpose", "太郎の目的").save();
		var answer = hanako.type("count", "5").save();

		assertThat(answer.select("#purpose").text()).isEqualTo("太郎の目的");
		assertThat(answer.select("#count")).isEmpty();
		assertThat(taro.save().select("#count").val()).isEqualTo("5");
	}

	@Test
	@DisplayName("同じ項目を違うように書けば尋ね、答えるまでどちらも失わない")
	void asksWhoseTextIsTaken() throws Exception {

		taro.type("purpose", "太郎の目的").save();
		hanako.type("purpose", "花子の目的");
		assertThat(hanako.save().select("#beside-purpose legend").text()).isEqualTo("見本 太郎さんも「目的・概要」を変えました");
		hanako.type("count", "5").save();
		assertThat(draft("purpose")).isEqualTo("太郎の目的");
		assertThat(draft("count")).isEqualTo("5");

		var answer = hanako.type("_take.purpose", "saved").save();
		assertThat(answer.select("#purpose").text()).isEqualTo("太郎の目的");
		assertThat(answer.select("fieldset.question")).isEmpty();
	}

	@Test
	@DisplayName("行の追加と、ほかの行の書き込みは、ぶつからない")
	void mergesRows() throws Exception {

		taro.press("add:indicators");
		taro = new Browsing("S0002");
		taro.type("indicators[1].name", "太郎の指標").save();
		hanako.type("indicators[0].name", "花子の指標");
		var answer = hanako.save();

		assertThat(answer.select("[name='indicators[1].name']").val()).isEqualTo("太郎の指標");
		hanako.press("add:indicators");
		hanako = new Browsing("S0001");
		taro.press("remove:indicators:0");
		assertThat(new Browsing("S0002").page.select("[name$='.name']").eachAttr("value")).as("rewritten meanwhile")
			.contains("花子の指標", "太郎の指標");
	}

	@Test
	@DisplayName("返事が届かなかった画面が、自分の入力とぶつかることはない")
	void bearsALostAnswer() throws Exception {

		hanako.type("purpose", "道").send();
		hanako.type("purpose", "道路").send();
		taro.type("count", "5").save();
		hanako.type("purpose", "道路を直す");

		assertThat(hanako.save().select("fieldset.question")).isEmpty();
		assertThat(draft("purpose")).isEqualTo("道路を直す");
		assertThat(draft("count")).isEqualTo("5");
	}

	@Test
	@DisplayName("だれが開いていて、だれが入力しているかが見える")
	void showsWhoElseIsThere() throws Exception {

		assertThat(taro.page.select("#presence").text()).isEqualTo("見本 花子さんも開いています");
		assertThat(hanako.save().select("#presence").text()).isEqualTo("見本 太郎さんも開いています");
		taro.type("purpose", "太郎の目的").save();
		assertThat(hanako.save().select("#presence").text()).isEqualTo("見本 太郎さんが入力しています");
		jdbc.sql("update form_presence set seen_at = seen_at - interval '2 minutes'").update();
		assertThat(hanako.save().select("#presence").text()).isEmpty();
	}

	@Test
	@DisplayName("前の版を見て、戻すことができ、戻す前の版も残る")
	void bringsAnEarlierStateBack() throws Exception {

		hanako.type("purpose", "初めの目的").save();
		clock.freezeAt(LocalDate.of(2023, 6, 20).atTime(LocalTime.of(10, 40)));
		hanako.type("purpose", "書き直した目的").type("count", "7").save();

		var list = read("/tasks/t1/drafts");
		assertThat(list.select("tbody tr").eachText()).containsExactly("3 6月20日（火）10時40分 見本 花子 自動保存 2項目 第3版を見る",
				"2 6月20日（火）10時32分 見本 花子 自動保存 1項目 第2版を見る", "1 6月20日（火）10時32分 見本 花子 開いたとき 第1版を見る");
		assertThat(read("/tasks/t1/drafts/2").select("tbody tr").eachText()).contains("目的・概要 初めの目的 書き直した目的", "対象者数 7");

		mvc.perform(post("/tasks/t1/drafts/2/bring-back").with(user("S0002")).with(csrf()))
			.andExpect(redirectedUrl("/tasks/t1"));
		assertThat(draft("purpose")).isEqualTo("初めの目的");
		assertThat(versions()).isEqualTo(4);
		assertThat(hanako.save().select("#purpose").text()).as("the page that lay open").isEqualTo("初めの目的");
	}

	@Test
	@DisplayName("自動保存の版は、一日たつと一時間に一つになる")
	void thinsOldVersions() throws Exception {

		for (var minute : List.of(1, 2, 3)) {
			clock.freezeAt(LocalDate.of(2023, 6, 20).atTime(LocalTime.of(11, minute)));
			hanako.type("purpose", "目的" + minute).save();
		}
		taro.type("count", "1").save();
		clock.freezeAt(LocalDate.of(2023, 6, 22).atTime(LocalTime.of(9, 0)));
		hanako.type("purpose", "翌々日").save();

		assertThat(jdbc.sql("select version from form_draft_version order by version").query(Integer.class).list())
			.containsExactly(1, 4, 5, 6);
		assertThat(taro.type("count", "2").save().select("fieldset.question")).isEmpty();
	}

	@Test
	@DisplayName("サインインが切れていれば、そう返す")
	void saysThatNobodyIsSignedIn() throws Exception {
		mvc.perform(post("/tasks/t1/autosave").with(csrf()).header("HX-Request", "true"))
			.andExpect(status().isUnauthorized());
	}

	@Test
	@DisplayName("入力の量によらず、SQL文の数は決まっていて、エンジンには尋ねない")
	void costsAFixedNumberOfStatements() throws Exception {

		hanako.type("purpose", "短い").save();
		var few = Statements.sentBy(() -> hanako.type("count", "1").send());
		for (var index = 0; index < 8; index++) {
			hanako.press("add:indicators");
		}
		hanako = new Browsing("S0001");
		for (var index = 0; index < 8; index++) {
			hanako.type("indicators[" + index + "].name", "指標" + index);
		}
		var many = Statements.sentBy(() -> hanako.type("purpose", "長".repeat(5000)).send());

		assertThat(many).hasSameSizeAs(few).hasSizeLessThanOrEqualTo(9);
		assertThat(many).noneMatch((sql) -> sql.matches("(?is).*(camunda\\.|\\bact_(ru|hi)_).*"));
	}

	private Document read(String path) throws Exception {
		return Pages.read(mvc.perform(get(path).with(user("S0002"))).andExpect(status().isOk()));
	}

	private int versions() {
		return jdbc.sql("select count(*) from form_draft_version").query(Integer.class).single();
	}

	private String draft(String name) {
		return jdbc.sql("select raw -> ? ->> 0 from form_draft").param(name).query(String.class).single();
	}

	/** A page that lies open, as a browser keeps it. */
	private final class Browsing {

		private final String person;

		private final Document page;

		Browsing(String person) throws Exception {
			this.person = person;
			this.page = Pages.read(mvc.perform(get("/tasks/t1").with(user(person))).andExpect(status().isOk()));
		}

		Browsing type(String name, String text) {

			var field = page.select("main [name='" + name + "']");
			assertThat(field).as(name).isNotEmpty();
			switch (field.first().attr("type")) {
				case "radio" -> field.forEach((each) -> each.attr("checked", each.val().equals(text)));
				default -> field.first().val(text);
			}
			return this;
		}

		/** Saves, and draws anew what the answer says. */
		Document save() throws Exception {
			var answer = Pages.read(send());
			answer.select("[hx-swap-oob]").forEach((fresh) -> {
				var old = page.getElementById(fresh.id());
				assertThat(old).as(fresh.id()).isNotNull();
				old.replaceWith(fresh.clone().removeAttr("hx-swap-oob"));
			});
			return answer;
		}

		ResultActions send() throws Exception {
			return perform("/tasks/t1/autosave", Map.of()).andExpect(status().isOk());
		}

		void press(String action) throws Exception {
			perform("/tasks/t1", Map.of("_action", action)).andExpect(status().is3xxRedirection());
		}

		private ResultActions perform(String path, Map<String, String> more) throws Exception {

			var request = post(path).with(user(person)).with(csrf());
			var posted = new LinkedHashMap<>(more);
			page.select("form.writing [name]:not(button)").forEach((field) -> {
				var choice = field.attr("type").matches("radio|checkbox");
				if (field.is("select")) {
					field.select("option[selected]")
						.forEach((option) -> request.param(field.attr("name"), option.val()));
				}
				else if (!choice || field.hasAttr("checked")) {
					request.param(field.attr("name"),
							field.is("textarea") ? field.wholeText().replaceFirst("^\n", "") : field.val());
				}
			});
			posted.forEach(request::param);
			return mvc.perform(request);
		}

	}

}
