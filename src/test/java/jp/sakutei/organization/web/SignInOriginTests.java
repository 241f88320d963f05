package jp.sakutei.organization.web;

import java.util.Map;

import jakarta.servlet.http.Cookie;
import jp.sakutei.ASettings;
import jp.sakutei.SakuteiTest;
import jp.sakutei.common.CannotStart;
import jp.sakutei.organization.Seals;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@SakuteiTest
@DisplayName("サインインの出どころ")
class SignInOriginTests {

	@Autowired
	Seals seals;

	@ParameterizedTest
	@CsvSource({ "192.0.2.1, , 192.0.2.1", "192.0.2.1, 203.0.113.9, 192.0.2.1", "10.0.0.1, 203.0.113.9, 203.0.113.9",
			"10.0.0.1, '198.51.100.1, 203.0.113.9', 203.0.113.9", "10.0.0.1, '203.0.113.9, 10.0.0.2', 203.0.113.9",
			"10.0.0.1, '203.0.113.9, nonsense', 10.0.0.1", "10.0.0.1, , 10.0.0.1",
			"10.0.0.1, 203.0.113.9:4711, 203.0.113.9", "10.0.0.1, '[2001:db8:0:1::5]:443', 20010db800000001",
			"10.0.0.1, 2001:db8:0:1::6, 20010db800000001", "2001:db8:0:1::5, , 20010db800000001" })
	@DisplayName("どこから来たかは、信頼する中継だけが言える")
	void believesTrustedProxiesOnly(String remote, String forwarded, String source) {

		var origins = new SignInOrigins(ASettings.with("proxies", "10.0.0.0/24"), new KnownDevices(seals));
		var request = new MockHttpServletRequest();
		request.setRemoteAddr(remote);
		if (forwarded != null) {
			request.addHeader("X-Forwarded-For", forwarded);
		}
		assertThat(origins.of(request, "office").address()).isEqualTo(source);
	}

	@Test
	@DisplayName("中継の書き方の誤りは、起動のときに言う")
	void refusesProxiesThatAreNoAddresses() {
		assertThatThrownBy(() -> ASettings.with("proxies", "proxy.example.jp"))
			.hasRootCauseInstanceOf(CannotStart.class);
	}

	@Test
	@DisplayName("覚えるのは10人まで、TLSの中では専用の名前で")
	void remembersSome() {

		var devices = new KnownDevices(seals);
		Cookie[] kept = {};
		for (var number = 0; number < 12; number++) {
			var request = new MockHttpServletRequest();
			request.setSecure(true);
			request.setCookies(kept);
			var response = new MockHttpServletResponse();
			devices.remember(request, response, "person-" + number);
			kept = response.getCookies();
			assertThat(response.getHeader("Set-Cookie")).startsWith("__Host-sakutei-known=")
				.contains("Secure", "HttpOnly", "SameSite=Lax", "Path=/");
		}
		var request = new MockHttpServletRequest();
		request.setSecure(true);
		request.setCookies(kept);
		var origins = Map.of("person-11", true, "person-2", true, "person-1", false, "office", false);
		origins.forEach((code, known) -> assertThat(devices.of(request, code).isPresent()).as(code).isEqualTo(known));
	}

}
