package jp.sakutei.tracking;

import java.util.List;
import java.util.stream.IntStream;

import jp.sakutei.City;
import jp.sakutei.Pages;
import jp.sakutei.SakuteiTest;
import jp.sakutei.Statements;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@SakuteiTest
@DisplayName("進捗状況の画面")
class ProgressPageTests {

	@Autowired
	ApplicationContext application;

	@Autowired
	MockMvc pages;

	@Autowired
	JdbcClient jdbc;

	@BeforeEach
	void build() {
		City.build(application, 2, 2, 30);
	}

	@Test
	@DisplayName("事務局は全ての課の調書を、一枚も漏らさず一度ずつ数える")
	void countsEverySheetOnce() throws Exception {

		var page = read("/rounds/city/progress?show=all", "office");

		var states = page.select("section[aria-labelledby=states]");
		assertThat(states.select("tbody tr.subtotal th").eachText()).containsExactlyInAnyOrder("見本第1部", "見本第2部");
		assertThat(states.select("tbody tr.unfolded th")).hasSize(4);
		var counts = states.select("tfoot td.number").eachText().stream().mapToInt(Integer::parseInt).toArray();
		assertThat(counts[0] + Integer.parseInt(page.select("#withdrawn").text())).isEqualTo(120);
		assertThat(IntStream.of(counts).skip(1).sum()).isEqualTo(counts[0]);
		assertThat(read("/rounds/city/progress/placements", "office").select("tfoot td").first().text())
			.isEqualTo("120");
	}

	@Test
	@DisplayName("見出しは答えで、遅れている課だけが部の下に開き、最後の記入と督促を示す")
	void answersFirst() throws Exception {

		jdbc.sql(
				"update hand_in set fill_in_due = '2023-05-31' where sheet in (select id from project_sheet where section <> '0201')")
			.update();
		var page = read("/rounds/city/progress", "office");

		var late = jdbc.sql("""
				select count(*) from hand_in where closed_at is null and fill_in_due < '2023-05-15'
				and state in ('依頼済', '作成中')
				""").query(Integer.class).single();
		assertThat(page.select("h1").text()).matches("96件のうち16件が点検済、遅れは\\d課\\d+件です");
		assertThat(page.select("tr.subtotal th").eachText()).containsExactly("見本第2部", "見本第1部");
		assertThat(page.select("tr#section-0201").text()).contains("最後の記入 5月10日（水）", "督促 なし", "担当者" + late);
		assertThat(page.select(".facts").text()).contains("9時00分現在");
		assertThat(page.select(".lead").text()).contains("5月8日（月）～5月31日（水）、残り12開庁日");
		assertThat(read("/rounds/city/progress?show=none", "office").select("tr.unfolded")).isEmpty();
		assertThat(read("/rounds/city/progress?order=departments", "office").select("tr.subtotal th").eachText())
			.containsExactly("見本第1部", "見本第2部");
	}

	@Test
	@DisplayName("種類ごとの画面は、その種類のものだけを読む")
	void readsOnlyWhatATabShows() throws Exception {
		assertThat(sentBy("/rounds/city/progress")).noneMatch((sql) -> sql.contains("sheet_amount"))
			.noneMatch((sql) -> sql.contains("projection_year"));
		assertThat(sentBy("/rounds/city/progress/amounts")).noneMatch((sql) -> sql.contains("hand_in"));
		assertThat(sentBy("/rounds/city/progress/first-period")).noneMatch((sql) -> sql.contains("hand_in"));
	}

	private List<String> sentBy(String path) throws Exception {
		return Statements.sentBy(() -> read(path, "office"));
	}

	@Test
	@DisplayName("一覧は名前で書かれ、表計算ソフトで開けるファイルになる")
	void givesTheListsAsFiles() throws Exception {

		var states = file("/rounds/city/progress/states.csv");
		assertThat(states).startsWith("\uFEFF部,課,計,点検済,").contains("\r\n見本第1部,見本1-1課,").doesNotContain("0101");
		assertThat(states.split("\r\n")).hasSize(5);
		assertThat(file("/rounds/city/progress/amounts.csv")).contains("令和6年度 事業費（千円）", "見本施策1,").doesNotContain("R6");
		assertThat(file("/rounds/city/progress/placements.csv")).contains("区分,計,候補", "継続,");
		assertThat(file("/rounds/city/progress/first-period.csv")).contains("順調,");
		assertThat(file("/rounds/city/progress/findings.csv")).startsWith("\uFEFF程度,どこ,内容");
	}

