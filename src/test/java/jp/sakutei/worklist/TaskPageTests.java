package jp.sakutei.worklist;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

import jp.sakutei.form.Amount;
import jp.sakutei.form.FormError;
import jp.sakutei.form.FormFinding;
import jp.sakutei.form.FormFinding.Level;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@DisplayName("処理の画面")
class TaskPageTests extends ATaskPage {

	private static final String LONG = "𠮷野川沿いの見本的な道路及び橋りょう等の長寿命化を計画的に推進するための総合的な事業（令和の大改修を含む。）";

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
		assertThat(page.select("#refresh-without .refresh button[value='refresh:without']")).hasSize(1);
		assertThat(page.select("[name='amounts.R6.general']").attr("aria-invalid")).isEmpty();
		assertThat(page.select("tfoot").text()).isEqualTo("計 35,767 0 0 0 0 令和5年度当初との差 — — — —");
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
				"計画額の令和6年度「一般財源」は千円単位の数字か「未確定」で入力してください（「百」は数字として使えません）。", "議題の1行目の理由を入力してください。", "議題の2行目の結果を選んでください。",
				"指標を1件以上入力してください。");
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

		press("S0001", "submit", complete()).andExpect(redirectedUrl("/tasks?done=t1"));

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

		assertThat(page.select("main").text()).contains("この処理は完了しています", "見本 花子").doesNotContain("取り込んでいません");
		assertThat(form.taken()).hasSize(1);
	}

	@Test
	@DisplayName("ほかの人が先に終えていたら、取り込んでいないと言い、書いた文章を返す")
	void givesBackWhatCameTooLate() throws Exception {

		press("S0002", "submit", complete());
		var page = page(
				press("S0001", "submit", Map.of("purpose", "根拠の資料を付けてください。", "kind", "new")).andExpect(status().isOk()),
				"task-too-late");

		assertThat(page.select("main [role=alert]").text()).contains("取り込んでいません", "根拠の資料を付けてください。")
			.doesNotContain("new");
		assertThat(page.select("dd").eachText()).contains("見本 太郎");
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

		assertThat(page.select("#beside-name .finding").text()).contains("参考", "似た事業があります。").doesNotContain("R-31");
		assertThat(reason.text()).isEqualTo("増員のため");
		assertThat(page.select("label[for=" + reason.attr("id") + "]").text()).isEqualTo("このまま提出する理由 ※必須");
		assertThat(page.getElementById(reason.attr("aria-describedby")).text()).contains("計画額が大きく増えています。");

		var all = new LinkedHashMap<>(complete());
		all.put("note.R-12_amounts-R6-general", "増員のため");
		press("S0001", "submit", all).andExpect(redirectedUrl("/tasks?done=t1"));
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
	@DisplayName("区画の多い様式は、次に書く区画だけが開き、ほかは何が書いてあるかを一行で言う")
	void foldsALongForm() throws Exception {

		press("S0001", "save", Map.of("amounts.R6.general", "1,200", "indicators[]", "1", "indicators[0].name", "舗装率"));
		var page = page(open("S0001"), null);
		assertThat(page.select("details[open].block").eachAttr("id")).containsExactly("block-Group_1");
		assertThat(page.select("#says-amounts").text()).isEqualTo("令和6年度 1,200");
		assertThat(page.select("#says-indicators").text()).isEqualTo("1件 舗装率");
		assertThat(page.select("#to-Group_1").attr("aria-current")).isEqualTo("step");

		var next = page.select("#onward-amounts button").val();
		assertThat(next).isEqualTo("next:agenda");
		press("S0001", next, Map.of()).andExpect(redirectedUrl("/tasks/t1?at=agenda#agenda"));
		var there = page(mvc.perform(signed("S0001", get("/tasks/t1?at=agenda"))), null);
		assertThat(there.select("details[open].block").eachAttr("id")).containsExactly("block-agenda");
		assertThat(page(press("S0001", "submit", Map.of()).andExpect(status().is(422)), null)
			.select("details[open].block:has(.error-text)")).hasSizeGreaterThan(1);
		assertThat(page.select("summary").eachText()).as("the form explains no words").doesNotContain("言葉の説明");
		assertThat(page.select("#left li").text()).contains("目的・概要を入力してください。", "主となる基本施策を選んでください。");
		assertThat(page.select("#left a")).isNotEmpty()
			.allSatisfy((link) -> assertThat(page.getElementById(link.attr("href").substring(1))).isNotNull());
		assertThat(page.select("#to-check small").text()).isEqualTo("あと" + page.select("#left li").size() + "件");
	}

	@Test
	@DisplayName("額は、ボタンでも未確定にできる")
	void leavesAnAmountOpen() throws Exception {

		var button = page(open("S0001"), null).select("button[value='undetermined:amounts:R7.general']");
		assertThat(button.attr("tabindex")).as("three letters do the same").isEqualTo("-1");
		press("S0001", button.val(), Map.of("amounts.R7.general", "5", "purpose", "残す"))
			.andExpect(redirectedUrl("/tasks/t1?at=amounts#amounts"));
		assertThat(draft("amounts.R7.general")).isEqualTo("未確定");
		assertThat(draft("purpose")).isEqualTo("残す");
	}

	@Test
	@DisplayName("行は足したり消したりでき、ほかの入力は残る")
	void addsAndRemovesRows() throws Exception {

		press("S0001", "add:indicators", Map.of("indicators[]", "1", "indicators[0].name", "一つ目"))
			.andExpect(redirectedUrl("/tasks/t1?at=indicators#indicators"));
		assertThat(page(open("S0001"), null).select("[name^='indicators'][name$='.name']")).hasSize(2);
		press("S0001", "remove:indicators:0",
				Map.of("indicators[]", "2", "indicators[0].name", "一つ目", "indicators[1].name", "二つ目", "purpose", "残す"));
		var page = page(open("S0001"), null);

		assertThat(page.select("[name^='indicators'][name$='.name']").eachAttr("value")).containsExactly("二つ目");
		assertThat(page.select("#purpose").val()).isEqualTo("残す");
	}

	@Test
	@DisplayName("制御文字の入った入力も下書きには残る")
	void keepsControlCharactersAway() throws Exception {

		var page = page(press("S0001", "submit", Map.of("name", "道\u0000路")).andExpect(status().is(422)), null);

		assertThat(page.select("#name-error").text()).startsWith("事業名に使えない文字（制御文字）");
		assertThat(page(open("S0001"), null).select("#name").val()).isEqualTo("道\uFFFD路");
	}

}
