package jp.sakutei.proxy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;

import javax.net.SocketFactory;

import jp.sakutei.Sakutei;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;

import static org.assertj.core.api.Assertions.assertThat;

/** TLS ends at a real nginx, set up as the README says. */
@SpringBootTest(classes = Sakutei.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "sakutei.data=", "sakutei.config=src/test/resources/config-small",
				"sakutei.base-url=https://sakutei.example.jp", "sakutei.mail.poll=false", "sakutei.daily.poll=false",
				"camunda.bpm.job-execution.enabled=false", "sakutei.database.connections=6" })
@TestInstance(Lifecycle.PER_CLASS)
@DirtiesContext
@Tag("full")
@DisplayName("TLSのプロキシの後ろ")
class BehindNginxTests {

	private static final String HOST = "sakutei.example.jp";

	private static final String STAFF = "S0202B";

	private static final int MEGABYTE = 1024 * 1024;

	@LocalServerPort
	int port;

	@TempDir
	static Path folder;

	Certificate certificate;

	Nginx nginx;

	int tls;

	int plain;

	@BeforeAll
	void open() throws IOException, GeneralSecurityException {
		Nginx.require();
		certificate = Certificate.of("localhost", folder);
		tls = Nginx.freePort();
		plain = Nginx.freePort();
		nginx = Nginx.start(folder, certificate, tls, plain, port);
	}

	@AfterAll
	void close() {
		if (nginx != null) {
			nginx.close();
		}
	}

	@Test
	@DisplayName("サインインでき、どのクッキーもTLSだけのもので、転送先はプロキシの内側を明かさない")
	void signsInOverTls() throws IOException {

		var client = client();
		var before = client.get("/tasks");
		assertThat(before.status()).isEqualTo(302);
		assertThat(before.location()).isEqualTo("/sign-in");
		var page = client.get("/sign-in");
		assertThat(page.all("Strict-Transport-Security")).singleElement().asString().contains("max-age=31536000");
		var signedIn = client.signIn(STAFF, "sakutei");
		assertThat(signedIn.status()).isEqualTo(302);
		assertThat(signedIn.location()).isEqualTo("/tasks");
		assertThat(client.get("/tasks").text()).contains("処理待ち一覧", "サインアウト");

		for (var answer : new Client.Answer[] { before, page, signedIn }) {
			assertThat(answer.all("Set-Cookie"))
				.allMatch((cookie) -> cookie.contains("; Secure") && cookie.contains("HttpOnly"));
		}
		assertThat(signedIn.all("Set-Cookie"))
			.anyMatch((cookie) -> cookie.startsWith("__Host-sakutei-session=") && cookie.contains("SameSite=Lax"));
		assertThat(page.all("Set-Cookie")).anyMatch((cookie) -> cookie.startsWith("__Host-sakutei-csrf="));
	}

	@Test
	@DisplayName("TLSでない入り口は、設定の名前へだけ導く")
	void leadsFromPlainToTls() throws IOException {

		var answer = new Client(SocketFactory.getDefault(), plain, "evil.example").get("/tasks?q=1");
		assertThat(answer.status()).isEqualTo(301);
		assertThat(answer.location()).isEqualTo("https://sakutei.example.jp/tasks?q=1");
	}

	@Test
	@DisplayName("外から書かれた名前や番地は、どこにも出ず、何も開けない")
	void believesNoForgedHeader() throws IOException {

		for (var header : new String[] { "Host: evil.example", "X-Forwarded-Host: evil.example",
				"Forwarded: host=evil.example;proto=http;for=127.0.0.1", "X-Forwarded-Proto: http",
				"X-Forwarded-Port: 8443", "X-Forwarded-Prefix: //evil.example", "X-Original-URL: /people",
				"X-Rewrite-URL: /people" }) {
			for (var path : new String[] { "/tasks", "/", "/sign-in", "/rounds/small/sheets" }) {
				var answer = client().get(path, header);
				assertThat(answer.head()).as(header).noneMatch((line) -> line.contains("evil"));
				assertThat(answer.text()).as(header).doesNotContain("evil");
				assertThat(answer.all("Strict-Transport-Security")).as(header).hasSize(1);
				assertThat(answer.all("Location")).as(header).allMatch((location) -> location.startsWith("/"));
			}
		}
		for (var header : new String[] { "X-Forwarded-For: 127.0.0.1", "Forwarded: for=127.0.0.1",
				"X-Real-IP: 127.0.0.1", "X-Sakutei: 1" }) {
			assertThat(client().get("/actuator/prometheus", header).status()).as(header).isEqualTo(302);
		}
	}

	@Test
	@DisplayName("プロキシを通らずに書かれた名前も、どこにも出ない")
	void namesNoHostByItself() throws IOException {

		for (var path : new String[] { "/tasks", "/", "/sign-in", "/people?x=1", "/css", "/js" }) {
			var answer = new Client(SocketFactory.getDefault(), port, "evil.example").get(path);
			assertThat(answer.head()).as(path).noneMatch((line) -> line.contains("evil"));
			assertThat(answer.text()).as(path).doesNotContain("evil");
			// whoever speaks HTTP/1.0 gets a whole address
			assertThat(answer.all("Location")).as(path)
				.allMatch((location) -> location.startsWith("https://sakutei.example.jp/"));
		}
	}

	@Test
	@DisplayName("20MBまでのファイルが通り、大きすぎるものは製品の言葉で断る")
	void takesFiles() throws IOException {

		var client = client();
		client.signIn(STAFF, "sakutei");
		assertThat(send(client, 19).text()).contains("Excelブック（.xlsx）ではありません");
		assertThat(send(client, 22).text()).contains("大きすぎます");
	}

	@Test
	@DisplayName("長い答えも最後まで届く")
	void bringsLongAnswers() throws IOException {

		var client = client();
		client.signIn("S0201P", "sakutei");
		var answer = client.get("/rounds/small/documents/sheets.xlsx");
		assertThat(answer.status()).isEqualTo(200);
		assertThat(answer.all("Content-Disposition")).singleElement().asString().contains(".xlsx");
		assertThat(answer.body()).hasSizeGreaterThan(10_000).startsWith("PK".getBytes(StandardCharsets.UTF_8));
	}

	private static Client.Answer send(Client client, int megabytes) throws IOException {
		var form = client.get("/rounds/small/documents").page().selectFirst("form[enctype=multipart/form-data]");
		var sent = client.upload(form.attr("action"), form.select("input[name=_csrf]").attr("value"),
				form.select("input[type=file]").attr("name"), new byte[megabytes * MEGABYTE]);
		while (sent.status() == 302) {
			sent = client.get(sent.location());
		}
		return sent;
	}

	private Client client() {
		return new Client(certificate.trusting(), tls, HOST);
	}

}
