package jp.sakutei.handin;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import jp.sakutei.SakuteiTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@SakuteiTest
@DisplayName("一件ずつ決める画面")
class GatePageTests extends GatesOfATown {

	@Test
	@DisplayName("左に金額・目立つ点・変わったところ・指標をこの順で、右に判断と配分枠を示す")
	void showsTheMaterialBeforeTheDecision() throws Exception {

		var page = open(task(0), "head");

		assertThat(page.select(".figures").text()).contains("令和6年度の事業費 1,000千円", "+100（+11.1%）", "うち一般財源 900千円",
				"+100（+12.5%）");
		assertThat(page.select("main").text()).contains("課の説明：区間を延ばすため");
		assertThat(page.select("section:has(#changed)").text()).contains("旧", "［削除：委託］", "［追加：直営］", "「変更なし」と確認された区分：",
				"根拠と期間", "（2区分）");
		assertThat(page.select("section:has(#aims)").text()).contains("整備率", "50", "60");
		assertThat(page.select("#decision").text()).contains("課長の判断", "道路部の配分枠（令和6年度）", "承認済 0", "この調書 900",
				"承認後の残り9,100", "枠 10,000");
		assertThat(page.select("main h2").eachText()).containsSubsequence("金額", "目立つ点はありません", "第1期から変わったところ", "指標",
				"課長の判断");
		assertThat(page.select(".to-decision a[href=#decision]")).hasSize(1);
		assertThat(page.select("input[name=_seen]").val()).isEqualTo("1");
		assertThat(page.select(".crumbs").text()).contains("確認・承認");
		assertThat(page.select("[name=decision][checked]")).isEmpty();
	}

	@Test
	@DisplayName("前後の調書は一覧の順で、決めると次へ進み、最後は一覧に戻る")
	void leadsToTheNextSheet() throws Exception {

		assertThat(open(task(1), "head").select(".pager").text()).isEqualTo("前の調書 確認待ち 2／3件 次の調書");
		assertThat(open(task(1), "head").select(".pager a").eachAttr("href"))
			.containsExactly("/gates/" + waiting.get(0), "/gates/" + waiting.get(2));
		pages.perform(get("/gates/" + waiting.get(2)).with(user("head"))).andExpect(redirectedUrl(task(2)));

		var first = task(1);
		decide(first, "approve").andExpect(redirectedUrl(task(2) + "?done=" + id(first)));
		assertThat(open(task(2) + "?done=" + id(first), "head").select(".notice--success").text()).contains("終えました");
		var last = task(2);
		decide(last, "approve").andExpect(redirectedUrl(task(0) + "?done=" + id(last)));
		var alone = task(0);
		assertThat(open(alone, "head").select("button[value=submit]").text()).isEqualTo("決定する");
		decide(alone, "approve").andExpect(redirectedUrl("/tasks?done=" + id(alone)));
	}

	@Test
	@DisplayName("前後の調書に、自分が書いて決められないものは入らない")
	void leavesOutWhatThePersonWrote() throws Exception {
		town.sql("""
				insert into revision (sheet, number, hand_in, form_version, name, kind, main_policy, placement,
				  placement_reason, answers, searched, grams, submitted_by, submitted_at)
				select sheet, 2, hand_in, form_version, name, kind, main_policy, placement,
				  placement_reason, answers, searched, grams, 'head', submitted_at from revision where sheet = '%s'
				""".formatted(waiting.get(0).sheet()));
		assertThat(open(task(1), "head").select(".pager").text()).contains("1／2件");
	}

	@Test
	@DisplayName("同じ画面に、一覧からも調書からも進む")
	void isReachedFromListAndSheet() throws Exception {

		var address = "/gates/" + waiting.get(0);
		assertThat(open("/gates", "head").select("tbody th a").eachAttr("href")).contains(address);
		var sheet = "/sheets/" + waiting.get(0).sheet();
		assertThat(open(sheet, "head").select("a.button--primary").attr("href")).isEqualTo(task(0));
		assertThat(open(sheet, "staff").select("a.button--primary")).isEmpty();
		pages.perform(get(address).with(user("staff"))).andExpect(redirectedUrl(sheet));
		pages.perform(get("/gates/none").with(user("head"))).andExpect(status().isNotFound());
	}

	@Test
	@DisplayName("差し戻した後は、前に見た版から変わったところを先に示す")
	void showsWhatChangedSinceItWasSentBack() throws Exception {

		decide(task(0), "return").andExpect(status().isFound());
		submit(0, SmallTown.goodAnswers().with("means", "市民と行う"));

		var page = open(task(0), "head");
		assertThat(page.select("section:has(#since) h2").text()).startsWith("第1版（5月8日（月）に差し戻し）から変わったところ");
		assertThat(page.select("section:has(#since) tbody").text()).contains("［削除：直営で］", "［追加：市民と］");
		assertThat(page.select("#decision").text()).contains("差し戻した（第1版） 根拠を書いてください。");
	}

}
