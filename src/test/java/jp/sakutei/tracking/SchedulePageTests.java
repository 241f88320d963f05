package jp.sakutei.tracking;

import jp.sakutei.City;
import jp.sakutei.Pages;
import jp.sakutei.SakuteiTest;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.hamcrest.Matchers.startsWith;

@SakuteiTest
@DisplayName("策定スケジュールの画面")
class SchedulePageTests {

	@Autowired
	ApplicationContext application;

	@Autowired
	MockMvc pages;

	@Autowired
	JdbcClient jdbc;

	@BeforeEach
	void build() {
		City.build(application, 1, 2, 12);
	}

	@Test
	@DisplayName("図は両方の日程の段階をすべて一行ずつ描き、同じものを表でも示す")
	void drawsBothTracks() throws Exception {

		var page = read("office");

		assertThat(page.select("svg .t-track").eachText()).containsExactly("実施計画の策定", "予算編成");
		assertThat(page.select("svg a[href^=/rounds/city/stages/]")).hasSize(8);
		assertThat(page.select("details tbody tr:not(.subtotal)")).hasSize(8);
		assertThat(page.select("details tr.subtotal").eachText()).containsExactly("実施計画の策定", "予算編成");
		assertThat(page.select("svg rect.running")).hasSize(1);
		assertThat(page.select("svg .t-today").text()).isEqualTo("今日 5月15日");
		assertThat(page.select("svg path.actual title").eachText()).containsExactly("施策検討会 7月25日（火）");
		assertThat(page.html()).doesNotContain("style=");
	}

	@Test
	@DisplayName("期限を過ぎた調書があれば、調査の終わりが危ないと言う")
	void saysWhatIsInDanger() throws Exception {
		assertThat(read("office").select("h1").text()).isEqualTo("遅れのおそれは1つ：計画額・指標・事業スケジュール調査");
		jdbc.sql(
				"update hand_in set fill_in_due = '2023-05-31', section_head_due = '2023-05-31', department_head_due = '2023-05-31', office_due = '2023-05-31'")
			.update();
		assertThat(read("office").select("h1").text()).isEqualTo("予定どおり進んでいます");
		assertThat(read("office").select("[aria-labelledby=danger] .empty").text()).isEqualTo("期日が危ないものはありません。");
	}

	@Test
	@DisplayName("だれでも見られ、段階の画面を開けない人には、そこへのリンクがない")
	void servesEverybody() throws Exception {
		var page = read("staff-0101");
		assertThat(page.select("a[href*=/stages/], a[href*=diagram]")).isEmpty();
		assertThat(page.select("nav.entries a:contains(策定スケジュール)")).hasSize(1);
	}

	@Test
	@DisplayName("自分の予定には、自分の職の期限、課のヒアリング、招かれた会議だけがある")
	void givesOnesOwnDays() throws Exception {

		jdbc.sql("update section_hearing set day = '2023-06-20', start_time = '14:00', place = '第1会議室'").update();
		jdbc.sql("update meeting_session set roles = '{section-head}'").update();

		assertThat(calendar("staff-0101")).contains("期限：事業調書を作成する（", "各課等ヒアリング：見本1-1課", "DTSTART:20230620T050000Z")
			.doesNotContain("見本1-2課", "施策検討会", "議会");
		assertThat(calendar("head-0101")).contains("SUMMARY:施策検討会");
		assertThat(calendar("nobody")).doesNotContain("VEVENT");
	}

	private String calendar(String person) throws Exception {
		return pages.perform(get("/rounds/city/own-days.ics").with(user(person)))
			.andExpect(status().isOk())
			.andExpect(header().string("Content-Type", startsWith("text/calendar")))
			.andReturn()
			.getResponse()
			.getContentAsString(UTF_8);
	}

	private Document read(String person) throws Exception {
		return Pages.read(pages.perform(get("/rounds/city/stages").with(user(person))).andExpect(status().isOk()));
	}

}
