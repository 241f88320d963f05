package jp.sakutei.worklist;

import java.util.stream.Stream;

import jakarta.servlet.http.Cookie;
import jp.sakutei.Pages;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

/** Pages that lie open while their sign-in ends, in whichever way. */
@DisplayName("サインインの終わり")
class EndedSignInTests extends APageLeftOpen {

	interface Ending {

		void happen(EndedSignInTests test, Tab page) throws Exception;

	}

	static Stream<Arguments> endings() {
		return Stream.of(ending("別のタブかウィンドウでサインアウトしました", (test, page) -> page.send("/sign-out")),
				ending("パスワードを変更したため",
						(test, page) -> test.visits.send("/password", "S0001", "current", PASSWORD, "password",
								OTHER_PASSWORD, "repeated", OTHER_PASSWORD)),
				ending("管理者がパスワードを設定したため",
						(test, page) -> test.visits.send("/people/S0001/password", "admin", "password",
								OTHER_PASSWORD)),
				ending("管理者が利用を止めました",
						(test, page) -> test.visits.send("/people/S0001/enabled", "admin", "enabled", "false")),
				ending("時間がたったため", (test, page) -> test.jdbc.sql("delete from spring_session").update()));
	}

	private static Arguments ending(String words, Ending ending) {
		return Arguments.of(words, ending);
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("endings")
	@DisplayName("画面はすぐにわけを言い、送った内容は、同じ人がサインインし直すと戻る")
	void saysWhyAndKeepsTheText(String words, Ending ending) throws Exception {

		var page = new Tab(signIn("S0001", PASSWORD), "/tasks/t1");
		ending.happen(this, page);

		var saving = page.type("purpose", "道路を直す").saves();
		assertThat(saving.getStatus()).isEqualTo(401);
		assertThat(saving.getContentAsString()).startsWith(words);
		var pressed = page.send("/tasks/t1", "_action", "submit").getRedirectedUrl();
		assertThat(pressed).startsWith("/sign-in?ended=").endsWith("&kept");
		assertThat(Pages.read(mvc.perform(get(pressed).with(real))).select("[role=alert]").text()).contains(words,
				"預かりました");
		assertThat(drafts()).isZero();

		var other = signIn("S0002", PASSWORD);
		assertThat(open(other, "/tasks/t1").select("[name=purpose]").text()).doesNotContain("道路を直す");
		assertThat(open(other, "/kept").select("main").text()).contains("預かった内容はありません");

		jdbc.sql("update person set enabled = true, password_hash = ?").param(passwords.encode(PASSWORD)).update();
		assertThat(address("S0001")).isEqualTo("/tasks/t1");
		var back = open(signIn("S0001", PASSWORD), "/tasks/t1");
		assertThat(back.select("[name=purpose]").text()).isEqualTo("道路を直す");
		assertThat(back.select(".notice").text()).contains("提出はまだ済んでいません");
		assertThat(jdbc.sql("select count(*) from work_item where task_id = 't1'").query(Integer.class).single())
			.isEqualTo(1);
		assertThat(kept()).isZero();
	}

	@Test
	@DisplayName("別のタブでほかの人がサインインしたら、そう言い、内容は画面を開いた人に残す")
	void keepsItFromWhoeverSignsInNext() throws Exception {

		var page = new Tab(signIn("S0001", PASSWORD), "/tasks/t1");
		page.type("purpose", "道路を直す").session = signIn("S0002", PASSWORD);
		var saving = page.saves();
		assertThat(saving.getStatus()).isEqualTo(403);
		assertThat(saving.getContentAsString()).contains("ほかの人がサインインしました");
		assertThat(page.send("/tasks/t1", "_action", "save").getRedirectedUrl()).isEqualTo("/kept?ofAnother");
		assertThat(open(page.session, "/kept?ofAnother").select("[role=alert]").text()).contains("別の人がサインインして開いたもの");
		assertThat(open(page.session, "/tasks/t1").select("[name=purpose]").text()).doesNotContain("道路を直す");
		page.send("/sign-out");
		assertThat(open(signIn("S0001", PASSWORD), "/tasks/t1").select("[name=purpose]").text()).isEqualTo("道路を直す");
	}

	@Test
	@DisplayName("画面の印は人とサインインのもので、パスワードとともに変わり、ほかのサインインは終わる")
	void bindsTheTokenToTheSignIn() throws Exception {

		var page = new Tab(signIn("S0001", PASSWORD), "/password");
		var elsewhere = new Tab(signIn("S0001", PASSWORD), "/tasks/t1");
		var before = page.session;
		var changed = page.send("/password", "current", PASSWORD, "password", OTHER_PASSWORD, "repeated",
				OTHER_PASSWORD);
		assertThat(changed.getRedirectedUrl()).isEqualTo("/password");
		var after = changed.getCookie("sakutei-session");
		assertThat(after.getValue()).isNotEqualTo(before.getValue());
		assertThat(sessions()).isEqualTo(1);
		assertThat(elsewhere.saves().getStatus()).isEqualTo(401);

		page.session = new Cookie(after.getName(), after.getValue());
		page.path = "/tasks/t1";
		assertThat(page.saves().getStatus()).as("the old token").isEqualTo(403);
		var fresh = new Tab(page.session, "/tasks/t1").type("purpose", "道路を直す");
		assertThat(fresh.saves().getStatus()).isEqualTo(200);
		fresh.session = signIn("S0002", PASSWORD);
		assertThat(fresh.send("/sign-out").getRedirectedUrl()).as("another's token").isEqualTo("/");
		assertThat(sessions()).isEqualTo(2);
	}

	@Test
	@DisplayName("七日を過ぎたものは、消す前でも見せない")
	void showsNothingOlderThanItSays() throws Exception {

		var page = new Tab(signIn("S0001", PASSWORD), "/tasks/t1").type("purpose", "道路を直す");
		page.send("/sign-out");
		page.send("/tasks/t1", "_action", "save");
		jdbc.sql("update kept_post set kept_at = kept_at - interval '8 days'").update();
		jdbc.sql("update ended_sign_in set ended_at = ended_at - interval '8 days'").update();
		var back = signIn("S0001", PASSWORD);
		assertThat(open(back, "/kept").select("main").text()).contains("預かった内容はありません");
		assertThat(open(back, "/tasks/t1").select("[name=purpose]").text()).doesNotContain("道路を直す");
		assertThat(page.send("/tasks/t1", "_action", "save").getRedirectedUrl()).startsWith("/sign-in?ended=expired");
	}

	@Test
	@DisplayName("同じブラウザーでほかの人がサインインしていたら、その人が出た後でも、わけはそれだと言う")
	void remembersThatSomebodySignedInAnew() throws Exception {

		var page = new Tab(signIn("S0001", PASSWORD), "/tasks/t1");
		var next = page.send("/sign-in", "username", "S0002", "password", PASSWORD).getCookie("sakutei-session");
		var others = new Tab(new Cookie(next.getName(), next.getValue()), "/tasks/t1");
		others.send("/sign-out");
		assertThat(page.send("/tasks/t1", "_action", "save").getRedirectedUrl())
			.isEqualTo("/sign-in?ended=signed-in-anew&kept");
	}

	@Test
	@DisplayName("管理者が自分のパスワードを設定すると、自分のほかのサインインは終わる")
	void endsTheAdministratorsOwnOtherSignIns() throws Exception {

		jdbc.sql("update person set password_hash = ?").param(passwords.encode(PASSWORD)).update();
		var here = new Tab(signIn("admin", PASSWORD), "/people/admin");
		var elsewhere = new Tab(signIn("admin", PASSWORD), "/people/admin");
		assertThat(here.send("/people/admin/password", "password", OTHER_PASSWORD).getRedirectedUrl())
			.isEqualTo("/people/admin");
		assertThat(sessions()).isEqualTo(1);
		assertThat(elsewhere.send("/people/S0001/enabled", "enabled", "false").getRedirectedUrl())
			.startsWith("/sign-in?ended=password-changed");
	}

}
