package jp.sakutei.common;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("メモリーが尽きたサーバー")
class OutOfMemoryTests {

	@ParameterizedTest
	@ValueSource(strings = { "logged", "wrapped", "uncaught", "stoppable" })
	@Timeout(60)
	@DisplayName("黙って残らずに終わり、起こし直せる")
	void ends(String way) throws IOException, InterruptedException {

		var server = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx24m",
				"-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"), Server.class.getName(), way)
			.redirectErrorStream(true)
			.start();
		try {
			assertThat(server.waitFor(50, TimeUnit.SECONDS)).as("has ended").isTrue();
			assertThat(server.exitValue()).isEqualTo(OutOfMemory.EXIT);
			assertThat(new String(server.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
				.contains("The memory has run out");
		}
		finally {
			server.destroyForcibly();
		}
	}

	/** Stays up as a server does, whatever becomes of one of its threads. */
	static final class Server {

		private Server() {
		}

		public static void main(String[] args) throws InterruptedException {
			OutOfMemory.endsTheServer();
			new Thread(() -> work(args[0])).start();
			Thread.sleep(TimeUnit.MINUTES.toMillis(2));
		}

		private static void work(String way) {
			try {
				if (way.equals("stoppable")) {
					Stoppable.within(Duration.ofMinutes(1), Server::filled);
				}
				fill();
			}
			catch (OutOfMemoryError ex) {
				switch (way) {
					case "logged" -> LoggerFactory.getLogger(Server.class).warn("a job of {} failed", "mails", ex);
					case "wrapped" -> LoggerFactory.getLogger(Server.class)
						.error("a request failed", new IllegalStateException("Handler dispatch failed", ex));
					default -> throw ex;
				}
			}
		}

		private static int filled() {
			fill();
			return 1;
		}

		private static void fill() {
			List<byte[]> kept = new ArrayList<>();
			while (kept.size() < Integer.MAX_VALUE) {
				kept.add(new byte[100_000]);
			}
		}

	}

}
