package jp.sakutei.organization.web;

import jakarta.servlet.http.Cookie;
import jp.sakutei.Pages;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

@DisplayName("パスワードの試行")
class SignInLimitTests extends ASignInAttempt {

	@Test
	@DisplayName("同じ所から同じ職員番号で続けて間違えると、次に試せるまでがだんだん長くなる")
	void slowsDownMoreAndMore() throws Exception {

		assertThat(signIn(" office ", PASSWORD, OFFICE)).isEqualTo("/");
		fail("office", 5, ATTACKER);
		assertThat(pairWaits()).isEqualTo(1);
		onTheSpot();
		assertThat(signIn("office", PASSWORD, ATTACKER)).startsWith("/sign-in?wait=");
		waited("1 minute");
		assertThat(signIn("office", "違います", ATTACKER)).isEqualTo("/sign-in?error");
		assertThat(pairWaits()).isEqualTo(2);
		jdbc.sql("update sign_in_failure set failures = 20 where key like 'PAIR-%'").update();
		waited("1 minute");
		assertThat(signIn("office", "違います", ATTACKER)).isEqualTo("/sign-in?error");
		assertThat(pairWaits()).isEqualTo(900);
		assertThat(signIn("office", PASSWORD, ATTACKER)).startsWith("/sign-in?wait=");
		waited("900 seconds");
		assertThat(signIn("office", PASSWORD, ATTACKER)).isEqualTo("/");
		assertThat(signIn("office", "違います", ATTACKER)).isEqualTo("/sign-in?error");
		assertThat(Pages.read(pages.perform(get("/sign-in?wait=900"))).select("[role=alert]").text()).contains("15分ほど");
	}

	@Test
	@DisplayName("だれかが全員のパスワードを間違え続けても、ほかの所からは入れる")
	void locksOutNobodyElsewhere() throws Exception {

		for (var code : new String[] { "office", "admin", "head-0101", "staff-0101" }) {
			fail(code, 13, ATTACKER);
		}
		assertThat(signIn("admin", PASSWORD, OFFICE)).isEqualTo("/");
		assertThat(signIn("office", PASSWORD, OFFICE)).isEqualTo("/");
	}

	@Test
	@DisplayName("前にサインインしたブラウザーからは、同じ所でほかの人が間違え続けても入れる")
	void neverLocksOutAKnownBrowser() throws Exception {

		var known = known("office", OFFICE);
		fail("office", 13, OFFICE);
		for (var other = 0; other < 120; other++) {
			attempt("person-" + other, OFFICE);
		}
		onTheSpot();
		assertThat(signIn("office", PASSWORD, OFFICE)).startsWith("/sign-in?wait");
		assertThat(signIn("office", PASSWORD, OFFICE, known)).isEqualTo("/");
		assertThat(signIn("admin", PASSWORD, OFFICE, known)).as("known for another").startsWith("/sign-in?wait");
		assertThat(signIn("office", PASSWORD, OFFICE, new Cookie(known.getName(), known.getValue() + "0")))
			.startsWith("/sign-in?wait");
		for (var attempt = 0; attempt < 30; attempt++) {
			signIn("office", "違います", OFFICE, known);
			waited("10 seconds");
		}
		waited("30 seconds");
		assertThat(signIn("office", PASSWORD, OFFICE, known)).as("not for long").isEqualTo("/");
	}

	@Test
	@DisplayName("一つの所から多くの職員番号を試しても、一つの職員番号を多くの所から試しても、遅くなる")
	void slowsDownASourceAndAnAccount() {

		for (var other = 0; other < 100; other++) {
			assertThat(attempt("person-" + other, ATTACKER)).isTrue();
		}
		onTheSpot();
		assertThat(attempt("person-100", ATTACKER)).isFalse();
		for (var place = 0; place < 30; place++) {
			assertThat(attempt("office", "198.51.100." + place)).isTrue();
		}
		onTheSpot();
		assertThat(attempt("office", "198.51.100.99")).isFalse();
	}

	@Test
	@DisplayName("ほかの人や偽の印のクッキーは、知っているブラウザーのものにならない")
	void takesNoForgedCookie() throws Exception {

		var known = known("office", OFFICE);
		fail("office", 13, OFFICE);
		onTheSpot();
		var value = known.getValue();
		var digit = value.charAt(value.length() - 1);
		for (var forged : new String[] { value.substring(0, value.length() - 1) + (char) ((digit == '0') ? '1' : '0'),
				value.replaceFirst("^[0-9a-f]", value.startsWith("0") ? "1" : "0") }) {
			assertThat(signIn("office", PASSWORD, OFFICE, new Cookie(known.getName(), forged)))
				.startsWith("/sign-in?wait");
		}
		assertThat(signIn("office", PASSWORD, OFFICE, known)).isEqualTo("/");
	}

	@Test
	@DisplayName("いない職員番号も同じように数え、数える表は増え続けない")
	void countsNobodyLikeSomebody() throws Exception {

		fail("no-such", 5, ATTACKER);
		onTheSpot();
		assertThat(signIn("no-such", PASSWORD, ATTACKER)).startsWith("/sign-in?wait=");
		for (var code : new String[] { "", "office' or '1'='1", "職員".repeat(3000) }) {
			assertThat(signIn(code, "x", OFFICE)).isEqualTo("/sign-in?error");
		}
		assertThat(jdbc.sql("select key from sign_in_failure").query(String.class).list())
			.allSatisfy((key) -> assertThat(key).matches("(PAIR|ACCOUNT|SOURCE|DEVICE)-\\d{1,5}"));
	}

}
