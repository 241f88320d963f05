package jp.sakutei.handin;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import jp.sakutei.City;
import jp.sakutei.SakuteiTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

@SakuteiTest
@DisplayName("再掲")
class ShownAgainTests {

	@Autowired
	ApplicationContext application;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	MockMvc pages;

	@Test
	@DisplayName("施策で絞ると再掲の事業も印付きで出て、数は主となる施策で一度だけ数える")
	void showsAgainAndCountsOnce() throws Exception {

		City.build(application, 1, 2, 6);
		jdbc.sql(
				"insert into basic_policy (round, code, name, aim, position) values ('city', '98', '見本', '', 98), ('city', '99', '見本', '', 99)")
			.update();
		jdbc.sql("update project_sheet set main_policy = '98', also_under = '{99}' where number = '00001'").update();
		jdbc.sql("update project_sheet set main_policy = '99' where number in ('00002', '00003')").update();

		var page = list("/rounds/city/sheets?policy=99");
		assertThat(page.select("tbody tr")).hasSize(3);
		assertThat(page.select("tbody tr:has(.badge:contains(再掲))")).hasSize(1)
			.first()
			.extracting((row) -> row.select("td").first().text())
			.isEqualTo("00001");
		assertThat(page.select("caption").text()).contains("全3件", "主とする事業2件、再掲1件");
		assertThat(list("/rounds/city/sheets?policy=98").select("tbody tr")).hasSize(1);
		assertThat(list("/rounds/city/sheets").select("tbody .badge:contains(再掲)")).isEmpty();
		assertThat(list("/rounds/city/sheets").select("caption").text()).isEqualTo("全12件");
	}

	private Document list(String path) throws Exception {
		return Jsoup
			.parse(pages.perform(get(path).with(user("office"))).andReturn().getResponse().getContentAsString());
	}

}
