package jp.sakutei.worklist;

import java.util.List;
import java.util.stream.Stream;

import jp.sakutei.organization.web.KeptPosts;
import jp.sakutei.Pages;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.springframework.http.MediaType;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

/** What was sent too late for its sign-in, and what becomes of it. */
@DisplayName("預かった内容")
class KeptPostTests extends APageLeftOpen {

	@Test
	@DisplayName("二つのタブの二つの処理は、どちらも預かり、それぞれの画面に戻す")
	void keepsEachTabsOwn() throws Exception {

		var session = signIn("S0001", PASSWORD);
		var one = new Tab(session, "/tasks/t1").type("purpose", "道路を直す");
		var other = new Tab(session, "/tasks/t2").type("purpose", "公園を作る");
		var again = new Tab(session, "/tasks/t1").type("name", "名前も直す");
		one.send("/sign-out");
		for (var tab : List.of(one, other, again)) {
			assertThat(tab.send(tab.path, "_action", "save").getRedirectedUrl()).endsWith("&kept");
		}
		assertThat(address("S0001")).isEqualTo("/kept");
		var back = signIn("S0001", PASSWORD);
		assertThat(open(back, "/kept").select("main a").eachAttr("href")).containsExactly("/tasks/t1", "/tasks/t2",
				"/tasks/t1");
		assertThat(open(back, "/tasks/t2").select("[name=purpose]").text()).isEqualTo("公園を作る");
		var both = open(back, "/tasks/t1");
		assertThat(both.select("[name=purpose]").text()).isEqualTo("道路を直す");
		assertThat(both.select("[name=name]").val()).isEqualTo("名前も直す");
	}

	@Test
	@DisplayName("処理が終わっていても、預かった内容は読める")
	void showsWhatItKeptOfAFinishedTask() throws Exception {

		var page = new Tab(signIn("S0001", PASSWORD), "/tasks/t1").type("purpose", "道路を直す");
		page.send("/sign-out");
		page.send("/tasks/t1", "_action", "save");
		jdbc.sql("delete from work_item where task_id = 't1'").update();
		var back = signIn("S0001", PASSWORD);
		assertThat(mvc.perform(get("/tasks/t1").cookie(back).with(real)).andReturn().getResponse().getRedirectedUrl())
			.isEqualTo("/kept?finished");
		var kept = open(back, "/kept?finished");
		assertThat(kept.select("textarea").eachText()).containsExactly("道路を直す");
		assertThat(kept.select("[role=status]").text()).contains("もう終わっています");
		assertThat(kept.select("[role=status] a").eachAttr("href")).containsExactly("/tasks");
	}

	@Test
	@DisplayName("処理でない画面の内容も預かり、新しい画面で押したときにだけ送る")
	void keepsWhatOtherPagesSend() throws Exception {

		var page = new Tab(signIn("S0003", PASSWORD), "/substitutes");
		page.send("/sign-out");
		String[] fields = { "holder", "S0003", "authority", "section-head:0101", "substitute", "S0001", "from",
				"2023-06-21", "to", "2023-06-22", "reason", "出張のため<b>" };
		assertThat(page.send("/substitutes", fields).getRedirectedUrl()).endsWith("&kept");
		assertThat(address("S0003")).isEqualTo("/kept");
		var fresh = new Tab(signIn("S0003", PASSWORD), "/kept");
		assertThat(fresh.page.select("textarea").eachText()).containsExactly("出張のため<b>");
		assertThat(substitutions()).isZero();

		var form = fresh.page.select("form[action=/substitutes]").first();
		assertThat(form.select("button").text()).isEqualTo("代理を指定する");
		var hidden = form.select("input[type=hidden]:not([name=_csrf])");
		var again = hidden.stream().flatMap((each) -> Stream.of(each.attr("name"), each.val())).toArray(String[]::new);
		var refused = again.clone();
		refused[List.of(again).indexOf("substitute") + 1] = "no-such";
		assertThat(fresh.send("/substitutes", refused).getStatus()).isNotEqualTo(302);
		assertThat(kept()).as("not carried out yet").isEqualTo(1);
		fresh.send("/substitutes", again);
		assertThat(substitutions()).isEqualTo(1);
		assertThat(open(fresh.session, "/kept").select("textarea")).isEmpty();
	}

