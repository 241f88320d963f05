package jp.sakutei.view;

import java.net.URI;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import jp.sakutei.City;
import jp.sakutei.SakuteiTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@SakuteiTest
@DisplayName("保存した表示")
class SavedViewsTests {

	private static final String SHEETS = "/rounds/city/sheets";

	@Autowired
	ApplicationContext application;

	@Autowired
	MockMvc pages;

	@Autowired
	JdbcClient jdbc;

	@BeforeEach
	void aCity() {
		City.build(application, 2, 2, 6);
	}

	@Test
	@DisplayName("絞り込みと隠した列に名前を付けて残すと、同じ表示が一押しで開き、ほかの人には出ない")
	void opensTheSameAgain() throws Exception {

		var at = keep("office", SHEETS, "1課の  継続 ", "section=0101&hide=due&hide=kind&page=3&evil=x");
		assertThat(at).isEqualTo(SHEETS + "?section=0101&hide=due&hide=kind#views");

		var page = page("office", SHEETS);
		var link = page.selectFirst(".views nav a:contains(1課の 継続)");
		assertThat(link.attr("href")).isEqualTo(SHEETS + "?section=0101&hide=due&hide=kind");
		assertThat(page.selectFirst(".views a[aria-current]").text()).isEqualTo("標準の表示");
		var opened = page("office", link.attr("href"));
		assertThat(opened.selectFirst(".views a[aria-current]").text()).isEqualTo("1課の 継続");
		assertThat(opened.select("table thead th").eachText()).doesNotContain("区分", "期限").contains("所管課", "位置付け");
		assertThat(opened.select("table tbody tr:first-child > td")).hasSize(opened.select("table thead th").size());

		assertThat(page("staff-0101", SHEETS).select(".views")).noneMatch((views) -> views.text().contains("継続"));
	}

