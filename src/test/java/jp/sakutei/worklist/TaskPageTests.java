package jp.sakutei.worklist;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.Cookie;
import jp.sakutei.SakuteiTest;
import jp.sakutei.common.BusinessClock;
import jp.sakutei.form.Amount;
import jp.sakutei.form.FormError;
import jp.sakutei.form.FormFinding;
import jp.sakutei.form.FormFinding.Level;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** The page of a task, with every kind of field. */
@SakuteiTest
class TaskPageTests {

	private static final String LONG = "𠮷野川沿いの見本的な道路及び橋りょう等の長寿命化を計画的に推進するための総合的な事業（令和の大改修を含む。）";

	static final String AN_OPEN_TASK = """
			insert into department (code, name, position) values ('01', '道路部', 1);
			insert into section (code, department, name, position) values ('0101', '01', '道路整備課', 1);
			insert into person (code, name) values ('S0001', '見本 花子'), ('S0002', '見本 太郎'), ('S0003', '見本 次郎');
			insert into post (person, role, section, valid_from) values ('S0001', 'staff', '0101', '2023-04-01'),
			  ('S0002', 'staff', '0101', '2023-04-01'), ('S0003', 'section-head', '0101', '2023-04-01');
			insert into work_item (task_id, process_key, definition, name, form, business_key, round, subject, section,
			  authority, due, since)
			values ('t1', 'hand-in', 'userTask_fillInSheet', '事業調書を作成する', 'every-kind', 'dai10-2:042:1', 'dai10-2',
			  '042 見本事業（道路）', '0101', 'staff:0101', '2023-06-16', '2023-05-08T00:00:00Z')
			""";

	@Autowired
	private MockMvc mvc;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private BusinessClock clock;

	@Autowired
	private EveryKindForm form;

	@Autowired
	private PasswordEncoder passwords;

	@BeforeEach
	void anOpenTask() {
		clock.freezeAt(LocalDate.of(2023, 6, 20).atTime(LocalTime.of(10, 5)));
		form.start();
		jdbc.sql(AN_OPEN_TASK).update();
	}

	@Test
	@DisplayName("どの項目にもラベルがあり、必須と説明が結び付いている")
	void tiesLabelsAndHintsToFields() throws Exception {

		var page = page(open("S0001").andExpect(status().isOk()), "task-first");

		assertThat(page.select("h1").text()).isEqualTo("事業調書を作成する 見本事業 042（道路）");
		assertThat(page.select("main").text()).contains("期限：6月16日（金） 2開庁日超過");
		for (var field : page.select("input:not([type=hidden]), select, textarea")) {
			assertThat(page.select("label[for=" + field.id() + "]")).as(field.outerHtml()).hasSize(1);
		}
		for (var described : page.select("[aria-describedby]")) {
			for (var id : described.attr("aria-describedby").split(" ")) {
				assertThat(page.getElementById(id)).as(described.outerHtml()).isNotNull();
			}
		}
		assertThat(page.select("label[for=name]").text()).isEqualTo("事業名 ※必須");
		assertThat(page.select("#name").attr("aria-describedby")).isEqualTo("name-support");
		assertThat(page.select("#no[readonly]").val()).isEqualTo("042");
		assertThat(page.select("fieldset#kind legend").text()).isEqualTo("区分 ※必須");
		assertThat(page.select("#without")).isEmpty();
		assertThat(page.select("#refresh-without .refresh button[value=refresh]")).hasSize(1);
		assertThat(page.select("[name='amounts.R6.general']").attr("aria-invalid")).isEmpty();
		assertThat(page.select("tfoot").text()).isEqualTo("計 35,767 0 0 0 0");
		assertThat(page.select("[name='agenda[]']").val()).isEqualTo("2");
		assertThat(page.select("[value^='remove:agenda'], [value='add:agenda']")).isEmpty();
		assertThat(page.select(".text strong").text()).isEqualTo("一つずつ");
		assertThat(page.select("script:not([src]), style, [style], [onclick]")).isEmpty();
		assertThat(page.getAllElements().eachAttr("id")).doesNotHaveDuplicates();
	}