	@Test
	@DisplayName("送り直しても断られたものは、断る画面へ移っても、まだ預かっている")
	void keepsWhatIsRefusedByAnotherPage() throws Exception {

		jdbc.sql("update person set password_hash = ? where code = 'admin'").param(passwords.encode(PASSWORD)).update();
		var page = new Tab(signIn("admin", PASSWORD), "/outbox");
		page.send("/sign-out");
		page.send("/outbox/0/send-again");
		var fresh = new Tab(signIn("admin", PASSWORD), "/kept");
		var id = jdbc.sql("select id from kept_post").query(String.class).single();

		assertThat(fresh.send("/outbox/0/send-again", KeptPosts.SENT_AGAIN, id).getRedirectedUrl())
			.isEqualTo("/outbox/0");
		assertThat(kept()).isEqualTo(1);
	}

	@Test
	@DisplayName("ファイルは預かっていないと言い、もう一度選ぶ画面へ案内する")
	void saysThatFilesAreNotKept() throws Exception {

		var page = new Tab(signIn("S0001", PASSWORD), "/tasks/t1");
		page.send("/sign-out");
		page.type = MediaType.parseMediaType("multipart/form-data; boundary=sakutei");
		var sent = page.send("/documents/returns", "note", "六月分を 返します").getRedirectedUrl();
		assertThat(sent).endsWith("&kept&files");
		assertThat(Pages.read(mvc.perform(get(sent).with(real))).select("[role=alert]").text())
			.contains("ファイルは預かっていません");
		var kept = open(signIn("S0001", PASSWORD), "/kept");
		assertThat(kept.select("main").text()).contains("「Excelブックを取り込む」", "ファイルを選び直してください");
		assertThat(kept.select("main form").eachAttr("action")).noneMatch("/documents/returns"::equals);
		assertThat(kept.select("main a").eachAttr("href")).containsExactly("/documents");
	}

	@Test
	@DisplayName("別の人の画面から送られたものを預かれなかったら、そう言う")
	void saysWhenItCouldNotKeepAnothers() throws Exception {

		var page = new Tab(signIn("S0001", PASSWORD), "/tasks/t1");
		page.session = signIn("S0002", PASSWORD);
		var sent = page.send("/tasks/t1", "purpose", "長".repeat(500_001)).getRedirectedUrl();
		assertThat(open(page.session, sent).select("[role=alert]").text()).contains("別の人がサインインして開いたもの", "預かれませんでした")
			.doesNotContain("預かりました");
		assertThat(kept()).isZero();
	}

	@Test
	@DisplayName("二つの画面で聞かれることがあれば、答えるまで預かり、一つずつ聞く")
	void asksOfEachKeptPage() throws Exception {

		var session = signIn("S0001", PASSWORD);
		var one = new Tab(session, "/tasks/t1").type("purpose", "道路を直す");
		var other = new Tab(session, "/tasks/t1").type("name", "自分の名前");
		one.send("/sign-out");
		var colleague = new Tab(signIn("S0002", PASSWORD), "/tasks/t1").type("purpose", "道路を広げる");
		assertThat(colleague.send("/tasks/t1", "_action", "save", "name", "同僚の名前").getStatus()).isEqualTo(302);
		for (var tab : List.of(one, other)) {
			assertThat(tab.send("/tasks/t1", "_action", "save").getRedirectedUrl()).endsWith("&kept");
		}
		var back = signIn("S0001", PASSWORD);
		assertThat(open(back, "/tasks/t1").select("[name=_asked]").eachAttr("value")).containsExactly("purpose");
		assertThat(kept()).isEqualTo(2);
		answer(new Tab(back, "/tasks/t1"), "purpose", "道路を直す");
		assertThat(draft("purpose")).isEqualTo("道路を直す");
		assertThat(open(back, "/tasks/t1").select("[name=_asked]").eachAttr("value")).containsExactly("name");
		answer(new Tab(back, "/tasks/t1"), "name", "自分の名前");
		assertThat(draft("name")).isEqualTo("自分の名前");
		assertThat(draft("purpose")).isEqualTo("道路を直す");
		assertThat(kept()).isZero();
	}

