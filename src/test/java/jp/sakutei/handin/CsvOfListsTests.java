package jp.sakutei.handin;

import java.nio.charset.StandardCharsets;
import java.util.List;

import jp.sakutei.City;
import jp.sakutei.SakuteiTest;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

@SakuteiTest
@DisplayName("一覧のCSV")
class CsvOfListsTests {

	private static final String SHEETS = "/rounds/city/sheets.csv";

	@Autowired
	ApplicationContext application;

	@Autowired
	MockMvc pages;

	@Autowired
	JdbcClient jdbc;

	@BeforeEach
	void aCity() {
		City.build(application, 2, 2, 30);
	}

	@Test
	@DisplayName("事業調書の一覧は、全ページ分が同じ絞り込みと権限で出る")
	void holdsAllPagesOfWhatOneMaySee() throws Exception {

		assertThat(rows("office", "")).hasSize(sheets(""));
		assertThat(rows("staff-0101", "")).hasSize(sheets("where section = '0101'")).hasSizeLessThan(sheets(""));
		assertThat(rows("office", "?section=0102")).hasSize(sheets("where section = '0102'"));
		assertThat(rows("staff-0101", "?section=0201")).isEmpty();
		assertThat(rows("nobody", "")).isEmpty();
	}

	@Test
	@DisplayName("式に見える文は、文のまま、Excelで読める形で出る")
	void isReadBySpreadsheets() throws Exception {

		jdbc.sql("update project_sheet set name = '=1+1' where number = (select min(number) from project_sheet)")
			.update();
		var file = answer("office", SHEETS);
		assertThat(file.getContentAsByteArray()).startsWith(0xEF, 0xBB, 0xBF);
		assertThat(file.getContentType()).startsWith("text/csv");
		assertThat(file.getHeader("Content-Disposition")).contains("%E4%BA%8B%E6%A5%AD%E8%AA%BF%E6%9B%B8");
		assertThat(text(file)).contains(",'=1+1,").doesNotContain(",=1+1");
	}

	@Test
	@DisplayName("ヒアリング・対応事項・審議会の意見も、画面と同じ行が同じ範囲で、日付は和暦で出る")
	void holdsWhatTheOtherListsShow() throws Exception {

		assertThat(list("office", "/rounds/city/hearings.csv")).hasSize(4);
		assertThat(list("staff-0101", "/rounds/city/hearings.csv")).singleElement()
			.asString()
			.startsWith(jdbc.sql("select name from section where code = '0101'").query(String.class).single() + ",");

		jdbc.sql("""
				insert into matter_answer (matter, number, answer, answered_by, answered_at)
				select id, 1, '示した', 'staff-0101', '2023-08-01' from matter where id = 'city:follow-up:1';
				update matter set state = 'accepted', closed_on = '2023-08-02' where id = 'city:follow-up:1'
				""").update();
		var all = list("office", "/rounds/city/follow-ups.csv?all=true");
		assertThat(all).hasSize(sheets("")).allSatisfy((row) -> assertThat(row).contains("令和5年8月10日（木）"));
		assertThat(list("office", "/rounds/city/follow-ups.csv")).hasSize(sheets("") - 1)
			.noneMatch((row) -> row.contains("示した"));
		assertThat(list("staff-0101", "/rounds/city/follow-ups.csv?all=true"))
			.hasSize(sheets("where section = '0101'"));

		assertThat(list("office", "/rounds/city/council-opinions.csv")).hasSize(sheets(""))
			.allSatisfy((row) -> assertThat(row).startsWith("施策検討会,令和5年7月25日（火）,").contains("根拠を示すこと"));
		assertThat(answer("nobody", "/rounds/city/council-opinions.csv").getStatus()).isEqualTo(403);
	}

	@Test
	@DisplayName("処理待ち・会議・予算編成・利用者も、画面と同じ範囲と絞り込みで出る")
	void holdsTasksMeetingsBudgetAndPeople() throws Exception {

		var shown = Jsoup.parse(answer("staff-0101", "/tasks").getContentAsString()).selectFirst("main p strong");
		assertThat(list("staff-0101", "/tasks.csv")).hasSize(Integer.parseInt(shown.text()))
			.isNotEmpty()
			.allSatisfy((row) -> assertThat(row).startsWith("令和"));
		assertThat(list("staff-0101", "/tasks.csv?text=nothing")).isEmpty();
		assertThat(list("nobody", "/tasks.csv")).isEmpty();

		assertThat(list("office", "/rounds/city/meetings.csv"))
			.hasSize(jdbc.sql("select count(*) from meeting").query(Integer.class).single())
			.anyMatch((row) -> row.startsWith("施策検討会,"));
		assertThat(answer("nobody", "/rounds/city/meetings.csv").getStatus()).isEqualTo(403);

		assertThat(list("office", "/rounds/city/budget.csv")).hasSize(4);
		assertThat(list("staff-0101", "/rounds/city/budget.csv")).hasSize(1);

		assertThat(list("admin", "/people.csv"))
			.hasSize(jdbc.sql("select count(*) from person").query(Integer.class).single())
			.anyMatch((row) -> row.startsWith("staff-0101,"));
		assertThat(list("admin", "/people.csv?text=staff-0101")).hasSize(1);
		assertThat(answer("office", "/people.csv").getStatus()).isEqualTo(403);
	}

	private List<String> rows(String person, String query) throws Exception {
		return list(person, SHEETS + query);
	}

	private List<String> list(String person, String address) throws Exception {
		return text(answer(person, address)).lines().skip(1).toList();
	}

	private MockHttpServletResponse answer(String person, String address) throws Exception {
		return pages.perform(get(address).with(user(person))).andReturn().getResponse();
	}

	private static String text(MockHttpServletResponse file) {
		return new String(file.getContentAsByteArray(), StandardCharsets.UTF_8);
	}

	private int sheets(String where) {
		return jdbc.sql("select count(*) from project_sheet " + where).query(Integer.class).single();
	}

}
