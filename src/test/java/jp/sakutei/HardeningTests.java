package jp.sakutei;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import java.net.URI;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.options;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@SakuteiTest
@DisplayName("守り")
class HardeningTests {

	private static final RequestPostProcessor FROM_OUTSIDE = from("192.0.2.7");

	@Autowired
	ApplicationContext application;

	@Autowired
	MockMvc pages;

	@BeforeEach
	void build() {
		City.build(application, 1, 1, 6);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/sign-in", "/rounds/city/sheets", "/no-such-page" })
	@DisplayName("どの画面も外から何も読み込まず、枠にもキャッシュにも入らない")
	void everyPageIsSealed(String path) throws Exception {

		var policy = pages.perform(get(path).with(user("office")))
			.andExpect(header().string("X-Content-Type-Options", "nosniff"))
			.andExpect(header().string("X-Frame-Options", "DENY"))
			.andExpect(header().string("Referrer-Policy", "no-referrer"))
			.andExpect(header().string("Cache-Control", "no-cache, no-store, max-age=0, must-revalidate"))
			.andExpect(header().exists("Permissions-Policy"))
			.andReturn()
			.getResponse()
			.getHeader("Content-Security-Policy");
		assertThat(policy).contains("default-src 'none'", "frame-ancestors 'none'", "form-action 'self'")
			.doesNotContain("unsafe", "http", "*");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/gates", "/rounds/city/proposals/new", "/sheets/city:00001/withdraw", "/sign-in",
			"/sign-out" })
	@DisplayName("ほかの画面から送られた操作は受け付けない")
	void refusesForgedPosts(String path) throws Exception {
		pages.perform(post(path).with(user("head-0101"))).andExpect(status().isForbidden());
		pages.perform(post(path).with(user("head-0101")).param("_csrf", "forged")).andExpect(status().isForbidden());
		pages.perform(post("/tasks/t1").with(user("head-0101")).header("Sec-Fetch-Site", "cross-site"))
			.andExpect(status().isForbidden());
		pages.perform(post("/tasks/t1").header("Origin", "https://example.com").header("Host", "localhost"))
			.andExpect(status().isForbidden());
	}

	@ParameterizedTest
	@ValueSource(strings = { "/css/../application.yaml", "/css/%2e%2e/application.yaml", "/css/..%2fapplication.yaml",
			"/css/..%5capplication.yaml", "/webjars/../../application.yaml", "/css//..//application.yaml",
			"/css/;/../application.yaml", "/css/sakutei.css%00.html", "/WEB-INF/web.xml", "/application.yaml" })
	@DisplayName("画面の外のファイルは読めない")
	void servesNothingButPages(String path) throws Exception {
		var response = pages.perform(get(URI.create(path)).with(user("office"))).andReturn().getResponse();
		assertThat(response.getStatus()).isBetween(400, 404);
		assertThat(response.getContentAsString()).doesNotContain("datasource", "jdbc:");
	}

	@Test
	@DisplayName("画面が使わないメソッドは断る")
	void answersOnlyTheMethodsOfAPage() throws Exception {

		pages.perform(head("/rounds/city/sheets").with(user("office"))).andExpect(status().isOk());
		pages.perform(head("/rounds/city/sheets")).andExpect(status().isFound());
		pages.perform(options("/rounds/city/sheets").with(user("office"))).andExpect(status().isForbidden());
		pages.perform(options("/rounds/city/sheets")).andExpect(status().isFound());
		for (var method : new String[] { "TRACE", "TRACK", "PROPFIND" }) {
			pages.perform(request(HttpMethod.valueOf(method), "/rounds/city/sheets").with(user("office")))
				.andExpect(status().is4xxClientError());
		}
		for (var method : new HttpMethod[] { HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE }) {
			pages.perform(request(method, "/rounds/city/sheets").with(user("office")))
				.andExpect(status().isForbidden());
		}
	}

	@Test
	@DisplayName("稼働の確認はだれにでも一言だけ、計測値はこの機械と管理者だけに見せる")
	void showsItsHealthToAllAndItsMetricsToFew() throws Exception {

		pages.perform(get("/actuator/health").with(FROM_OUTSIDE))
			.andExpect(status().isOk())
			.andExpect(content().json("{\"status\":\"UP\"}"))
			.andExpect(content().string(not(containsString("components"))));
		pages.perform(get("/actuator/prometheus")).andExpect(status().isOk());
		pages.perform(get("/actuator/prometheus").header("X-Forwarded-For", "192.0.2.7")).andExpect(status().isFound());
		pages.perform(get("/actuator/prometheus").with(FROM_OUTSIDE)).andExpect(status().isFound());
		pages.perform(get("/actuator/prometheus").with(FROM_OUTSIDE).with(user("staff-0101")))
			.andExpect(status().isForbidden());
		pages.perform(get("/actuator/prometheus").with(FROM_OUTSIDE).with(user("admin"))).andExpect(status().isOk());
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "/", "/env", "/beans", "/heapdump", "/loggers", "/shutdown", "/health/db", "/camunda",
			"/mappings" })
	@DisplayName("管理用の口はほかに開いていない")
	void hidesEveryOtherEndpoint(String path) throws Exception {
		assertThat(pages.perform(get("/actuator" + path).with(user("admin"))).andReturn().getResponse().getStatus())
			.isEqualTo(404);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/engine-rest/engine", "/camunda/app/welcome", "/api/engine", "/swaggerui",
			"/forms/fill-in-sheet.form" })
	@DisplayName("エンジンの画面やAPIは配られていない")
	void shipsNoEngineRoutes(String path) throws Exception {
		pages.perform(get(path).with(user("admin"))).andExpect(status().isNotFound());
	}

	private static RequestPostProcessor from(String address) {
		return (MockHttpServletRequest request) -> {
			request.setRemoteAddr(address);
			return request;
		};
	}

}