	private void answer(Tab page, String name, String own) throws Exception {
		var kept = page.page.select("[name=_kept]").val();
		assertThat(page.type(name, own)
			.send("/tasks/t1", "_action", "save", "_asked", name, "_take." + name, "own", "_kept", kept)
			.getStatus()).isEqualTo(302);
	}

	@Test
	@DisplayName("ほかの人が預けたものは、番号を知っていても消せない")
	void leavesAloneWhatIsAnothers() throws Exception {

		var page = new Tab(signIn("S0001", PASSWORD), "/tasks/t1").type("purpose", "道路を直す");
		page.send("/sign-out");
		page.send("/tasks/t1", "_action", "save");
		var id = jdbc.sql("select id from kept_post").query(String.class).single();
		var other = new Tab(signIn("S0002", PASSWORD), "/tasks/t1").type("name", "名前");
		other.send("/kept/" + id + "/discard");
		assertThat(other.send("/tasks/t1", "_action", "save", "_kept", id).getStatus()).isEqualTo(302);
		assertThat(kept()).isEqualTo(1);
		var own = new Tab(signIn("S0001", PASSWORD), "/kept");
		own.send("/kept/" + id + "/discard");
		assertThat(kept()).isZero();
	}

	@Test
	@DisplayName("預かるのは自分の画面のものだけ、大きさと数に限りがあり、パスワードは預からない")
	void boundsWhatItKeeps() throws Exception {

		var page = new Tab(signIn("S0001", PASSWORD), "/tasks/t1");
		page.send("/sign-out");
		var secret = page.send("/password", "current", PASSWORD, "password", OTHER_PASSWORD);
		assertThat(secret.getRedirectedUrl()).endsWith("&lost");
		assertThat(Pages.read(mvc.perform(get(secret.getRedirectedUrl()).with(real))).select("[role=alert]").text())
			.contains("預かれませんでした", "戻る");
		assertThat(page.send("/tasks/t1", "purpose", "長".repeat(500_001)).getRedirectedUrl()).endsWith("&lost");
		assertThat(page.send("/tasks/t1", "長".repeat(500_001), "").getRedirectedUrl()).as("names").endsWith("&lost");
		page.site = "cross-site";
		assertThat(page.send("/tasks/t1", "purpose", "よそから").getStatus()).isEqualTo(403);
		page.site = "same-origin";
		page.token = page.token.substring(1) + "A";
		assertThat(page.send("/tasks/t1", "purpose", "偽の印").getStatus()).isEqualTo(403);
		assertThat(kept()).isZero();

		var honest = new Tab(signIn("S0001", PASSWORD), "/tasks/t1");
		honest.send("/sign-out");
		for (var times = 0; times < 25; times++) {
			honest.send("/tasks/t1", "purpose", "道路" + times);
		}
		assertThat(kept()).isEqualTo(20);
		jdbc.sql("update kept_post set kept_at = kept_at - interval '8 days'").update();
		honest.send("/tasks/t1", "purpose", "新しい");
		assertThat(kept()).as("the old ones count no more").isEqualTo(21);
		jdbc.sql("delete from kept_post").update();
		for (var times = 0; times < 6; times++) {
			honest.send("/tasks/t1", "purpose", "長".repeat(450_000));
		}
		assertThat(kept()).as("together").isEqualTo(4);
	}

}
