package jp.sakutei.matter;

import java.util.List;

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
import org.springframework.test.web.servlet.ResultActions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@SakuteiTest
@DisplayName("対応事項をまとめて")
class ManyMattersTests {

	private static final String ANSWERS = "/rounds/city/follow-ups/answers";

	private static final String JUDGEMENTS = "/rounds/city/follow-ups/judgements";

	@Autowired
	ApplicationContext application;

	@Autowired
	MockMvc pages;

	@Autowired
	MatterManagement management;

	@Autowired
	JdbcClient jdbc;

	private List<String> ids;

	@BeforeEach
	void build() {
		City.build(application, 1, 2, 4);
		jdbc.sql("delete from council_opinion; delete from matter").update();
		ids = List.of("0101", "0101", "0102").stream().map(this::open).toList();
	}

	@Test
	@DisplayName("書いたものだけが回答になり、課の分だけが出る")
	void answersWhatWasWritten() throws Exception {

		assertThat(open(ANSWERS, "staff-0101").select("h1").text()).isEqualTo("回答を待っている対応事項が2件あります");
		assertThat(open(ANSWERS, "head-0101").select("h1").text()).isEqualTo("回答を待っている対応事項はありません");

		send(ANSWERS, "staff-0101", "choice:" + ids.get(0), "do", "text:" + ids.get(0), "調べました。", "text:" + ids.get(1),
				"")
			.andExpect(redirectedUrl(ANSWERS));
		assertThat(states()).containsExactly("answered", "open", "open");
	}

	@Test
	@DisplayName("受け付けないものは、理由とともに書いたまま残り、ほかのものは回答になる")
	void keepsWhatWasRefused() throws Exception {

		var page = page(send(ANSWERS, "staff-0101", "choice:" + ids.get(0), "decline", "text:" + ids.get(0), " ",
				"choice:" + ids.get(1), "do", "text:" + ids.get(1), "見直します。")
			.andExpect(status().is(422)));

		assertThat(page.select(".error-text").text()).isEqualTo("対応しない理由を入力してください。");
		assertThat(page.select("[aria-labelledby=results-heading] li")).hasSize(1);
		assertThat(page.select("input[value=decline][checked]")).hasSize(1);
		assertThat(states()).containsExactly("open", "answered", "open");

		var noChoice = page(send(ANSWERS, "staff-0101", "text:" + ids.get(0), "選び忘れた文章").andExpect(status().is(422)));
		assertThat(noChoice.select(".error-text").text()).isEqualTo("どちらかを選んでください。");
		assertThat(noChoice.select("textarea").text()).isEqualTo("選び忘れた文章");
	}

	@Test
	@DisplayName("先にほかの人が答えたもの、ほかの課のものは、そう言われ、書いた文章は返る")
	void givesBackWhatIsGone() throws Exception {

		send(ANSWERS, "staff-0101", "choice:" + ids.get(0), "do", "text:" + ids.get(0), "一人目");
		var page = page(send(ANSWERS, "staff-0101", "choice:" + ids.get(0), "do", "text:" + ids.get(0), "二人目",
				"choice:" + ids.get(2), "do", "text:" + ids.get(2), "よその課")
			.andExpect(status().is(422)));

		assertThat(page.select("[role=alert]").text()).contains("2件は、先にほかの人が処理していた", "二人目", "よその課");
		assertThat(jdbc.sql("select answer from matter_answer").query(String.class).list()).containsExactly("一人目");
	}

	@Test
	@DisplayName("事務局は、確認済にするものと、もう一度求めるものを、一度に送る")
	void acceptsAndAsksAgain() throws Exception {

		send(ANSWERS, "staff-0101", "choice:" + ids.get(0), "do", "text:" + ids.get(0), "調べました。",
				"choice:" + ids.get(1), "decline", "text:" + ids.get(1), "所管が違うため。");
		assertThat(open(JUDGEMENTS, "staff-0101").select("h1").text()).isEqualTo("確認を待っている回答はありません");
		var shown = open(JUDGEMENTS, "office");
		assertThat(shown.select("h1").text()).isEqualTo("確認を待っている回答が2件あります");
		assertThat(shown.select("main").text()).contains("回答（対応しない）：所管が違うため。");

		var page = page(send(JUDGEMENTS, "office", "choice:" + ids.get(0), "return", "text:" + ids.get(0), "",
				"choice:" + ids.get(1), "accept")
			.andExpect(status().is(422)));
		assertThat(page.select(".error-text").text()).isEqualTo("差し戻す理由を入力してください。");
		send(JUDGEMENTS, "office", "choice:" + ids.get(0), "return", "text:" + ids.get(0), "数値を示してください。")
			.andExpect(redirectedUrl(JUDGEMENTS));

		assertThat(states()).containsExactly("open", "declined", "open");
		assertThat(open(ANSWERS, "staff-0101").select("main").text()).contains("前回の回答が差し戻された理由：数値を示してください。", "調べました。");
		assertThat(page(send(JUDGEMENTS, "office").andExpect(status().is(422))).select("main").text())
			.contains("一つも選ばれていません");
	}

	@Test
	@DisplayName("差し戻された回答を書き直す画面には、その理由が出る")
	void showsWhyItWasSentBackAtItsTask() throws Exception {

		send(ANSWERS, "staff-0101", "choice:" + ids.get(0), "do", "text:" + ids.get(0), "調べました。");
		send(JUDGEMENTS, "office", "choice:" + ids.get(0), "return", "text:" + ids.get(0), "数値を示してください。");
		var task = jdbc.sql("select task_id from work_item where business_key = ?")
			.param(ids.get(0))
			.query(String.class)
			.single();

		assertThat(open("/tasks/" + task, "staff-0101").select("main").text()).contains("前回の回答が差し戻された理由",
				"数値を示してください。");
	}

	private String open(String section) {
		return management
			.open(new NewMatter("city", new MatterOrigin(MatterKind.OFFICE, "city", "事務局"), null, "見本", section,
					"根拠を示すこと", null))
			.value();
	}

	private List<String> states() {
		return jdbc.sql("select state from matter order by number").query(String.class).list();
	}

	private ResultActions send(String path, String person, String... values) throws Exception {
		var call = post(path).with(user(person)).with(csrf());
		for (var index = 0; index < values.length; index += 2) {
			call.param(values[index], values[index + 1]);
		}
		return pages.perform(call);
	}

	private Document open(String path, String person) throws Exception {
		return Pages.read(pages.perform(get(path).with(user(person))).andExpect(status().isOk()));
	}

	private static Document page(ResultActions answer) throws Exception {
		return Pages.read(answer);
	}

}
