package jp.sakutei.proxy;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * The nginx of this machine with the README's own example, only its ports and files
 * changed. Where there is none the tests are left out and say so; with {@code CI=true}
 * that is an error.
 */
final class Nginx implements AutoCloseable {

	private final Process process;

	private final Path folder;

	private Nginx(Process process, Path folder) {
		this.process = process;
		this.folder = folder;
	}

	/**
	 * @param folder where it keeps everything
	 * @param application the product's port
	 */
	static Nginx start(Path folder, Certificate certificate, int tls, int plain, int application) throws IOException {

		for (var name : List.of("body", "proxy", "fastcgi", "uwsgi", "scgi")) {
			Files.createDirectories(folder.resolve(name));
		}
		var servers = example().replaceAll("listen 443 ssl", "listen 127.0.0.1:" + tls + " ssl")
			.replaceAll("listen 80", "listen 127.0.0.1:" + plain)
			.replaceAll("127\\.0\\.0\\.1:8080", "127.0.0.1:" + application)
			.replaceAll("(ssl_certificate) .*;", "$1 " + certificate.chain() + ";")
			.replaceAll("(ssl_certificate_key) .*;", "$1 " + certificate.key() + ";");
		Files.writeString(folder.resolve("nginx.conf"), """
				%s
				daemon off;
				pid nginx.pid;
				error_log stderr;
				worker_processes 1;
				events {}
				http {
				access_log off;
				client_body_temp_path body;
				proxy_temp_path proxy;
				fastcgi_temp_path fastcgi;
				uwsgi_temp_path uwsgi;
				scgi_temp_path scgi;
				%s
				}
				""".formatted("root".equals(System.getProperty("user.name")) ? "user root;" : "", servers));
		var process = new ProcessBuilder("nginx", "-p", folder.toString(), "-c", "nginx.conf", "-e", "stderr")
			.redirectErrorStream(true)
			.redirectOutput(folder.resolve("nginx.log").toFile())
			.start();
		var nginx = new Nginx(process, folder);
		await().atMost(Duration.ofSeconds(30)).until(() -> !process.isAlive() || listens(tls));
		assertThat(process.isAlive()).as(nginx.log()).isTrue();
		return nginx;
	}

	static void require() {
		var there = Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
			.map((folder) -> Path.of(folder, "nginx"))
			.anyMatch(Files::isExecutable);
		if ("true".equals(System.getenv("CI"))) {
			assertThat(there).as("nginx on the path").isTrue();
		}
		if (!there) {
			System.out.println("left out: the product behind a proxy, there is no nginx on the path");
		}
		assumeTrue(there, "no nginx on the path");
	}

	static int freePort() throws IOException {
		try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
	}

	/** What the README shows. */
	private static String example() throws IOException {
		var readme = Files.readString(Path.of("README.md"));
		var start = readme.indexOf("```nginx\n") + "```nginx\n".length();
		return readme.substring(start, readme.indexOf("```", start));
	}

	private static boolean listens(int port) {
		try (var socket = new Socket()) {
			socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1_000);
			return true;
		}
		catch (IOException ex) {
			return false;
		}
	}

	String log() throws IOException {
		return Files.readString(folder.resolve("nginx.log"));
	}

	/** With its worker. */
	@Override
	public void close() {
		var workers = process.descendants().toList();
		process.destroy();
		try {
			if (!process.waitFor(30, TimeUnit.SECONDS)) {
				process.destroyForcibly();
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		workers.forEach(ProcessHandle::destroyForcibly);
	}

}