	@Test
	@DisplayName("誤りは項目のそばと一覧に出て、入力は残る")
	void showsErrorsBesideFieldsAndKeepsAll() throws Exception {

		var page = page(press("S0001", "submit",
				Map.of("name", LONG, "purpose", "", "kind", "new", "amounts.R6.general", "百万", "agenda[0].result", "no",
						"agenda[0].sheet", "041", "agenda[1].sheet", "042", "agenda[]", "2"))
			.andExpect(status().is(422)), "task-errors");

		assertThat(page.select(".error-summary a").eachText()).contains("目的・概要を入力してください。", "実施しないとどうなるかを入力してください。",
				"計画額の令和6年度「一般財源」は千円単位の数字か「未確定」で入力してください。", "1行目の理由を入力してください。", "2行目の結果を選んでください。", "指標を1件以上入力してください。");
		for (var link : page.select(".error-summary a")) {
			assertThat(page.getElementById(link.attr("href").substring(1))).as(link.text()).isNotNull();
		}
		assertThat(page.select("#purpose").attr("aria-invalid")).isEqualTo("true");
		assertThat(page.select("#purpose").attr("aria-describedby")).isEqualTo("purpose-error");
		assertThat(page.select("#purpose-error").text()).isEqualTo("目的・概要を入力してください。");
		assertThat(page.select("#name").val()).isEqualTo(LONG);
		assertThat(page.select("[name='amounts.R6.general']").val()).isEqualTo("百万");
		assertThat(page(open("S0002"), null).select("#name").val()).isEqualTo(LONG);
		assertThat(form.taken()).isEmpty();
	}

	@Test
	@DisplayName("提出すると処理が終わり、下書きは消える")
	void completesTheTask() throws Exception {

		press("S0001", "submit", complete()).andExpect(redirectedUrl("/tasks"));

		var values = form.taken().get(0);
		assertThat(values.text("name")).isEqualTo("見本事業");
		assertThat(values.number("count")).contains(new BigDecimal("1200"));
		assertThat(values.date("day")).contains(LocalDate.of(2024, 4, 1));
		assertThat(values.amounts("amounts").get("R6")).containsEntry("general", Amount.of(12_000))
			.containsEntry("national", Amount.UNDETERMINED);
		assertThat(values.rows("schedule").get(0).text("activity")).isEqualTo("設計");
		assertThat(values.asMap()).doesNotContainKey("without");
		assertThat(jdbc.sql("select count(*) from form_draft").query(Integer.class).single()).isZero();
	}

	@Test
	@DisplayName("二度押されても、完了していると言うだけ")
	void saysThatTheTaskIsDone() throws Exception {

		press("S0001", "submit", complete());
		var page = page(press("S0001", "submit", complete()).andExpect(status().isOk()), "task-done");

		assertThat(page.select("main").text()).contains("この処理は完了しています", "見本 花子");
		assertThat(form.taken()).hasSize(1);
	}

	@Test
	@DisplayName("業務の理由で断られても、入力は下書きに残る")
	void keepsWhatWasRefused() throws Exception {

		form.refuseWith(new FormError("indicators[0].targetR6", "目標値が基準値より低くなっています。"), FormError.of("ほかの提出が審査中です。"));
		var page = page(press("S0001", "submit", complete()).andExpect(status().is(422)), null);

		assertThat(page.select("#indicators-0-targetR6-error").text()).isEqualTo("目標値が基準値より低くなっています。");
		assertThat(page.select(".error-summary li").eachText()).contains("ほかの提出が審査中です。");
		assertThat(page(open("S0001"), null).select("#purpose").val()).isEqualTo("道路を直す");
	}

