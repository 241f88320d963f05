package jp.sakutei.organization.web;

import java.util.List;

import jp.sakutei.City;
import jp.sakutei.Pages;
import jp.sakutei.SakuteiTest;
import jp.sakutei.journal.Journal;
import jp.sakutei.organization.AccountManagement;
import jp.sakutei.organization.Actor;
import jp.sakutei.organization.Authority;
import jp.sakutei.organization.NotAllowed;
import jp.sakutei.organization.Organization;
import jp.sakutei.organization.PersonId;
import jp.sakutei.organization.PostRole;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@SakuteiTest
@DisplayName("利用者・パスワード・代理の画面")
class PeoplePagesTests {

	private static final String PASSWORD = "十文字以上の秘密の言葉";

	@Autowired
	ApplicationContext application;

	@Autowired
	MockMvc pages;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	PasswordEncoder passwords;

	@Autowired
	AccountManagement accounts;

	@Autowired
	Organization organization;

	@Autowired
	Journal journal;

	@BeforeEach
	void build() {
		City.build(application, 1, 2, 1);
	}

	@Test
	@DisplayName("10回間違えると、正しいパスワードでも15分間サインインできない")
	void refusesAfterTenFailures() throws Exception {

		accounts.setPassword(new PersonId("office"), PASSWORD, administrator());
		signIn(" office ", PASSWORD).andExpect(redirectedUrl("/"));
		for (var attempt = 1; attempt <= 9; attempt++) {
			signIn("office", "違います").andExpect(redirectedUrl("/sign-in?error"));
		}
		signIn("office", PASSWORD).andExpect(redirectedUrl("/"));
		for (var attempt = 1; attempt <= 10; attempt++) {
			signIn("office", "違います");
		}
		signIn("office", PASSWORD).andExpect(redirectedUrl("/sign-in?error"));
		jdbc.sql("update sign_in_failure set refused_until = refused_until - interval '16 minutes'").update();
		signIn("office", PASSWORD).andExpect(redirectedUrl("/"));
	}

	@Test
	@DisplayName("知らない職員番号や読めない文字では、数えもせず断る")
	void countsNobodyUnknown() throws Exception {
		for (var code : List.of("no-such", "", "\u0000office", "office' or '1'='1", "職員".repeat(3000))) {
			signIn(code, "x").andExpect(redirectedUrl("/sign-in?error"));
		}
	}

	@Test
	@DisplayName("利用を止めると、すぐに何もできなくなる")
	void disablesAtOnce() throws Exception {

		accounts.setPassword(new PersonId("office"), PASSWORD, administrator());
		pages.perform(get("/gates").with(user("office"))).andExpect(status().isOk());
		send("/people/office/enabled", "admin", "enabled", "false").andExpect(redirectedUrl("/people/office"));

		pages.perform(get("/gates").with(user("office"))).andExpect(status().isForbidden());
		signIn("office", PASSWORD).andExpect(redirectedUrl("/sign-in?error"));
		assertThat(read("/people?text=企画", "admin").select("tbody").text()).contains("停止中", "事務局");
		assertThat(journal.of("person:office")).extracting((each) -> each.action()).contains("利用を止めた");
		assertThat(Pages.read(send("/people/admin/enabled", "admin", "enabled", "false")).select("[role=alert]").text())
			.contains("自分の利用は止められません");
	}

	@Test
	@DisplayName("パスワードは、いまのものを知る本人が変えられる")
	void changesTheOwnPassword() throws Exception {

		accounts.setPassword(new PersonId("office"), PASSWORD, administrator());
		assertThat(change("違います", "新しい秘密の言葉です", "新しい秘密の言葉です")).contains("いまのパスワードが違います");
		assertThat(change(PASSWORD, "新しい秘密の言葉です", "別の秘密の言葉です")).contains("一致しません");
		assertThat(change(PASSWORD, "短い", "短い")).contains("10文字以上");
		assertThat(change(PASSWORD, "あ".repeat(25), "あ".repeat(25))).contains("長すぎます");
		assertThat(change(PASSWORD, "office-123456", "office-123456")).contains("職員番号");
		send("/password", "office", "current", PASSWORD, "password", "新しい秘密の言葉です", "repeated", "新しい秘密の言葉です")
			.andExpect(redirectedUrl("/password"));
		signIn("office", PASSWORD).andExpect(redirectedUrl("/sign-in?error"));
		signIn("office", "新しい秘密の言葉です").andExpect(redirectedUrl("/"));
	}

	@Test
	@DisplayName("最初の管理者は、管理できる人がいないときにだけ加わる")
	void addsTheFirstAdministratorOnce() throws Exception {

		assertThat(accounts.addFirstAdministrator(new PersonId("first"), "最初の管理者", "短い")).isNotEmpty();
		assertThat(accounts.addFirstAdministrator(new PersonId("first"), "最初の管理者", PASSWORD)).isEmpty();
		signIn("first", PASSWORD).andExpect(redirectedUrl("/"));
		assertThat(organization.actorOn(new PersonId("first"), City.DAY).holds(PostRole.ADMINISTRATOR)).isTrue();

		accounts.addFirstAdministrator(new PersonId("second"), "二人目", PASSWORD);
		assertThat(organization.person(new PersonId("second"))).isEmpty();
	}

