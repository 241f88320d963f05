package jp.sakutei.handin;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import jp.sakutei.SakuteiTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;

@SakuteiTest
@DisplayName("まとめて決める一覧")
class GateListTests extends GatesOfATown {

	@Test
	@DisplayName("一覧は、去年との差、一般財源、注意を並べ、合計する")
	void comparesInTheList() throws Exception {

		var page = open("/gates", "head");

		assertThat(page.select("h1").text()).isEqualTo("確認待ち3件、一般財源2,700千円");
		assertThat(page.select("tbody tr:first-child").text()).contains("道路整備課・継続", "なし", "900 1,000 +100+11.1% 900");
		assertThat(page.select("tbody tr:nth-child(2)").text()).contains("注意 1件", "データの出典がありません。", "— 1,000 +1,000皆増");
		assertThat(page.select("tfoot").text()).isEqualTo("合計 3件 900 3,000 +2,100+233.3% 2,700");
		assertThat(page.select(".bulk button").eachText()).containsExactly("注意のない2件を確認する", "選んだ調書を確認する", "理由を書いて差し戻す");
	}

	@Test
	@DisplayName("期限を過ぎたものは、行でそう言う")
	void marksWhatIsOverdue() throws Exception {
		assertThat(open("/gates", "head").select("tbody .late")).isEmpty();
		town.sql("update hand_in set section_head_due = '2023-01-10' where sheet = 'town:N02'");
		assertThat(open("/gates", "head").select("tbody tr:has(.late)").eachText()).singleElement()
			.asString()
			.contains("N02", "期限超過（1月10日（火））");
	}

	@Test
	@DisplayName("選んだものは、決める前に合計と起こることを示し、その後で決める")
	void previewsBeforeItDecides() throws Exception {

		var preview = preview("head", "handIn", line(0), "handIn", line(1), "decision", "approve");
		assertThat(preview.select("h1").text()).isEqualTo("2件を確認します");
		assertThat(preview.select(".figures").text()).contains("2件", "注意のあるもの 1件", "2,000千円", "1,800千円");
		assertThat(states()).containsOnly(HandInState.SECTION_HEAD);

		assertThat(preview.select("button[type=submit].button--primary").text()).isEqualTo("2件を確認する");
		var lines = preview.select("input[name=handIn]").eachAttr("value");
		pages
			.perform(post("/gates").with(user("head"))
				.with(csrf())
				.param("decision", "approve")
				.param("handIn", lines.toArray(String[]::new)))
			.andExpect(redirectedUrl("/gates"));
		assertThat(states()).containsExactly(HandInState.DEPARTMENT_HEAD, HandInState.DEPARTMENT_HEAD,
				HandInState.SECTION_HEAD);
	}

	@Test
	@DisplayName("全てを、または注意のないものだけを、一度に選べる")
	void choosesAllOrTheClear() throws Exception {

		assertThat(preview("head", "all", "true", "decision", "approve").select("h1").text()).isEqualTo("3件を確認します");
		var clear = preview("head", "clear", "true");
		assertThat(clear.select("h1").text()).isEqualTo("2件を確認します");
		assertThat(clear.select("input[name=handIn]").eachAttr("value")).containsExactly(line(0), line(2));
		assertThat(preview("head", "decision", "approve").select(".notice--error").text()).contains("一つ以上選んでください");
	}

	@Test
	@DisplayName("部長には、まとめて承認した後の配分枠の残りを示し、事務局は注意のないものをまとめて点検する")
	void showsTheFrameAndServesTheOffice() throws Exception {

		decideAll("head", "all");
		var list = open("/gates", "director");
		assertThat(list.select("h1").text()).isEqualTo("承認待ち3件、配分枠の27%");
		assertThat(list.select("section:has(#frames-heading) tbody").text()).contains("令和6年度 0 2,700 0 7,300 10,000");
		assertThat(preview("director", "all", "true", "decision", "approve").select(".meter").text())
			.contains("この画面の調書 2,700", "承認後の残り7,300");
		decideAll("director", "all");

		var clear = preview("office", "clear", "true");
		assertThat(clear.select("h1").text()).isEqualTo("2件を点検済にします");
		assertThat(clear.select("main").text()).contains("区分は、課の提案のとおりとします");
		decideAll("office", "clear");
		assertThat(states()).containsExactly(HandInState.CHECKED, HandInState.OFFICE, HandInState.CHECKED);
	}

	@Test
	@DisplayName("一覧を開いた後に変わったものと、ほかの人が決めたものは、まとめて決めるものに含めない")
	void leavesOutWhatChanged() throws Exception {

		var preview = preview("head", "handIn", waiting.get(0) + "@9@section-head", "handIn", line(1), "handIn",
				"town:N99:1@1@section-head", "decision", "return");
		assertThat(preview.select("h1").text()).isEqualTo("1件を差し戻します");
		assertThat(preview.select("input[name=handIn]").eachAttr("value")).containsExactly(line(1));
		assertThat(preview.select("main").text()).contains("一覧を開いた後に変わった1件は、含めていません", "1件は、あなたの確認・承認を待っていないため");

		var refused = send("/gates", "head", "handIn", line(1), "decision", "return");
		assertThat(refused.select(".notice--error").text()).contains("差し戻す理由を入力してください。");
		assertThat(refused.select("input[name=handIn]").eachAttr("value")).containsExactly(line(1));
	}

	@Test
	@DisplayName("二つの関門を受け持つ人が二度押しても、見ていない次の関門は決めない")
	void decidesOnlyAtTheGateThatWasShown() throws Exception {

		var line = line(0);
		decideAll("head", "all");
		assertThat(states()).containsOnly(HandInState.DEPARTMENT_HEAD);
		town.post("head", "department-head", "01", null);

		var preview = preview("head", "handIn", line, "decision", "approve");
		assertThat(preview.select("main").text()).contains("一覧を開いた後に変わった1件は、含めていません");
		var results = pages
			.perform(post("/gates").with(user("head"))
				.with(csrf())
				.param("decision", "approve")
				.param("handIn", line, waiting.get(1) + "@1"))
			.andReturn()
			.getFlashMap()
			.get("results");
		assertThat(results.toString()).contains("承認待ちに変わりました").doesNotContain("処理済み");
		assertThat(states()).containsOnly(HandInState.DEPARTMENT_HEAD);
	}

	@Test
	@DisplayName("一度に決められるのは500件まで")
	void boundsWhatIsDecidedAtOnce() throws Exception {

		var call = new String[2 * 502];
		for (var index = 0; index < 501; index++) {
			call[2 * index] = "handIn";
			call[2 * index + 1] = line(0).replace("@1@", "@" + (index + 1) + "@");
		}
		call[1002] = "decision";
		call[1003] = "approve";
		assertThat(preview("head", call).select(".notice--error").text()).contains("500件まで");
		assertThat(send("/gates", "head", call).select(".notice--error").text()).contains("500件まで");
		assertThat(states()).containsOnly(HandInState.SECTION_HEAD);
	}

	private String line(int index) {
		return waiting.get(index) + "@1@section-head";
	}

}
