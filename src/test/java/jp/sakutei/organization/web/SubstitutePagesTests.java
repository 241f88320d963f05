package jp.sakutei.organization.web;

import java.util.List;

import jp.sakutei.City;
import jp.sakutei.Pages;
import jp.sakutei.SakuteiTest;
import jp.sakutei.Visits;
import jp.sakutei.journal.Journal;
import jp.sakutei.organization.AccountManagement;
import jp.sakutei.organization.Authority;
import jp.sakutei.organization.NotAllowed;
import jp.sakutei.organization.Organization;
import jp.sakutei.organization.PersonId;
import jp.sakutei.organization.PostRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@SakuteiTest
@DisplayName("代理の画面")
class SubstitutePagesTests {

	private static final String PASSWORD = "十文字以上の秘密の言葉";

	@Autowired
	ApplicationContext application;

	@Autowired
	AccountManagement accounts;

	@Autowired
	Organization organization;

	@Autowired
	Journal journal;

	Visits visits;

	@BeforeEach
	void build() {
		City.build(application, 1, 2, 1);
		visits = new Visits(application);
	}

	@Test
	@DisplayName("課長は自分の職の代理を指定して、終えられる")
	void namesAndEndsASubstitute() throws Exception {

		assertThat(visits.read("/substitutes", "head-0101").select("fieldset .choice").text()).isEqualTo("見本1-1課 課長");
		visits
			.send("/substitutes", "head-0101", "authority", "section-head:0101", "substitute", "head-0102", "from",
					"2023-05-15", "to", "2023-05-19", "reason", "出張")
			.andExpect(redirectedUrl("/substitutes"));

		var row = visits.read("/substitutes", "head-0102").select("tbody tr");
		assertThat(row.text()).contains("見本1-1課 課長", "令和5年5月15日（月）～令和5年5月19日（金）", "出張");
		assertThat(row.select("button")).isEmpty();
		assertThat(organization.actorOn(new PersonId("head-0102"), City.DAY).holds(Authority.sectionHead("0101")))
			.isTrue();

		var end = visits.read("/substitutes", "head-0101").select("tbody form").attr("action");
		visits.send(end, "head-0102").andExpect(status().isForbidden());
		visits.send(end, "head-0101").andExpect(redirectedUrl("/substitutes"));
		assertThat(visits.read("/substitutes", "office").select("tbody")).isEmpty();
		assertThat(journal.of("person:head-0101")).extracting((each) -> each.action())
			.containsExactlyInAnyOrder("代理を指定した", "代理を終えた");
	}

	@Test
	@DisplayName("代理の指定が誤っていれば、言葉で断り、入力は残る")
	void refusesAFaultySubstituteInWords() throws Exception {

		var page = Pages.read(visits.send("/substitutes", "head-0101", "authority", "section-head:0101", "substitute",
				"だれか", "from", "2023-05-20", "to", "2023-05-10", "reason", "出張です"));
		assertThat(page.select("[role=alert]").text()).contains("見つかりません", "終了日");
		assertThat(page.select("#reason").text()).isEqualTo("出張です");
		assertThat(Pages.read(visits.send("/substitutes", "head-0101", "from", "きのう")).select("[role=alert]").text())
			.contains("入力してください");
		for (var forged : List.of("mayor", "section-head", "planning-office:0101", "")) {
			visits
				.send("/substitutes", "head-0101", "authority", forged, "substitute", "staff-0101", "from",
						"2023-05-15", "to", "2023-05-19", "reason", "x")
				.andExpect(status().isOk());
		}
		visits
			.send("/substitutes", "head-0101", "authority", "section-head:0102", "substitute", "staff-0101", "from",
					"2023-05-15", "to", "2023-05-19", "reason", "x")
			.andExpect(status().isForbidden());
		assertThat(visits.read("/substitutes?holder=director-01", "office").select("legend").text()).contains("部長");
	}

	@Test
	@DisplayName("同じ代理を、重なる期間に二度は指定できない")
	void isNamedOnce() throws Exception {

		var once = new String[] { "authority", "section-head:0101", "substitute", "head-0102", "from", "2023-05-15",
				"to", "2023-05-19", "reason", "出張" };
		visits.send("/substitutes", "head-0101", once).andExpect(redirectedUrl("/substitutes"));

		assertThat(Pages.read(visits.send("/substitutes", "head-0101", once)).select("[role=alert]").text())
			.contains("すでに同じ職員を代理に指定しています");
		assertThat(visits.read("/substitutes", "head-0101").select("tbody tr")).hasSize(1);
	}