	private String file(String path) throws Exception {
		return pages.perform(get(path).with(user("office")))
			.andExpect(status().isOk())
			.andReturn()
			.getResponse()
			.getContentAsString(UTF_8);
	}

	@Test
	@DisplayName("計画額の計は、そのとき有効な版の一般財源と財政推計で示す")
	void setsTheSumAgainstTheProjection() throws Exception {

		var general = jdbc.sql("""
				select sum(value) from revision_amount a join project_sheet s on s.id = a.sheet
				where a.source = 'general' and a.year = 'R6' and s.placement <> '取下げ'
				""").query(Long.class).single();
		var page = read("/rounds/city/progress/amounts", "executive");

		assertThat(page.select("h1").text()).isEqualTo("計画額は財政推計に収まる見込みです");
		var year = page.select("section[aria-labelledby=amounts] table").first().select("tbody tr").first();
		assertThat(year.select("td.number").eachText()).startsWith("%,d".formatted(general), "10,000,000",
				"%,d".formatted(10_000_000 - general));
		assertThat(year.select("line.s-limit")).hasSize(1);
		var rows = page.select("details table").first();
		assertThat(rows.select("th").eachText()).contains("扶助費", "人件費", "公債費", "計画に充てられる額");
		assertThat(rows.select("tbody tr").last().select("td").first().text()).isEqualTo("%,d".formatted(general));
		assertThat(rows.select("tfoot td").first().text()).isEqualTo("%,d".formatted(10_000_000 - general));
	}

	@Test
	@DisplayName("部長は自分の部だけを見て、財政推計は見ない")
	void showsAHeadTheOwnSectionsOnly() throws Exception {

		var page = read("/rounds/city/progress?show=all", "director-01");

		assertThat(page.select("tr.subtotal th").eachText()).containsExactly("見本第1部");
		assertThat(page.text()).doesNotContain("見本2-1課", "確認事項");
		assertThat(Integer.parseInt(page.select("section[aria-labelledby=states] tfoot td.number").first().text())
				+ Integer.parseInt(page.select("#withdrawn").text()))
			.isEqualTo(60);
		assertThat(page.select("main a:contains(督促), main button:contains(督促)")).isEmpty();
		assertThat(read("/rounds/city/progress/amounts", "director-01").text()).doesNotContain("扶助費", "充てられる額");
	}

	@Test
	@DisplayName("課の画面は、だれを待っているかを名前で示す")
	void namesWhoIsWaitedFor() throws Exception {

		var page = read("/rounds/city/progress/sections/0101", "office");

		assertThat(page.select("tbody tr")).isNotEmpty();
		assertThat(page.select("tbody").text()).contains("見本1-1課 担当", "見本1-1課 課長", "企画 花子", "遅れ");
	}

	@Test
	@DisplayName("図の印は、どれもモデルにある要素を指す")
	void marksElementsOfTheModel() throws Exception {

		var model = new ClassPathResource("bpmn/round.bpmn").getContentAsString(UTF_8);
		var page = read("/rounds/city/progress/diagram", "executive");

		assertThat(page.select("[data-element]").eachAttr("data-element")).hasSize(8)
			.allSatisfy((element) -> assertThat(model).contains("id=\"" + element + "\""));
		var survey = page.select("[data-element=userTask_closeSurvey]");
		assertThat(survey.attr("data-state")).isEqualTo("open");
		assertThat(survey.select("a").attr("href")).isEqualTo("/rounds/city/stages/survey");
		assertThat(survey.text()).contains("実施中（", "件）");
		assertThat(read("/rounds/city/progress/diagram", "head-0101").select("[data-element] a")).isEmpty();
	}

	private Document read(String path, String person) throws Exception {
		return Pages.read(pages.perform(get(path).with(user(person))).andExpect(status().isOk()));
	}

}
