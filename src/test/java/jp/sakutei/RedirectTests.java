package jp.sakutei;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.apache.catalina.Container;
import org.apache.catalina.Valve;
import org.apache.catalina.valves.LoadBalancerDrainingValve;
import org.apache.catalina.valves.rewrite.RewriteValve;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.annotation.DirtiesContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Nobody is sent elsewhere from an address of ours. Over a bare socket: what an attacker
 * writes into a link is no URI that a client of Java would take.
 */
@SpringBootTest(classes = Sakutei.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "sakutei.data=", "sakutei.round.create=false", "sakutei.mail.poll=false",
				"sakutei.daily.poll=false", "camunda.bpm.job-execution.enabled=false",
				"sakutei.database.connections=4" })
@TestInstance(Lifecycle.PER_CLASS)
@DirtiesContext
@DisplayName("転送先")
class RedirectTests {

	/** A page of ours by name, or the first one: nothing that a request could fill in. */
	private static final Pattern FOREIGN = Pattern.compile("redirect:(?!/[a-z]|/\")|redirect:/\"\\s*\\+");

	@LocalServerPort
	int port;

	@Autowired
	ServletWebServerApplicationContext application;

	@BeforeAll
	void somebody() {
		application.getBean(JdbcClient.class)
			.sql("insert into person (code, name, password_hash) values ('S0001', '見本 花子', ?)")
			.param(application.getBean(PasswordEncoder.class).encode("secret"))
			.update();
	}

