package jp.sakutei.matter;

import jp.sakutei.City;
import jp.sakutei.Pages;
import jp.sakutei.SakuteiTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

@SakuteiTest
@DisplayName("対応事項の一覧")
class MatterPageTests {

	@Autowired
	ApplicationContext application;

	@Autowired
	MockMvc pages;

	@Autowired
	JdbcClient jdbc;

	@Test
	@DisplayName("一つもないときと、全て済んだときとでは、言うことが違う")
	void tellsNoneFromAllDone() throws Exception {

		City.build(application, 1, 1, 2);
		jdbc.sql("update matter set state = 'accepted', closed_on = '2023-08-02'").update();
		assertThat(empty()).isEqualTo("未了の対応事項はありません。対応が済んだものは「すべて」で見られます。");

		jdbc.sql("delete from council_opinion; delete from matter").update();
		assertThat(empty()).isEqualTo("対応事項はありません。");
	}

	private String empty() throws Exception {
		return Pages.read(pages.perform(get("/rounds/city/follow-ups").with(user("office")))).select(".empty").text();
	}

}