	@Test
	@DisplayName("規則の注意は項目のそばに出て、書いた理由は下書きと提出に残る")
	void asksForTheReasonBesideItsField() throws Exception {

		form.find(new FormFinding("R-12", "v1", Level.WARNING, "amounts.R6.general", "計画額が大きく増えています。"),
				new FormFinding("R-31", "v1", Level.NOTE, "name", "似た事業があります。"));
		assertThat(page(open("S0001"), null).select(".finding")).isEmpty();

		press("S0001", "save", Map.of("name", "名称", "note.R-12_amounts-R6-general", "増員のため"));
		var page = page(open("S0001"), "task-findings");
		var reason = page.select("#beside-amounts textarea");

		assertThat(page.select("#beside-name .finding").text()).contains("参考", "似た事業があります。", "R-31");
		assertThat(reason.text()).isEqualTo("増員のため");
		assertThat(page.select("label[for=" + reason.attr("id") + "]").text()).isEqualTo("このまま提出する理由 ※必須");
		assertThat(page.getElementById(reason.attr("aria-describedby")).text()).contains("計画額が大きく増えています。");

		var all = new LinkedHashMap<>(complete());
		all.put("note.R-12_amounts-R6-general", "増員のため");
		press("S0001", "submit", all).andExpect(redirectedUrl("/tasks"));
		assertThat(form.taken().get(0).note("R-12_amounts-R6-general")).isEqualTo("増員のため");
	}

	@Test
	@DisplayName("表示を更新すると、答えに合わせて項目が出る")
	void showsWhatHangsOnAnAnswer() throws Exception {

		press("S0001", "refresh", Map.of("kind", "new", "count", "多い")).andExpect(redirectedUrl("/tasks/t1"));
		var page = page(open("S0001"), null);

		assertThat(page.select("#without")).hasSize(1);
		assertThat(page.select("#count").val()).isEqualTo("多い");
		assertThat(page.select(".error-text")).isEmpty();
	}

	@Test
	@DisplayName("行は足したり消したりでき、ほかの入力は残る")
	void addsAndRemovesRows() throws Exception {

		press("S0001", "add:indicators", Map.of("indicators[]", "1", "indicators[0].name", "一つ目"))
			.andExpect(redirectedUrl("/tasks/t1#indicators"));
		assertThat(page(open("S0001"), null).select("[name^='indicators'][name$='.name']")).hasSize(2);
		press("S0001", "remove:indicators:0",
				Map.of("indicators[]", "2", "indicators[0].name", "一つ目", "indicators[1].name", "二つ目", "purpose", "残す"));
		var page = page(open("S0001"), null);

		assertThat(page.select("[name^='indicators'][name$='.name']").eachAttr("value")).containsExactly("二つ目");
		assertThat(page.select("#purpose").val()).isEqualTo("残す");
	}

	@Test
	@DisplayName("二人が別の項目を直せば、両方とも残る")
	void keepsWhatTwoPeopleWrote() throws Exception {

		press("S0002", "save", Map.of("name", "太郎の名称", "purpose", ""), 0).andExpect(redirectedUrl("/tasks/t1"));
		press("S0001", "save", Map.of("name", form.name(), "purpose", "花子の目的"), 0)
			.andExpect(redirectedUrl("/tasks/t1"));
		var page = page(open("S0001"), null);

		assertThat(page.select("#name").val()).isEqualTo("太郎の名称");
		assertThat(page.select("#purpose").val()).isEqualTo("花子の目的");
	}

	@Test
	@DisplayName("二人が同じ項目を違うように直したときだけ、その項目で尋ねる")
	void asksWhereTwoPeopleWroteDifferentThings() throws Exception {

		press("S0002", "save", Map.of("name", "太郎の名称", "purpose", "太郎の目的"), 0);
		var page = page(press("S0001", "save", Map.of("name", "花子の名称", "purpose", "太郎の目的", "count", "5"), 0)
			.andExpect(status().isConflict()), "task-conflict");

		assertThat(page.select("[role=alert]").text()).contains("ほかの人と違う内容になった項目があります");
		assertThat(page.select("fieldset.question").eachText())
			.containsExactly("見本 太郎さんも「事業名」を変えました 自分の入力にする：花子の名称 先に保存された内容にする：太郎の名称");
		assertThat(page.select("#name").val()).isEqualTo("花子の名称");
		var kept = page(open("S0001"), null);
		assertThat(kept.select("#name").val()).isEqualTo("太郎の名称");
		assertThat(kept.select("#count").val()).isEqualTo("5");

		press("S0001", "submit", Map.of("name", "花子の名称", "_asked", "name")).andExpect(status().isConflict());
		press("S0001", "save", Map.of("name", "花子の名称", "_asked", "name", "_take.name", "own"))
			.andExpect(redirectedUrl("/tasks/t1"));
		assertThat(page(open("S0002"), null).select("#name").val()).isEqualTo("花子の名称");
	}