	@ParameterizedTest
	@CsvSource({ "GET, multipart/form-data", "POST, multipart/form-data", "PUT, multipart/mixed",
			"GET, multipart/form-data; boundary=", "GET, multipart/form-data; =" })
	@DisplayName("どこで分かれるかを言わない送信は、どの方法で来ても、本物のサーバーで、読み取れないと断る")
	void refusesPartsWithoutBoundary(String method, String type) throws Exception {
		var answer = HttpClient.newHttpClient()
			.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/sign-in"))
				.header("Content-Type", type)
				.method(method, BodyPublishers.ofString("zz"))
				.build(), BodyHandlers.ofString());
		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(Jsoup.parse(answer.body()).text()).contains("送られた内容を読み取れません");
	}

	@ParameterizedTest
	@CsvSource({ "125, 403", "500, 403", "4000, 413" })
	@DisplayName("長い名前のファイルも受け付け、長すぎる名前は、そのことばで断る")
	void takesLongFileNames(int kanji, int status) throws Exception {

		var body = ("--x\r\nContent-Disposition: form-data; name=\"workbook\"; filename=\"%s.xlsx\"\r\n\r\nx\r\n--x--\r\n")
			.formatted("策".repeat(kanji));
		var answer = HttpClient.newHttpClient()
			.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/documents/returns"))
				.header("Content-Type", "multipart/form-data; boundary=x")
				.POST(BodyPublishers.ofString(body))
				.build(), BodyHandlers.ofString());

		// without sign-in, but read
		assertThat(answer.statusCode()).isEqualTo(status);
		if (status == 413) {
			assertThat(Jsoup.parse(answer.body()).text()).contains("ファイルの名前は500文字まで");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "//evil.example", "//evil.example/%2e%2e", "///evil.example", "/\\evil.example",
			"/%5Cevil.example", "/%2Fevil.example", "/%2F%2Fevil.example", "/.//evil.example", "/..//evil.example",
			"/tasks/..//evil.example", "/%09/evil.example", "/;jsessionid=x/evil.example",
			"/;jsessionid=x//evil.example", "/;/evil.example", "/evil.example", "/@evil.example", "/.evil.example",
			"/:80@evil.example", "http://evil.example/", "http://evil.example/tasks", "//evil.example/sign-in",
			"/tasks/x%0d%0aLocation:%20http://evil.example", "/sign-in?continue=//evil.example",
			"/tasks?redirect=http://evil.example", "/?returnTo=%5C%5Cevil.example" })
	@DisplayName("どんな宛先を書いたリンクも、サインインの前後とも外へは転送しない")
	void leadsNowhereElse(String target) throws IOException {

		var before = get(target, "");
		assertStaysHere(before);
		var page = get("/sign-in", before.cookies());
		var signedIn = signIn(page, "/sign-in");
		assertThat(signedIn.status()).isEqualTo(302);
		assertStaysHere(signedIn);
		assertStaysHere(get(target, signedIn.cookies()));
	}

	@ParameterizedTest
	@ValueSource(strings = { "/sign-in?spring-security-redirect=//evil.example",
			"/sign-in?continue=http://evil.example", "/sign-out?url=//evil.example",
			"/sign-out?redirect=http://evil.example", "/tasks/@evil.example/claim", "/tasks/%2F%2Fevil.example/claim",
			"/tasks/..%3B@evil.example/claim", "//evil.example/sign-in", "/;jsessionid=x/evil.example" })
	@DisplayName("送信の後の転送も、リンク元や引数に従わない")
	void postsLeadNowhereElse(String target) throws IOException {

		assertStaysHere(signIn(get("/sign-in", ""), target));
		var signedIn = signIn(get("/sign-in", ""), "/sign-in");
		assertStaysHere(post(target, get("/tasks", signedIn.cookies()), ""));
	}

	@Test
	@DisplayName("転送先は、どのソースでも自分の画面の名前で始まる")
	void namesOwnPagesOnly() throws IOException {

		try (var sources = Files.walk(Path.of("src/main/java"))) {
			var wrong = new ArrayList<String>();
			for (var source : sources.filter((file) -> file.toString().endsWith(".java")).toList()) {
				Files.readString(source)
					.lines()
					.filter((line) -> FOREIGN.matcher(line).find())
					.forEach((line) -> wrong.add(source + ": " + line.strip()));
			}
			assertThat(wrong).isEmpty();
		}
	}

	/** Tomcat's own that redirect (CVE-2026-25854 and -117517): not in use. */
	@Test
	@DisplayName("サーバー自身は転送しない")
	void theServerItselfRedirectsNobody() {

		var engine = ((TomcatWebServer) application.getWebServer()).getTomcat().getEngine();
		assertThat(valves(engine)).isNotEmpty()
			.noneMatch((valve) -> valve instanceof LoadBalancerDrainingValve || valve instanceof RewriteValve);
	}

	private static Stream<Valve> valves(Container container) {
		return Stream.concat(Stream.of(container.getPipeline().getValves()),
				Stream.of(container.findChildren()).flatMap(RedirectTests::valves));
	}

	private Answer signIn(Answer page, String target) throws IOException {
		return post(target, page, "username=S0001&password=secret&");
	}

	/** From a page that holds a form; the link to it lay elsewhere. */
	private Answer post(String target, Answer page, String fields) throws IOException {

		var csrf = Jsoup.parse(page.body()).select("input[name=_csrf]").attr("value");
		assertThat(csrf).isNotEmpty();
		var body = fields + "_csrf=" + URLEncoder.encode(csrf, StandardCharsets.UTF_8);
		return send("POST " + target, "Referer: http://evil.example/\r\nCookie: " + page.cookies()
				+ "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: " + body.length() + "\r\n",
				body);
	}

	private Answer get(String target, String cookies) throws IOException {
		return send("GET " + target, cookies.isEmpty() ? "" : "Cookie: " + cookies + "\r\n", "");
	}

	private Answer send(String what, String headers, String body) throws IOException {

		try (var socket = new Socket("127.0.0.1", port)) {
			socket.getOutputStream()
				.write((what + " HTTP/1.1\r\nHost: localhost:" + port + "\r\nConnection: close\r\n" + headers + "\r\n"
						+ body)
					.getBytes(StandardCharsets.UTF_8));
			var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
			return Answer.of(answer, headers);
		}
	}

	/** As a browser reads it: a backslash is a slash, tabs and line ends are nothing. */
	private void assertStaysHere(Answer answer) {
		assertThat(answer.status()).isBetween(200, 499);
		assertThat(answer.all("Location")).hasSizeLessThanOrEqualTo(1).allSatisfy((location) -> {
			var read = URI.create("http://localhost:" + port + "/")
				.resolve(location.replaceAll("[\\t\\r\\n]", "").replace('\\', '/'));
			assertThat(read.getAuthority()).as(location).isEqualTo("localhost:" + port);
			assertThat(read.getScheme()).as(location).isEqualTo("http");
		});
	}

	private record Answer(int status, List<String> head, String sent, String body) {

		static Answer of(String answer, String sent) {
			var end = answer.indexOf("\r\n\r\n");
			var head = answer.substring(0, end).split("\r\n");
			return new Answer(Integer.parseInt(head[0].split(" ")[1]), List.of(head), sent, answer.substring(end + 4));
		}

		List<String> all(String header) {
			var start = header.toLowerCase() + ": ";
			return head.stream()
				.filter((line) -> line.toLowerCase().startsWith(start))
				.map((line) -> line.substring(start.length()))
				.toList();
		}

		/** What a browser would send next: what it sent, then what it was given. */
		String cookies() {
			var given = all("Set-Cookie").stream().map((cookie) -> cookie.replaceFirst(";.*", ""));
			var kept = sent.lines()
				.filter((line) -> line.startsWith("Cookie: "))
				.flatMap((line) -> Stream.of(line.substring("Cookie: ".length()).split("; ")))
				.filter((cookie) -> all("Set-Cookie").stream()
					.noneMatch((other) -> other.startsWith(cookie.replaceFirst("=.*", "="))));
			return String.join("; ", Stream.concat(kept, given).toList());
		}

	}

}
