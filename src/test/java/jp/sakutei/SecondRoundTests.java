package jp.sakutei;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/**
 * There is no current round: a second one in the tables changes nothing on the first's
 * pages.
 */
@SakuteiTest
@DisplayName("もう一つの策定の回")
class SecondRoundTests {

	private static final List<String> PEOPLE = List.of("staff-0101", "head-0101", "director-01", "office", "budget",
			"executive", "admin");

	/** Work of a draft is nobody's yet; mails and files are no rows of a round. */
	private static final Set<String> NOT_OF_A_DRAFT = Set.of("work_item", "finished_work_item", "outbox_mail");

	private static final Set<String> LEADING = Set.of("href", "action", "formaction", "hx-post", "hx-get");

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
	@DisplayName("下書きの回を加えても、開いている回のどの画面も変わらない")
	void changesNoPageOfTheFirst() throws Exception {

		var before = everyPage();
		assertThat(before).hasSizeGreaterThan(150);
		addADraft();
		var changed = new ArrayList<String>();
		everyPage().forEach((page, text) -> {
			if (!text.equals(before.get(page))) {
				changed.add(page + "\n  before " + before.get(page) + "\n  after  " + text);
			}
		});
		assertThat(changed).isEmpty();
	}

	@Test
	@DisplayName("どの画面の、どのリンクもボタンも、ある画面へ導く")
	void leadsFromEveryPageSomewhere() throws Exception {

		var routes = Routes.table()
			.keySet()
			.stream()
			.map((route) -> route.pattern().replaceAll("\\{[^}]+}", "[^/]+"))
			.toList();
		var nowhere = new TreeSet<String>();
		for (var address : Routes.examples("GET")) {
			for (var person : PEOPLE) {
				var response = pages.perform(get(address).with(user(person))).andReturn().getResponse();
				if (response.getStatus() != 200 || !String.valueOf(response.getContentType()).startsWith("text/html")) {
					continue;
				}
				Jsoup.parse(response.getContentAsString())
					.select("[href^=/], [action], [formaction], [hx-post], [hx-get]")
					.forEach((element) -> element.attributes().forEach((attribute) -> {
						if (LEADING.contains(attribute.getKey())) {
							var path = attribute.getValue().replaceAll("[?#].*", "");
							if (!path.isEmpty() && !path.matches("/(css|img|js|webjars)/.*|/sign-out")
									&& routes.stream().noneMatch(path::matches)) {
								nowhere.add(address + ": " + attribute.getValue());
							}
						}
					}));
			}
		}
		assertThat(nowhere).isEmpty();
	}

	@Test
	@DisplayName("回を含まない前の住所は、一つなら開いている回へ、二つなら選ぶ画面へ導く")
	void leadsOldAddressesOn() throws Exception {

		addADraft();
		pages.perform(get(URI.create("/sheets?q=%E9%81%93%E8%B7%AF&page=2")).with(user("office")))
			.andExpect(redirectedUrl("/rounds/city/sheets?q=%E9%81%93%E8%B7%AF&page=2"));
		pages.perform(get("/stages/survey").with(user("office")))
			.andExpect(redirectedUrl("/rounds/city/stages/survey"));

		jdbc.sql("update round set state = 'open', opened_at = now() where id = 'draft'").update();
		pages.perform(get("/stages/survey").with(user("office")))
			.andExpect(redirectedUrl("/rounds?page=/stages/survey"));
		var choice = Pages
			.read(pages.perform(get("/rounds?page=/stages").with(user("office"))).andExpect(status().isOk()));
		assertThat(choice.select("main a").eachAttr("href")).containsExactly("/rounds/city/stages",
				"/rounds/draft/stages");

		var asked = "/sheets?q=%E9%81%93%E8%B7%AF&page=2";
		var way = pages.perform(get(URI.create(asked)).with(user("office"))).andReturn().getResponse();
		var asking = Pages.read(pages.perform(get(URI.create(way.getRedirectedUrl())).with(user("office"))));
		assertThat(asking.select("main a").eachAttr("href")).containsExactly("/rounds/city" + asked,
				"/rounds/draft" + asked);
	}

