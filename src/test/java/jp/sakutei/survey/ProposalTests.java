package jp.sakutei.survey;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

import jp.sakutei.City;
import jp.sakutei.Pages;
import jp.sakutei.SakuteiTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

@SakuteiTest
@DisplayName("新規事業の提案")
class ProposalTests {

	@Autowired
	ApplicationContext application;

	@Autowired
	MockMvc pages;

	@Autowired
	JdbcClient jdbc;

	@BeforeEach
	void aCityInItsSurvey() {
		City.build(application, 1, 2, 4);
		jdbc.sql("update stage set state = 'open' where kind = 'survey'").update();
	}

	@Test
	@DisplayName("同じ名前の事業は、字の幅が違っても、もう一度は受け付けず、どれがあるかを言って名前を残す")
	void takesANameOnce() throws Exception {
		propose("見守りＡＩの導入");
		var again = Pages.read(propose("見守りAIの導入"));
		assertThat(again.text()).contains("同じ名前の事業「N01 見守りＡＩの導入」がすでにあります");
		assertThat(again.selectFirst("input[name=name]").val()).isEqualTo("見守りAIの導入");
		assertThat(proposed()).isEqualTo(1);
	}

	@Test
	@DisplayName("続けて二度押しても、事業は一つ")
	void takesTwoPressesForOne() throws Exception {
		var threads = Executors.newFixedThreadPool(2);
		try {
			var presses = List.<Callable<ResultActions>>of(() -> propose("橋の点検"), () -> propose("橋の点検"));
			for (var each : threads.invokeAll(presses)) {
				each.get();
			}
		}
		finally {
			threads.shutdownNow();
		}
		assertThat(proposed()).isEqualTo(1);
	}

	private ResultActions propose(String name) throws Exception {
		return pages.perform(post("/rounds/city/proposals/new").param("section", "0101")
			.param("name", name)
			.with(user("staff-0101"))
			.with(csrf()));
	}

	private int proposed() {
		return jdbc.sql("select count(*) from project_sheet where number like 'N%'").query(Integer.class).single();
	}

}