	@Test
	@DisplayName("本人も代理も、名前で探して選ぶ")
	void isChosenByName() throws Exception {

		var near = visits.read("/substitutes", "head-0101");
		assertThat(near.select("#substitute option").eachAttr("value")).contains("staff-0101")
			.doesNotContain("head-0101", "head-0102");
		var other = organization.person(new PersonId("head-0102")).orElseThrow().name();
		assertThat(visits.read("/substitutes?name=" + other.replace(" ", ""), "head-0101")
			.select("#substitute option")
			.eachAttr("value")).contains("head-0102");

		var found = visits.read("/substitutes?holderName=" + other, "office").select("a[href*=holder]");
		assertThat(found.eachAttr("href")).contains("/substitutes?holder=head-0102");
		assertThat(visits.read("/substitutes?holderName=いない人", "office").select("main").text())
			.contains("という名前の職員はいません");
		assertThat(visits.read("/substitutes?holderName=" + other, "head-0101").select("a[href*=holder]")).isEmpty();
	}

	@Test
	@DisplayName("企画政策課は、管理者の代理になって他人になることはできない")
	void administratesNobodyByItsOwnHand() throws Exception {

		visits
			.send("/substitutes", "office", "holder", "admin", "authority", "administrator", "substitute", "office",
					"from", "2023-05-15", "to", "2023-05-19", "reason", "x")
			.andExpect(status().isForbidden());
		visits
			.send("/substitutes", "office", "holder", "head-0101", "authority", "section-head:0101", "substitute",
					"office", "from", "2023-05-15", "to", "2023-05-19", "reason", "x")
			.andExpect(status().isForbidden());
		assertThat(visits.read("/substitutes?holder=admin", "office").select("legend")).isEmpty();

		// who stands in for an administrator sets nobody's password who is one
		visits
			.send("/substitutes", "admin", "holder", "admin", "authority", "administrator", "substitute", "budget",
					"from", "2023-05-08", "to", "2023-05-19", "reason", "休暇")
			.andExpect(redirectedUrl("/substitutes"));
		var substitute = organization.actorOn(new PersonId("budget"), City.DAY);
		assertThat(substitute.holds(PostRole.ADMINISTRATOR)).isTrue();
		assertThat(accounts.setPassword(new PersonId("office"), PASSWORD, substitute)).isEmpty();
		assertThatThrownBy(() -> accounts.setEnabled(new PersonId("admin"), false, substitute))
			.isInstanceOf(NotAllowed.class);
		assertThat(visits.read("/substitutes", "office").select("tbody tr")).hasSize(1);
		assertThat(visits.read("/substitutes", "office").select("tbody button")).isEmpty();
		assertThat(visits.read("/substitutes", "admin").select("tbody button")).hasSize(1);
		assertThatThrownBy(() -> accounts.setPassword(new PersonId("admin"), PASSWORD, substitute))
			.isInstanceOf(NotAllowed.class);
	}

	@Test
	@DisplayName("代理が終わると、開いたままの画面からは何もできず、わけと戻り方を言う")
	void endsInTheMiddleOfAnOpenPage() throws Exception {

		var task = "/tasks/task-city:00001:1";
		application.getBean(JdbcClient.class)
			.sql("update work_item set authority = 'section-head:0101' where task_id = 'task-city:00001:1'")
			.update();
		visits.send(task + "/claim", "head-0102").andExpect(status().isNotFound());
		visits
			.send("/substitutes", "head-0101", "authority", "section-head:0101", "substitute", "head-0102", "from",
					"2023-05-15", "to", "2023-05-19", "reason", "出張")
			.andExpect(redirectedUrl("/substitutes"));
		visits.send(task + "/claim", "head-0102").andExpect(status().isFound());

		// what goes with no substitution: others' passwords, and naming somebody else
		visits.send("/people/head-0101/password", "head-0102", "password", PASSWORD).andExpect(status().isForbidden());
		assertThat(Pages
			.read(visits.send("/substitutes", "head-0102", "holder", "head-0101", "authority", "section-head:0101",
					"substitute", "staff-0102", "from", "2023-05-15", "to", "2023-05-16", "reason", "x"))
			.text()).doesNotContain("指定しました");
		assertThat(application.getBean(JdbcClient.class)
			.sql("select substitute from substitution")
			.query(String.class)
			.list()).containsExactly("head-0102");

		visits.send(visits.read("/substitutes", "head-0101").select("tbody form").attr("action"), "head-0101");
		for (var path : List.of("/autosave", "", "/claim", "/give-back", "/take-over")) {
			var answer = visits
				.send(task + path, "head-0102", "_person", "head-0102", "_action", "save", "purpose", "続き")
				.andExpect(status().isNotFound());
			assertThat(Pages.read(answer).text()).as(path).contains("代理の期間", "保存されていません", "「戻る」");
		}
		visits.send("/sheets/city:00001/withdraw", "head-0102", "reason", "代理として").andExpect(status().isForbidden());
	}

}