	@Test
	@DisplayName("選ぶ画面は、外の住所へは導かない")
	void leadsNowhereElse() throws Exception {
		for (var page : List.of("//example.com", "/..//example.com", "https://example.com", "/{round}")) {
			var choice = Pages.read(pages.perform(get("/rounds").param("page", page).with(user("office"))));
			assertThat(choice.select("main a").eachAttr("href")).containsExactly("/rounds/city/sheets");
		}
		pages.perform(get(URI.create("/sheets?q=%7Bx%7D")).with(user("office"))).andExpect(status().isFound());
	}

	@Test
	@DisplayName("存在しない回は、見つからないと答える")
	void knowsNoOther() throws Exception {
		pages.perform(get("/rounds/none/sheets").with(user("office"))).andExpect(status().isNotFound());
	}

	/** By person and address, what the page says and where it leads. */
	private Map<String, String> everyPage() throws Exception {

		var texts = new LinkedHashMap<String, String>();
		for (var address : Routes.examples("GET")) {
			for (var person : PEOPLE) {
				var response = pages.perform(get(address).with(user(person))).andReturn().getResponse();
				if (response.getStatus() == 200 && String.valueOf(response.getContentType()).startsWith("text/html")) {
					var page = Jsoup.parse(response.getContentAsString());
					texts.put(person + " " + address, page.body().text() + page.select("main a").eachAttr("href"));
				}
			}
		}
		texts.keySet().removeIf((page) -> page.endsWith(" /rounds"));
		return texts;
	}

	/**
	 * Every row that speaks of the city once more, as of another round that nobody
	 * opened.
	 */
	private void addADraft() {
		jdbc.sql(
				"select table_name from information_schema.tables where table_schema = 'app' and table_type = 'BASE TABLE'")
			.query(String.class)
			.list()
			.stream()
			.filter((table) -> !NOT_OF_A_DRAFT.contains(table))
			.forEach(this::copy);
		jdbc.sql(
				"update round set state = 'draft', opened_at = null, name = '次の計画', current_year = 'R8' where id = 'draft'")
			.update();
		assertThat(jdbc.sql("select count(*) from project_sheet where round = 'draft'").query(Integer.class).single())
			.isEqualTo(24);
	}

	private void copy(String table) {

		var columns = jdbc.sql("""
				select column_name, data_type from information_schema.columns
				where table_schema = 'app' and table_name = ? and is_identity = 'NO' and is_generated = 'NEVER'
				""").param(table).query((row, index) -> Map.entry(row.getString(1), row.getString(2))).list();
		var texts = columns.stream()
			.filter((column) -> column.getValue().equals("text"))
			.map(Map.Entry::getKey)
			.toList();
		if (texts.isEmpty()) {
			return;
		}
		var names = String.join(", ", columns.stream().map(Map.Entry::getKey).toList());
		var values = String.join(", ",
				columns.stream()
					.map((column) -> texts.contains(column.getKey())
							? "case when %1$s = 'city' then 'draft' else replace(%1$s, 'city:', 'draft:') end"
								.formatted(column.getKey())
							: column.getKey())
					.toList());
		var concerned = String.join(" or ",
				texts.stream().map((column) -> "%1$s = 'city' or %1$s like 'city:%%'".formatted(column)).toList());
		jdbc.sql(
				"set session_replication_role = replica; insert into app.%1$s (%2$s) select %3$s from app.%1$s where (%4$s)%5$s on conflict do nothing; set session_replication_role = origin"
					.formatted(table, names, values, concerned,
							table.equals("hand_in") ? " and closed_at is not null" : ""))
			.update();
	}

}