	@Test
	@DisplayName("課長は自分の職の代理を指定して、終えられる")
	void namesAndEndsASubstitute() throws Exception {

		send("/substitutes", "head-0101", "authority", "section-head:0101", "substitute", "head-0102", "from",
				"2023-05-15", "to", "2023-05-19", "reason", "出張")
			.andExpect(redirectedUrl("/substitutes"));

		var row = read("/substitutes", "head-0102").select("tbody tr");
		assertThat(row.text()).contains("見本1-1課 課長", "2023-05-15～2023-05-19", "出張");
		assertThat(row.select("button")).isEmpty();
		assertThat(organization.actorOn(new PersonId("head-0102"), City.DAY).holds(Authority.sectionHead("0101")))
			.isTrue();

		var end = read("/substitutes", "head-0101").select("tbody form").attr("action");
		send(end, "head-0102").andExpect(status().isForbidden());
		send(end, "head-0101").andExpect(redirectedUrl("/substitutes"));
		assertThat(read("/substitutes", "office").select("tbody")).isEmpty();
		assertThat(journal.of("person:head-0101")).extracting((each) -> each.action())
			.containsExactlyInAnyOrder("代理を指定した", "代理を終えた");
	}

	@Test
	@DisplayName("代理の指定が誤っていれば、言葉で断り、入力は残る")
	void refusesAFaultySubstituteInWords() throws Exception {

		var page = Pages.read(send("/substitutes", "head-0101", "authority", "section-head:0101", "substitute", "だれか",
				"from", "2023-05-20", "to", "2023-05-10", "reason", "出張です"));
		assertThat(page.select("[role=alert]").text()).contains("見つかりません", "終了日");
		assertThat(page.select("#reason").text()).isEqualTo("出張です");
		assertThat(Pages.read(send("/substitutes", "head-0101", "from", "きのう")).select("[role=alert]").text())
			.contains("入力してください");
		for (var forged : List.of("mayor", "section-head", "planning-office:0101", "")) {
			send("/substitutes", "head-0101", "authority", forged, "substitute", "staff-0101", "from", "2023-05-15",
					"to", "2023-05-19", "reason", "x")
				.andExpect(status().isOk());
		}
		send("/substitutes", "head-0101", "authority", "section-head:0102", "substitute", "staff-0101", "from",
				"2023-05-15", "to", "2023-05-19", "reason", "x")
			.andExpect(status().isForbidden());
		assertThat(read("/substitutes?holder=director-01", "office").select("legend").text()).contains("部長");
	}

	@Test
	@DisplayName("本人も代理も、名前で探して選ぶ")
	void isChosenByName() throws Exception {

		var near = read("/substitutes", "head-0101");
		assertThat(near.select("#substitute option").eachAttr("value")).contains("staff-0101")
			.doesNotContain("head-0101", "head-0102");
		var other = organization.person(new PersonId("head-0102")).orElseThrow().name();
		assertThat(read("/substitutes?name=" + other.replace(" ", ""), "head-0101").select("#substitute option")
			.eachAttr("value")).contains("head-0102");

		var found = read("/substitutes?holderName=" + other, "office").select("a[href*=holder]");
		assertThat(found.eachAttr("href")).contains("/substitutes?holder=head-0102");
		assertThat(read("/substitutes?holderName=いない人", "office").select("main").text()).contains("という名前の職員はいません");
		assertThat(read("/substitutes?holderName=" + other, "head-0101").select("a[href*=holder]")).isEmpty();
	}

	@Test
	@DisplayName("企画政策課は、管理者の代理になって他人になることはできない")
	void administratesNobodyByItsOwnHand() throws Exception {

		send("/substitutes", "office", "holder", "admin", "authority", "administrator", "substitute", "office", "from",
				"2023-05-15", "to", "2023-05-19", "reason", "x")
			.andExpect(status().isForbidden());
		send("/substitutes", "office", "holder", "head-0101", "authority", "section-head:0101", "substitute", "office",
				"from", "2023-05-15", "to", "2023-05-19", "reason", "x")
			.andExpect(status().isForbidden());
		assertThat(read("/substitutes?holder=admin", "office").select("legend")).isEmpty();

		// who stands in for an administrator sets nobody's password who is one
		send("/substitutes", "admin", "holder", "admin", "authority", "administrator", "substitute", "budget", "from",
				"2023-05-08", "to", "2023-05-19", "reason", "休暇")
			.andExpect(redirectedUrl("/substitutes"));
		var substitute = organization.actorOn(new PersonId("budget"), City.DAY);
		assertThat(substitute.holds(PostRole.ADMINISTRATOR)).isTrue();
		assertThat(accounts.setPassword(new PersonId("office"), PASSWORD, substitute)).isEmpty();
		assertThatThrownBy(() -> accounts.setEnabled(new PersonId("admin"), false, substitute))
			.isInstanceOf(NotAllowed.class);
		assertThat(read("/substitutes", "office").select("tbody tr")).hasSize(1);
		assertThat(read("/substitutes", "office").select("tbody button")).isEmpty();
		assertThat(read("/substitutes", "admin").select("tbody button")).hasSize(1);
		assertThatThrownBy(() -> accounts.setPassword(new PersonId("admin"), PASSWORD, substitute))
			.isInstanceOf(NotAllowed.class);
	}

	private String change(String current, String password, String repeated) throws Exception {
		return Pages.read(send("/password", "office", "current", current, "password", password, "repeated", repeated))
			.select("[role=alert]")
			.text();
	}

	private Actor administrator() {
		return organization.actorOn(new PersonId("admin"), City.DAY);
	}

	private ResultActions signIn(String code, String password) throws Exception {
		return pages.perform(formLogin("/sign-in").user(code).password(password));
	}

	private ResultActions send(String path, String person, String... fields) throws Exception {
		var call = post(path).with(csrf()).with(user(person));
		for (var index = 0; index < fields.length; index += 2) {
			call.param(fields[index], fields[index + 1]);
		}
		return pages.perform(call);
	}

	private Document read(String path, String person) throws Exception {
		return Pages.read(pages.perform(get(path).with(user(person))).andExpect(status().isOk()));
	}

}
