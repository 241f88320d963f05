package jp.sakutei.worklist;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.Map;

import jp.sakutei.Statements;
import jp.sakutei.form.FormError;
import jp.sakutei.form.RawForm;
import jp.sakutei.form.FormFinding;
import jp.sakutei.form.FormFinding.Level;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@DisplayName("自動保存")
class AutosaveTests extends ATaskPage {

	private Browsing hanako;

	private Browsing taro;

	@BeforeEach
	void twoPages() throws Exception {
		clock.freezeAt(LocalDate.of(2023, 6, 20).atTime(LocalTime.of(10, 32)));
		hanako = browse("S0001");
		taro = browse("S0002");
	}

	@Test
	@DisplayName("検査なしで保存し、時刻・合計・条件の付いた項目を返す")
	void savesWithoutValidation() throws Exception {

		hanako.type("name", "").type("amounts.R6.general", "１，２００").type("kind", "new");
		var answer = hanako.save();

		assertThat(answer.text()).startsWith("10:32 に保存しました");
		assertThat(answer.select("#amounts-total-1").text()).isEqualTo("1,200");
		assertThat(answer.select("[id^=amounts-sum]").eachText()).contains("1,200");
		assertThat(answer.select("#without")).hasSize(1);
		assertThat(answer.select(".error-text")).isEmpty();
		assertThat(hanako.save().select("#without")).as("is there already").isEmpty();
		assertThat(hanako.type("kind", "same").save().select("#line-without").text()).isEmpty();
		assertThat(browse("S0002").page().select("[name='amounts.R6.general']").val()).isEqualTo("１，２００");
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
	@DisplayName("様式にない名前は読まず、表の行には限りがある")
	void keepsOnlyWhatTheFormAsksFor() throws Exception {

		hanako.type("purpose", "道路を直す").type("indicators[]", "2000").type("evidence[]", "2000");
		var forged = new LinkedHashMap<String, String>();
		for (var index = 0; index < 300; index++) {
			forged.put("a" + index + "[]", "2000");
		}
		forged.put("unknown", "x");
		forged.put("indicators[1999].name", "x");
		forged.put("amounts.R99.general", "1");
		hanako.send(forged).andExpect(status().isOk());

		var draft = jdbc.sql("select raw from form_draft where task_id = 't1'").query(String.class).single();
		assertThat(draft.length()).isLessThan(30_000);
		assertThat(draft).contains("道路を直す").doesNotContain("a0[]", "unknown", "1999", "R99");
		assertThat(RawForm.ofJson(draft).rows("indicators")).isEqualTo(200);
	}

	@Test
	@DisplayName("限りに来た表に行を足そうとすると、そのことを言う")
	void saysThatAListIsFull() throws Exception {

		press("S0001", "save", Map.of("indicators[]", "200"));
		press("S0001", "add:indicators", Map.of("indicators[]", "200"))
			.andExpect(flash().attribute("notice", startsWith("行を追加できません。一つの表は200行までです。")));
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
	@DisplayName("合計は、未確定の件数と、計算できない額があることを言う")
	void saysWhatATotalLeavesOut() throws Exception {

		hanako.type("amounts.R6.general", "1,200")
			.type("amounts.R6.national", "未確定")
			.type("amounts.R7.general", "△100");
		var answer = hanako.save();

		assertThat(answer.select("#amounts-total-1").text()).isEqualTo("1,200（うち未確定1件）");
		assertThat(answer.select("#amounts-total-2").text()).isEqualTo("0（計算できない額1件を除く）");
		assertThat(answer.select("#amounts-total-4").text()).isEqualTo("1,200（うち未確定1件）（計算できない額1件を除く）");
	}

	@Test
	@DisplayName("今年度予算との差と、指標の歩みの図は、書くそばから出る")
	void drawsWhatIsWorkedOut() throws Exception {

		var answer = hanako.type("amounts.R6.general", "40,000")
			.type("amounts.R7.general", "未")
			.type("indicators[0].name", "舗装率")
			.type("indicators[0].targetR6", "80")
			.type("indicators[0].targetR8", "９０")
			.save();

		assertThat(answer.select("#left").text()).contains("目的・概要を入力してください。").doesNotContain("指標を1件以上");
		assertThat(answer.select("#amounts-change-0").text()).isEqualTo("+4,233（+11.8%）");
		assertThat(answer.select("#amounts-change-1").text()).isEqualTo("未確定");
		assertThat(answer.select("#indicators-0-way svg").attr("aria-label")).isEqualTo("令和6年度 目標 80、令和8年度 目標 90");
	}

	@Test
	@DisplayName("指摘された項目を直すと、その指摘は消え、ほかの誤りになれば言い直す")
	void takesBackWhatDoesNotHoldAnyMore() throws Exception {

		hanako = refused("S0001", Map.of("name", "", "count", "多い"));
		assertThat(hanako.page().select("#name-error, #count-error").eachText()).hasSize(2);

		var mended = hanako.type("name", "見本事業").type("count", "-1").save();
		assertThat(mended.select("#name-error.nothing[hx-swap-oob]").text()).isEmpty();
		assertThat(mended.select("#name-error")).hasSize(1);
		assertThat(mended.select("#count-error.error-text").text()).contains("以上");
		var amounts = hanako.page().select("[id^=amounts-R6-][id$=-error]").attr("id");
		assertThat(hanako.type("amounts.R6.general", "100").save().select("#" + amounts + ".nothing")).hasSize(1);
		assertThat(hanako.save().select("[id$=-error]")).as("said already").isEmpty();
	}

	@Test
	@DisplayName("様式や規則の外から来た指摘は、その項目を直すまで残る")
	void keepsWhatOthersSaid() throws Exception {

		form.refuseWith(new FormError("purpose", "ほかの課と同じ目的です。"));
		hanako = refused("S0001", complete());
		assertThat(hanako.page().select("#purpose-error").text()).isEqualTo("ほかの課と同じ目的です。");

		assertThat(hanako.type("name", "別の名").save().select("#purpose-error")).isEmpty();
		assertThat(hanako.type("purpose", "違う目的").save().select("#purpose-error.nothing")).hasSize(1);
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
		hanako = browse("S0001");
		for (var index = 0; index < 8; index++) {
			hanako.type("indicators[" + index + "].name", "指標" + index);
		}
		var many = Statements.sentBy(() -> hanako.type("purpose", "長".repeat(5000)).send());

		assertThat(many).hasSameSizeAs(few).hasSizeLessThanOrEqualTo(9);
		assertThat(many).noneMatch((sql) -> sql.matches("(?is).*(camunda\\.|\\bact_(ru|hi)_).*"));
	}

}
