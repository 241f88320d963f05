package jp.sakutei.organization.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jp.sakutei.Pages;
import jp.sakutei.common.NotFound;
import jp.sakutei.organization.Actor;
import jp.sakutei.organization.Authority;
import jp.sakutei.organization.NotAllowed;
import jp.sakutei.organization.PersonId;
import jp.sakutei.organization.PostRole;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.bind.annotation.GetMapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

class LayoutTests {

	private static final Actor HANAKO = new Actor(new PersonId("S0001"), "見本 花子", Set.of(Authority.staff("0101")),
			Map.of());

	private final NavigationEntry tasks = new NavigationEntry(1, NavigationGroup.HOME, "処理待ち一覧", "/tasks", Set.of());

	private final NavigationEntry gates = new NavigationEntry(1, NavigationGroup.SHEETS, "確認・承認", "/gates", Set.of());

	private final NavigationEntry substitutes = new NavigationEntry(1, NavigationGroup.PERSON, "代理の設定", "/substitutes",
			Set.of());

	private final NavigationEntry progress = new NavigationEntry(2, NavigationGroup.ADMINISTRATION, "進捗状況", "/progress",
			Set.of(PostRole.PLANNING_OFFICE));

	@Test
	@DisplayName("サインインした人の名前と、その人の画面だけが見える")
	void showsThePersonAndHisScreens() throws Exception {

		var page = Pages
			.read(pagesFor(HANAKO, "見本：令和5年6月20日（火）の想定").perform(get("/tasks/17").flashAttr("notice", "提出しました。")));

		assertThat(page.select(".me summary").text()).isEqualTo("見本 花子 さん");
		assertThat(page.select(".me li").eachText()).containsExactly("代理の設定", "パスワードの変更", "サインアウト");
		assertThat(page.select(".groups a").eachText()).containsExactly("ホーム", "事業調書4件");
		assertThat(page.select(".groups a[aria-current]").eachText()).containsExactly("ホーム");
		assertThat(page.select(".crumbs li").eachText()).containsExactly("ホーム", "処理待ち一覧", "見本の画面");
		assertThat(page.select(".crumbs a").eachAttr("href")).containsExactly("/", "/tasks");
		assertThat(page.select("[role=status]").text()).isEqualTo("提出しました。");
		assertThat(page.select(".sample-banner").text()).isEqualTo("見本：令和5年6月20日（火）の想定");
	}

	@Test
	@DisplayName("サインイン前は名前も画面の一覧もない")
	void showsNothingOfAPersonBeforeSignIn() throws Exception {

		var page = Pages.read(pagesFor(null, null).perform(get("/tasks/17")));

		assertThat(page.select(".me, nav, .sample-banner, .notice")).isEmpty();
		assertThat(page.select("a.skip-link").attr("href")).isEqualTo("#main");
		assertThat(page.select("script, style, [style], [onclick]")).isEmpty();
	}

	@Test
	@DisplayName("断るときは理由を言葉で伝える")
	void refusesInWords() throws Exception {

		var pages = pagesFor(HANAKO, null);

		assertThat(
				Pages.read(pages.perform(get("/not-allowed")).andExpect(status().isForbidden())).select("main").text())
			.contains("この操作はできません", "あなたの所管課の事業調書ではありません。");
		assertThat(Pages.read(pages.perform(get("/not-found")).andExpect(status().isNotFound())).select("main").text())
			.contains("事業調書 999が見つかりません。");
		assertThat(Pages.read(pages.perform(get("/at-once")).andExpect(status().isConflict())).select("main").text())
			.contains("ほかの人の操作と重なりました");
		assertThat(Pages.read(pages.perform(post("/tasks/17")).andExpect(status().isMethodNotAllowed()))
			.select("main")
			.text()).contains("この開き方はできません");
	}

	@Test
	@DisplayName("不具合のときは番号だけを伝え、中身は見せない")
	void keepsTheDetailsOfAFailure() throws Exception {

		var page = Pages
			.read(pagesFor(HANAKO, null).perform(get("/broken")).andExpect(status().isInternalServerError()));

		assertThat(page.select("main").text()).contains("システムに問題が起きました", "番号").doesNotContain("table app.sheet");
		assertThat(page.select("nav a")).isNotEmpty();
	}

	@Test
	@DisplayName("画面の外で起きた失敗も同じ枠で伝える")
	void saysWhatFailedOutsideOfTheHandlers() throws Exception {

		var result = pagesFor(null, null).perform(get("/error").requestAttr("jakarta.servlet.error.status_code", 413))
			.andExpect(status().is(413));

		assertThat(Pages.read(result).select("h1").text()).isEqualTo("送られた内容が大きすぎます");
	}

	private MockMvc pagesFor(Actor actor, String banner) {

		var beans = new StaticListableBeanFactory();
		var currentActor = mock(CurrentActor.class);
		given(currentActor.of(any())).willReturn(Optional.ofNullable(actor));
		if (banner != null) {
			beans.addBean("banner", (SampleBanner) () -> banner);
		}
		beans.addBean("progress", progress);
		beans.addBean("tasks", tasks);
		beans.addBean("gates", gates);
		beans.addBean("substitutes", substitutes);
		beans.addBean("waiting", (WaitingCounts) (who) -> Map.of("/tasks", 7, "/gates", 4));
		var layout = new LayoutModel(currentActor, beans.getBeanProvider(SampleBanner.class),
				beans.getBeanProvider(NavigationEntry.class), beans.getBeanProvider(WaitingCounts.class));
		var errors = new ErrorPages(layout);
		return Pages.with(List.of(layout, errors), new SomeScreen(), errors);
	}

	@Controller
	static class SomeScreen {

		@GetMapping("/tasks/17")
		String task() {
			return "some-screen";
		}

		@GetMapping("/not-allowed")
		String notAllowed() {
			throw new NotAllowed("あなたの所管課の事業調書ではありません。");
		}

		@GetMapping("/not-found")
		String notFound() {
			throw new NotFound("事業調書 999");
		}

		@GetMapping("/at-once")
		String atOnce() {
			throw new ConcurrencyFailureException("two at once");
		}

		@GetMapping("/broken")
		String broken() {
			throw new IllegalStateException("table app.sheet");
		}

	}

}
