package jp.sakutei.handin;

import jp.sakutei.Pages;
import jp.sakutei.SakuteiTest;
import jp.sakutei.form.definition.FormDefinitions;
import jp.sakutei.sheet.HandInId;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@SakuteiTest
@DisplayName("確認・承認の後に出る言葉")
class GateFeedbackTests {

	@Autowired
	ApplicationContext application;

	@Autowired
	MockMvc pages;

	@Autowired
	HandInManagement handIns;

	@Autowired
	FormDefinitions forms;

	@Autowired
	JdbcClient jdbc;

	private HandInId handIn;

	@BeforeEach
	void aSheetAtItsSectionHead() {
		var town = new SmallTown(application);
		handIn = town.aRequestedSheet();
		assertThat(handIns.submit(handIn, town.actor("staff"), SmallTown.goodAnswers(),
				forms.current("fill-in-sheet").hash()))
			.isEmpty();
	}

	@Test
	@DisplayName("まとめて決めると、関門ごとの言葉と、次にだれが何をするかが出る")
	void saysInTheListWhoIsNext() throws Exception {

		assertThat(decideInList("head", "approve")).isEqualTo("確認 N01 見本事業（道路）：確認しました。次は、部長（見本 directorさん）が承認します。");
		assertThat(decideInList("director", "approve"))
			.isEqualTo("承認 N01 見本事業（道路）：承認しました。次は、企画政策課（事務局）（見本 officeさん）が点検します。");
		assertThat(decideInList("office", "approve")).isEqualTo("点検 N01 見本事業（道路）：点検しました。この調書の確認は、これで全て済みました。");
	}

	@Test
	@DisplayName("差し戻したときは、そうと分かる色と言葉で、だれが直すかを言う")
	void saysThatItWasSentBack() throws Exception {
		assertThat(decideInList("head", "return"))
			.isEqualTo("差し戻し N01 見本事業（道路）：差し戻しました。次は、担当者（見本 colleagueさん、見本 staffさん）が修正します。");
	}

	@Test
	@DisplayName("処理の画面で決めた後は、一覧にも完了した処理の画面にも、決めたことと次の担当が出る")
	void saysAtTheTaskWhatWasDecided() throws Exception {

		var task = jdbc.sql("select task_id from work_item").query(String.class).single();
		var call = post("/tasks/" + task).with(user("head")).with(csrf());
		pages
			.perform(call.param("_person", "head")
				.param("_version", "0")
				.param("_seen", "1")
				.param("_action", "submit")
				.param("decision", "return")
				.param("remarks", "根拠を書いてください。"))
			.andExpect(status().isFound());

		assertThat(open("/tasks?done=" + task, "head").select(".notice--success").text())
			.contains("終えました（課長が差し戻した：第1版）", "次は、担当者（見本 colleagueさん、見本 staffさん）の「");
		var done = open("/tasks/" + task, "head").select("main");
		assertThat(done.text()).contains("決めたこと 課長が差し戻した：第1版 （理由：根拠を書いてください。）", "次の担当 担当者");
		pages.perform(get("/tasks/" + task).with(user("director"))).andExpect(status().isNotFound());
	}

	@Test
	@DisplayName("まとめて決めた処理の画面にも、だれが何を決めたかが出る")
	void saysAtTheTaskWhoDecidedInTheList() throws Exception {

		var task = jdbc.sql("select task_id from work_item").query(String.class).single();
		decideInList("head", "approve");

		assertThat(open("/tasks/" + task, "head").select("main").text()).contains("完了した人 見本 head", "決めたこと 課長が確認した：第1版");
	}

	@Test
	@DisplayName("同じ調書を二度送っても一度だけ決め、ほかの方が処理したとは言わない")
	void countsNoSheetTwice() throws Exception {
		var shown = shown("head");
		assertThat(decideInList("head", "approve", shown, shown))
			.isEqualTo("確認 N01 見本事業（道路）：確認しました。次は、部長（見本 directorさん）が承認します。");
	}

	@Test
	@DisplayName("一覧の行でないものだけを送ると、選び直すように言う")
	void decidesOnNothingThatIsNoLine() throws Exception {
		var call = post("/gates").with(user("head")).with(csrf()).param("handIn", "見本").param("decision", "approve");
		assertThat(Pages.read(pages.perform(call).andExpect(status().isOk())).select("main").text())
			.contains("事業調書を一つ以上選んでください。");
	}

	private String shown(String person) throws Exception {
		return open("/gates", person).select("input[name=handIn]").val();
	}

	private String decideInList(String person, String decision) throws Exception {
		return decideInList(person, decision, shown(person));
	}

	private String decideInList(String person, String decision, String... lines) throws Exception {

		var call = post("/gates").with(user(person)).with(csrf());
		var answer = pages
			.perform(call.param("handIn", lines)
				.param("decision", decision)
				.param("remarks", decision.equals("return") ? "根拠を書いてください。" : ""))
			.andReturn();
		var page = Pages
			.read(pages.perform(get("/gates").with(user(person)).cookie(answer.getResponse().getCookies())));
		var line = page.select("section[aria-labelledby=results-heading] li");
		assertThat(line.select(decision.equals("return") ? ".badge--warning" : ".badge--success")).hasSize(1);
		return line.text();
	}

	private Document open(String path, String person) throws Exception {
		return Pages.read(pages.perform(get(path).with(user(person))).andExpect(status().isOk()));
	}

}
