package jp.sakutei.organization.web;

import jakarta.servlet.http.Cookie;
import jp.sakutei.City;
import jp.sakutei.SakuteiTest;
import jp.sakutei.organization.AccountManagement;
import jp.sakutei.organization.Organization;
import jp.sakutei.organization.PersonId;
import jp.sakutei.organization.SignInLimits;
import jp.sakutei.organization.SignInOrigin;
import org.junit.jupiter.api.BeforeEach;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/** People with a password, and somebody who guesses. */
@SakuteiTest
abstract class ASignInAttempt {

	static final String PASSWORD = "十文字以上の秘密の言葉";

	static final String ATTACKER = "192.0.2.66";

	static final String OFFICE = "10.1.2.3";

	@Autowired
	ApplicationContext application;

	@Autowired
	MockMvc pages;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	AccountManagement accounts;

	@Autowired
	Organization organization;

	@Autowired
	SignInLimits limits;

	@BeforeEach
	void build() {
		City.build(application, 1, 2, 1);
		setPassword("office");
		setPassword("admin");
	}

	void setPassword(String person) {
		accounts.setPassword(new PersonId(person), PASSWORD, organization.actorOn(new PersonId("admin"), City.DAY));
	}

	boolean attempt(String code, String address) {
		return limits.attempt(code, new SignInOrigin(address, null)).isJudged();
	}

	void fail(String code, int times, String address) {
		for (var attempt = 0; attempt < times; attempt++) {
			attempt(code, address);
		}
	}

	/** However slow the machine is: whoever has to wait has not waited yet. */
	void onTheSpot() {
		onTheSpot("");
	}

	void onTheSpot(String kind) {
		jdbc.sql(
				"update sign_in_failure set next_at = clock_timestamp() + interval '30 seconds' where next_at - tried_at > interval '0.5 seconds' and key like ? || '%'")
			.param(kind)
			.update();
	}

	long pairWaits() {
		return jdbc.sql(
				"select round(extract(epoch from next_at - tried_at)) from sign_in_failure where key like 'PAIR-%' order by failures desc limit 1")
			.query(Long.class)
			.single();
	}

	void waited(String time) {
		jdbc.sql("""
				update sign_in_failure set tried_at = tried_at - cast(:time as interval),
				  next_at = next_at - cast(:time as interval)
				""").param("time", time).update();
	}

	Cookie known(String code, String address) throws Exception {
		return pages.perform(
				post("/sign-in").with(csrf()).with(from(address)).param("username", code).param("password", PASSWORD))
			.andReturn()
			.getResponse()
			.getCookie(KnownDevices.NAME);
	}

	String signIn(String code, String password, String address, Cookie... cookies) throws Exception {
		var call = post("/sign-in").with(csrf())
			.with(from(address))
			.param("username", code)
			.param("password", password);
		if (cookies.length > 0) {
			call.cookie(cookies);
		}
		return pages.perform(call).andReturn().getResponse().getRedirectedUrl();
	}

	static RequestPostProcessor from(String address) {
		return (MockHttpServletRequest request) -> {
			request.setRemoteAddr(address);
			return request;
		};
	}

}