	@Test
	@DisplayName("画面に出ていない項目の内容は、下書きに残る")
	void keepsWhatIsHidden() throws Exception {

		press("S0001", "save", Map.of("kind", "new", "without", "困る"));
		press("S0001", "save", Map.of("kind", "same"));
		assertThat(page(open("S0001"), null).select("#without")).isEmpty();
		press("S0001", "save", Map.of("kind", "new"));
		assertThat(page(open("S0001"), null).select("#without").val()).isEqualTo("困る");
	}

	@Test
	@DisplayName("同じボタンを二度押しても、食い違いとは言わない")
	void bearsADoubleClick() throws Exception {
		press("S0001", "save", Map.of("name", "名称"), 0).andExpect(redirectedUrl("/tasks/t1"));
		press("S0001", "save", Map.of("name", "名称"), 0).andExpect(redirectedUrl("/tasks/t1"));
	}

	@Test
	@DisplayName("ほかの人が引き受けた処理は、引き継がなければ提出できない")
	void tellsWhoHasTheTask() throws Exception {

		mvc.perform(signed("S0002", post("/tasks/t1/claim"))).andExpect(redirectedUrl("/tasks/t1"));
		var page = page(open("S0001"), "task-claimed");

		assertThat(page.select(".notice:not([hidden]) .notice__title").text()).isEqualTo("見本 太郎さんが引き受けています");
		assertThat(page.select("button[value=submit]")).isEmpty();
		assertThat(page(press("S0001", "submit", complete()).andExpect(status().is(422)), null).select(".error-summary")
			.text()).contains("見本 太郎さんが引き受けています。");
		mvc.perform(signed("S0001", post("/tasks/t1/claim"))).andExpect(redirectedUrl("/tasks/t1"));
		assertThat(page(open("S0001"), null).select("button[value=submit]")).isEmpty();

		mvc.perform(signed("S0001", post("/tasks/t1/take-over")));
		assertThat(page(open("S0001"), null).select(".facts").text()).contains("あなたが引き受けています");
		mvc.perform(signed("S0001", post("/tasks/t1/give-back"))).andExpect(redirectedUrl("/tasks"));
		assertThat(jdbc.sql("select count(*) from work_item where claimed_by is null").query(Integer.class).single())
			.isOne();
	}

	@Test
	@DisplayName("職のない人や、番号を偽った人は断られる")
	void refusesOthers() throws Exception {

		open("S0003").andExpect(status().isForbidden());
		press("S0003", "save", Map.of("name", "課長")).andExpect(status().isForbidden());
		mvc.perform(signed("S0003", post("/tasks/t1/claim"))).andExpect(status().isForbidden());
		mvc.perform(signed("S0001", get("/tasks/t2"))).andExpect(status().isNotFound());
		mvc.perform(signed("S0001", post("/tasks/t2")).param("_person", "S0001")).andExpect(status().isNotFound());
		mvc.perform(signed("S0001", post("/tasks/t1")).param("_person", "S0002").param("name", "別人"))
			.andExpect(status().isForbidden());
		assertThat(jdbc.sql("select count(*) from form_draft").query(Integer.class).single()).isZero();
	}

	@Test
	@DisplayName("制御文字の入った入力も下書きには残る")
	void keepsControlCharactersAway() throws Exception {

		var page = page(press("S0001", "submit", Map.of("name", "道\u0000路")).andExpect(status().is(422)), null);

		assertThat(page.select("#name-error").text()).startsWith("事業名に使えない文字（制御文字）");
		assertThat(page(open("S0001"), null).select("#name").val()).isEqualTo("道\uFFFD路");
	}

