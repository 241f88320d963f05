package jp.sakutei.benchmark;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;

/** Somebody signed in, over HTTP as a browser would. */
public final class Visitor {

	private static final Duration LONGEST = Duration.ofMinutes(2);

	private final String base;

	private final CookieManager cookies = new CookieManager();

	private final HttpClient http = HttpClient.newBuilder()
		.cookieHandler(cookies)
		.followRedirects(HttpClient.Redirect.NORMAL)
		.build();

	private final HttpClient still = HttpClient.newBuilder().cookieHandler(cookies).build();

	private Visitor(String base) {
		this.base = base;
	}

	public static Visitor signedIn(String base, String person) throws Exception {
		var visitor = new Visitor(base);
		var form = visitor.form(visitor.read("/sign-in"), "main form");
		var fields = form.formData()
			.stream()
			.map((field) -> Map.entry(field.key(), field.value()))
			.filter((field) -> !field.getKey().matches("username|password"))
			.collect(Collectors.toCollection(ArrayList::new));
		fields.add(Map.entry("username", person));
		fields.add(Map.entry("password", "sakutei"));
		visitor.post(form.attr("action"), fields, 200);
		return visitor;
	}

	public Document read(String path) throws IOException, InterruptedException {
		return Jsoup.parse(new String(bytes(path), StandardCharsets.UTF_8), base + path);
	}

	public byte[] bytes(String path) throws IOException, InterruptedException {
		var answer = http.send(request(path).build(), BodyHandlers.ofByteArray());
		require(path, answer.statusCode(), 200);
		return answer.body();
	}

	public FormElement form(Document page, String selector) {
		return (FormElement) page.selectFirst(selector);
	}

	public String post(String path, List<Map.Entry<String, String>> fields, int expected)
			throws IOException, InterruptedException {

		var body = fields.stream()
			.map((field) -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
			.collect(Collectors.joining("&"));
		var answer = http.send(request(path).header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString(body))
			.build(), BodyHandlers.ofString());
		require(path, answer.statusCode(), expected);
		return answer.body();
	}

	/**
	 * As a post, without going where it leads.
	 * @return where it leads
	 */
	public String press(String path, List<Map.Entry<String, String>> fields) throws IOException, InterruptedException {

		var body = fields.stream()
			.map((field) -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
			.collect(Collectors.joining("&"));
		var answer = still.send(request(path).header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString(body))
			.build(), BodyHandlers.ofString());
		require(path, answer.statusCode(), 302);
		return answer.headers().firstValue("Location").orElseThrow();
	}

	/** A file in the form of a page, with what the page itself holds. */
	void upload(FormElement form, String field, byte[] file) throws IOException, InterruptedException {

		var boundary = "sakutei-benchmark";
		var body = new ByteArrayOutputStream();
		for (var each : form.formData()) {
			body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + each.key() + "\"\r\n\r\n"
					+ each.value() + "\r\n")
				.getBytes(StandardCharsets.UTF_8));
		}
		body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + field
				+ "\"; filename=\"sheets.xlsx\"\r\nContent-Type: application/octet-stream\r\n\r\n")
			.getBytes(StandardCharsets.UTF_8));
		body.writeBytes(file);
		body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
		var path = form.attr("action");
		var answer = http.send(request(path).header("Content-Type", "multipart/form-data; boundary=" + boundary)
			.POST(BodyPublishers.ofByteArray(body.toByteArray()))
			.build(), BodyHandlers.ofString());
		require(path, answer.statusCode(), 200);
	}

	/** Whoever waits longer is not answered any more. */
	private HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(URI.create(base + path)).timeout(LONGEST);
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

	private static void require(String path, int status, int expected) {
		if (status != expected) {
			throw new Unexpected(path, status);
		}
	}

	/** An answer of another status than the expected one. */
	public static final class Unexpected extends IllegalStateException {

		private final int status;

		private Unexpected(String path, int status) {
			super(path + " answered " + status);
			this.status = status;
		}

		public int status() {
			return status;
		}

	}

}
