package jp.sakutei.proxy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import javax.net.SocketFactory;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * Writes and reads HTTP by itself: what a browser would not let a person forge. In 1.0 an
 * answer ends with its connection.
 */
final class Client {

	private final SocketFactory sockets;

	private final int port;

	private final String host;

	private final Map<String, String> cookies = new LinkedHashMap<>();

	Client(SocketFactory sockets, int port, String host) {
		this.sockets = sockets;
		this.port = port;
		this.host = host;
	}

	/**
	 * @param headers further ones, {@code Name: value}; a {@code Host} takes the place of
	 * the true one
	 */
	Answer get(String path, String... headers) throws IOException {
		return send("GET " + path, new byte[0], headers);
	}

	Answer post(String path, Map<String, String> fields) throws IOException {
		var body = fields.entrySet()
			.stream()
			.map((field) -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
			.collect(Collectors.joining("&"));
		return send("POST " + path, body.getBytes(StandardCharsets.UTF_8),
				"Content-Type: application/x-www-form-urlencoded");
	}

	/** A file in a form of a page. */
	Answer upload(String path, String csrf, String field, byte[] file) throws IOException {
		var boundary = "sakutei-proxy";
		var body = new ByteArrayOutputStream();
		body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + csrf
				+ "\r\n--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + field
				+ "\"; filename=\"a.xlsx\"\r\nContent-Type: application/octet-stream\r\n\r\n")
			.getBytes(StandardCharsets.UTF_8));
		body.writeBytes(file);
		body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
		return send("POST " + path, body.toByteArray(), "Content-Type: multipart/form-data; boundary=" + boundary);
	}

	Answer signIn(String person, String password) throws IOException {
		var csrf = get("/sign-in").page().select("input[name=_csrf]").attr("value");
		return post("/sign-in", Map.of("username", person, "password", password, "_csrf", csrf));
	}

	private Answer send(String what, byte[] body, String... headers) throws IOException {

		var head = new StringBuilder(what + " HTTP/1.0\r\n");
		if (Arrays.stream(headers).noneMatch((header) -> header.startsWith("Host:"))) {
			head.append("Host: ").append(host).append("\r\n");
		}
		if (!cookies.isEmpty()) {
			head.append("Cookie: ")
				.append(cookies.entrySet().stream().map(Object::toString).collect(Collectors.joining("; ")))
				.append("\r\n");
		}
		if (body.length > 0) {
			head.append("Content-Length: ").append(body.length).append("\r\n");
		}
		for (var header : headers) {
			head.append(header).append("\r\n");
		}
		try (Socket socket = sockets.createSocket("localhost", port)) {
			var out = socket.getOutputStream();
			out.write((head + "\r\n").getBytes(StandardCharsets.UTF_8));
			out.write(body);
			out.flush();
			var answer = Answer.of(socket.getInputStream().readAllBytes());
			answer.all("Set-Cookie").forEach(this::keep);
			return answer;
		}
	}

	private void keep(String cookie) {
		var pair = cookie.replaceFirst(";.*", "").split("=", 2);
		if (pair[1].isEmpty()) {
			cookies.remove(pair[0]);
		}
		else {
			cookies.put(pair[0], pair[1]);
		}
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

	/** What came back. */
	record Answer(int status, List<String> head, byte[] body) {

		static Answer of(byte[] sent) {
			var text = new String(sent, StandardCharsets.ISO_8859_1);
			var end = text.indexOf("\r\n\r\n");
			var head = List.of(text.substring(0, end).split("\r\n"));
			return new Answer(Integer.parseInt(head.get(0).split(" ")[1]), head,
					Arrays.copyOfRange(sent, end + 4, sent.length));
		}

		List<String> all(String name) {
			var start = name.toLowerCase() + ": ";
			return head.stream()
				.filter((line) -> line.toLowerCase().startsWith(start))
				.map((line) -> line.substring(start.length()))
				.toList();
		}

		String location() {
			return all("Location").get(0);
		}

		String text() {
			return new String(body, StandardCharsets.UTF_8);
		}

		Document page() {
			return Jsoup.parse(text());
		}

	}

}