	@Test
	@DisplayName("セッションが切れた後に送った内容は、同じ人がサインインし直すと下書きになって返ってくる")
	void bringsBackWhatWasPostedTooLate() throws Exception {

		var page = page(mvc.perform(get("/tasks/t1?continue").cookie(signInAgain("S0001"))), null);

		assertThat(page.select("[role=status]").text()).contains("サインインし直す前に入力していた内容", "提出はまだ済んでいません");
		assertThat(page.select("#purpose").val()).isEqualTo("道路を直す");
		assertThat(page(open("S0002"), null).select("#purpose").val()).isEqualTo("道路を直す");
		assertThat(form.taken()).isEmpty();
	}

	@Test
	@DisplayName("別の人がサインインしたときは、送られた内容を見せない")
	void forgetsWhatAnotherPosted() throws Exception {

		var page = page(mvc.perform(get("/tasks/t1?continue").cookie(signInAgain("S0002"))), null);

		assertThat(page.select("#purpose").val()).isEmpty();
		assertThat(page.select(".notice[role=status]")).isEmpty();
	}

	/** S0001 presses the button without a session; then somebody signs in. */
	private Cookie signInAgain(String person) throws Exception {

		jdbc.sql("update person set password_hash = ?").param(passwords.encode("secret")).update();
		var late = post("/tasks/t1").with(csrf())
			.param("_person", "S0001")
			.param("_version", "0")
			.param("_action", "submit");
		complete().forEach(late::param);
		var session = mvc.perform(late).andReturn().getResponse().getCookie("SESSION");
		var signIn = post("/sign-in").cookie(session)
			.with(csrf())
			.param("username", person)
			.param("password", "secret");
		return new Cookie("SESSION", mvc.perform(signIn).andReturn().getResponse().getCookie("SESSION").getValue());
	}

	private ResultActions open(String person) throws Exception {
		return mvc.perform(signed(person, get("/tasks/t1")));
	}

	/** As the browser does it: with the version of the page that was opened. */
	private ResultActions press(String person, String action, Map<String, String> typed) throws Exception {
		var version = jdbc.sql("select max(version) from form_draft").query(Integer.class).optional().orElse(0);
		return press(person, action, typed, (version == null) ? 0 : version);
	}

	private ResultActions press(String person, String action, Map<String, String> typed, int version) throws Exception {
		var request = signed(person, post("/tasks/t1")).param("_action", action)
			.param("_person", person)
			.param("_version", String.valueOf(version));
		typed.forEach(request::param);
		return mvc.perform(request);
	}

	private static MockHttpServletRequestBuilder signed(String person, MockHttpServletRequestBuilder request) {
		return request.with(user(person)).with(csrf());
	}

	/** Keeps the page for looking at it. */
	private static Document page(ResultActions result, String name) throws Exception {
		var html = result.andReturn().getResponse().getContentAsString();
		if (name != null) {
			Files.createDirectories(Path.of("target/pages"));
			Files.writeString(Path.of("target/pages/" + name + ".html"),
					html.replace("\"/css/", "\"../classes/static/css/"));
		}
		return Jsoup.parse(html);
	}

	static Map<String, String[]> completeAsPosted() {
		var posted = new LinkedHashMap<String, String[]>();
		complete().forEach((name, text) -> posted.put(name, new String[] { text }));
		return posted;
	}

	private static Map<String, String> complete() {
		var typed = new LinkedHashMap<String, String>();
		typed.put("name", "見本事業");
		typed.put("purpose", "道路を直す");
		typed.put("count", "１，２００");
		typed.put("day", "令和6年4月1日");
		typed.put("kind", "same");
		typed.put("without", "隠れている");
		typed.put("policy1", "2");
		typed.put("agreed", "true");
		for (var year : List.of("R6", "R7", "R8")) {
			typed.put("amounts." + year + ".general", "12,000");
		}
		typed.put("amounts.R6.national", "未確定");
		typed.put("indicators[]", "1");
		typed.put("indicators[0].name", "舗装率");
		typed.put("indicators[0].targetR6", "80.5");
		typed.put("schedule[]", "3");
		typed.put("schedule[0].activity", "設計");
		typed.put("evidence[]", "1");
		typed.put("agenda[]", "2");
		typed.put("agenda[0].sheet", "041");
		typed.put("agenda[0].result", "ok");
		typed.put("agenda[1].sheet", "042");
		typed.put("agenda[1].result", "ok");
		return typed;
	}

}