	@Test
	@DisplayName("事務局が全員に見せる表示は、だれの一覧にも出て、事務局だけが消せる。ほかの人の「全員に」は自分だけのものになる")
	void showsTheOfficesToAll() throws Exception {

		keep("office", SHEETS, "期限の近いもの", "state=作成中&viewForAll=true");
		keep("staff-0101", SHEETS, "自分の", "kind=新規&viewForAll=true");

		assertThat(page("head-0101", SHEETS).select(".views nav a").eachText()).containsExactly("標準の表示", "期限の近いもの（共通）");
		assertThat(page("head-0101", SHEETS).select(".views form")).isEmpty();
		assertThat(page("staff-0101", SHEETS).select(".views nav a").eachText()).containsExactly("標準の表示", "期限の近いもの（共通）",
				"自分の");

		var shared = jdbc.sql("select id from saved_view where for_all").query(Long.class).single();
		remove("staff-0101", SHEETS, shared, 404);
		remove("office", "/rounds/city/progress", shared, 404);
		remove("office", SHEETS, shared, 302);
		assertThat(page("staff-0101", SHEETS).select(".views nav a").eachText()).containsExactly("標準の表示", "自分の");
		remove("office", SHEETS, shared, 404);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "　", "\u200b\u2060", "あいうえおかきくけこあいうえおかきくけこあいうえおかきくけこあいうえおかきくけこさ" })
	@DisplayName("名前のないもの、見えない名前、長すぎる名前は、わけを言って断り、打った名前も絞り込みも残る")
	void refusesNames(String name) throws Exception {

		var answer = post("office", SHEETS, name, "section=0101");
		assertThat(answer.getResponse().getRedirectedUrl()).isEqualTo(SHEETS + "?section=0101#views");
		assertThat((String) answer.getFlashMap().get("refusal")).contains("名前");
		var again = Jsoup.parse(pages
			.perform(get(SHEETS + "?section=0101").with(user("office")).cookie(answer.getResponse().getCookies()))
			.andReturn()
			.getResponse()
			.getContentAsString());
		assertThat(again.selectFirst("#view-refusal").text()).contains("名前");
		assertThat(again.selectFirst("#view-name").attr("value").strip()).isEqualTo(name.strip());
		assertThat(again.selectFirst("details:has(#view-name)").hasAttr("open")).isTrue();
		assertThat(kept()).isZero();
	}

	@Test
	@DisplayName("𠮷など二つ分の文字も一文字に数え、同じ名前は二つ置かない")
	void keepsOneOfAName() throws Exception {
		var name = "𠮷".repeat(40);
		keep("office", SHEETS, name, "kind=新規");
		assertThat((String) post("office", SHEETS, name, "kind=継続").getFlashMap().get("refusal")).contains("すでにあります");
		assertThat(kept()).isEqualTo(1);
		keep("office", "/rounds/city/progress", name, "show=all");
		assertThat(kept()).isEqualTo(2);
	}

	@Test
	@DisplayName("一つの一覧に20個まで。最後の一つを二人分の窓から同時に保存しても、超えない")
	void boundsTheirNumber() throws Exception {

		for (var number = 1; number < SavedViews.MOST; number++) {
			keep("office", SHEETS, "表示" + number, "kind=新規");
		}
		try (var pool = new AutoCloseablePool()) {
			pool.all(List.of(() -> post("office", SHEETS, "甲", "kind=新規"),
					() -> post("office", SHEETS, "乙", "kind=新規")));
		}
		assertThat(kept()).isEqualTo(SavedViews.MOST);
		assertThat((String) post("office", SHEETS, "丙", "kind=新規").getFlashMap().get("refusal")).contains("20個まで");
	}

	@Test
	@DisplayName("ない一覧と、見られない一覧には、残せない。進捗状況の並びと開き方は残せる")
	void isOfListsOneMaySee() throws Exception {

		pages.perform(sending("office", "/rounds/city/nothing", "x", "kind=x")).andExpect(status().isNotFound());
		pages.perform(sending("staff-0101", "/rounds/city/progress", "x", "show=all")).andExpect(status().isNotFound());
		var at = keep("head-0101", "/rounds/city/progress", "全部", "show=all&order=checked");
		assertThat(at).isEqualTo("/rounds/city/progress?order=checked&show=all#views");
		assertThat(page("head-0101", "/rounds/city/progress").selectFirst(".views nav a:contains(全部)").attr("href"))
			.isEqualTo("/rounds/city/progress?order=checked&show=all");
	}

	private String keep(String person, String list, String name, String query) throws Exception {
		var answer = post(person, list, name, query);
		assertThat(answer.getFlashMap().get("refusal")).isNull();
		return answer.getResponse().getRedirectedUrl();
	}

	private MvcResult post(String person, String list, String name, String query) throws Exception {
		return pages.perform(sending(person, list, name, query)).andExpect(status().isFound()).andReturn();
	}

	private MockHttpServletRequestBuilder sending(String person, String list, String name, String query) {
		var sending = MockMvcRequestBuilders.post(list + "/views")
			.param("viewName", name)
			.with(user(person))
			.with(csrf());
		for (var parameter : query.split("&")) {
			sending.param(parameter.split("=")[0], parameter.split("=")[1]);
		}
		return sending;
	}

	private void remove(String person, String list, long id, int expected) throws Exception {
		pages.perform(MockMvcRequestBuilders.post(list + "/views/" + id + "/remove").with(user(person)).with(csrf()))
			.andExpect(status().is(expected));
	}

	private Document page(String person, String address) throws Exception {
		return Jsoup.parse(pages.perform(get(URI.create(address)).with(user(person)))
			.andExpect(status().isOk())
			.andReturn()
			.getResponse()
			.getContentAsString());
	}

	private int kept() {
		return jdbc.sql("select count(*) from saved_view").query(Integer.class).single();
	}

	/** Several at once, each in a transaction of its own. */
	private static final class AutoCloseablePool implements AutoCloseable {

		private final ExecutorService threads = Executors.newFixedThreadPool(2);

		void all(List<Callable<MvcResult>> deeds) throws Exception {
			for (var each : threads.invokeAll(deeds)) {
				each.get();
			}
		}

		@Override
		public void close() {
			threads.shutdownNow();
		}

	}

}
