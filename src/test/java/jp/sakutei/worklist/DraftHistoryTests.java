package jp.sakutei.worklist;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;

@DisplayName("下書きの履歴")
class DraftHistoryTests extends ATaskPage {

	private Browsing hanako;

	private Browsing taro;

	@BeforeEach
	void twoPages() throws Exception {
		clock.freezeAt(LocalDate.of(2023, 6, 20).atTime(LocalTime.of(10, 32)));
		hanako = browse("S0001");
		taro = browse("S0002");
	}

	@Test
	@DisplayName("前の版を見て、戻すことができ、戻す前の版も残る")
	void bringsAnEarlierStateBack() throws Exception {

		hanako.type("purpose", "初めの目的").save();
		clock.freezeAt(LocalDate.of(2023, 6, 20).atTime(LocalTime.of(10, 40)));
		hanako.type("purpose", "書き直した目的").type("count", "7").save();

		var list = read("/tasks/t1/drafts");
		assertThat(list.select("tbody tr").eachText()).containsExactly("3 6月20日（火）10時40分 見本 花子 自動保存 2項目 第3版を見る",
				"2 6月20日（火）10時32分 見本 花子 自動保存 1項目 第2版を見る", "1 6月20日（火）10時32分 見本 花子 開いたとき 第1版を見る");
		assertThat(read("/tasks/t1/drafts/2").select("tbody tr").eachText()).contains("目的・概要 初めの目的 書き直した目的", "対象者数 7");

		mvc.perform(post("/tasks/t1/drafts/2/bring-back").with(user("S0002")).with(csrf()))
			.andExpect(redirectedUrl("/tasks/t1"));
		assertThat(draft("purpose")).isEqualTo("初めの目的");
		assertThat(versions()).isEqualTo(4);
		assertThat(hanako.save().select("#purpose").text()).as("the page that lay open").isEqualTo("初めの目的");
	}

	@Test
	@DisplayName("自動保存の版は、一日たつと一時間に一つになる")
	void thinsOldVersions() throws Exception {

		for (var minute : List.of(1, 2, 3)) {
			clock.freezeAt(LocalDate.of(2023, 6, 20).atTime(LocalTime.of(11, minute)));
			hanako.type("purpose", "目的" + minute).save();
		}
		taro.type("count", "1").save();
		clock.freezeAt(LocalDate.of(2023, 6, 22).atTime(LocalTime.of(9, 0)));
		hanako.type("purpose", "翌々日").save();

		assertThat(jdbc.sql("select version from form_draft_version order by version").query(Integer.class).list())
			.containsExactly(1, 4, 5, 6);
		assertThat(taro.type("count", "2").save().select("fieldset.question")).isEmpty();
	}

}
