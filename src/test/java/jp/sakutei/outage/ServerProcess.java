package jp.sakutei.outage;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jp.sakutei.Sakutei;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * The product in a process of its own, which can be killed and started again on the same
 * data and the same port.
 */
final class ServerProcess implements AutoCloseable {

	/** The last words of a start: from now on somebody may come. */
	private static final String READY = "でサインインできます";

	private static final Duration LONGEST_START = Duration.ofMinutes(3);

	private static final Duration LONGEST_END = Duration.ofMinutes(1);

	private static final int LAST_WORDS = 4_000;

	private final Path data;

	private final List<String> settings;

	private final Path log;

	private final int port = freePort();

	private Process process;

	ServerProcess(Path data, String... settings) {
		this.data = data;
		this.settings = List.of(settings);
		this.log = data.resolveSibling(data.getFileName() + ".log");
		// the test itself may be interrupted
		Runtime.getRuntime().addShutdownHook(new Thread(this::close));
	}

	String base() {
		return "http://127.0.0.1:" + port;
	}

	/** Until it says that somebody may come. */
	void start(String... once) {

		var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-Xmx768m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Dfile.encoding=UTF-8", "-cp",
				productClasses(), Sakutei.class.getName(), "--sakutei.data=" + data, "--server.port=" + port,
				"--logging.charset.console=UTF-8"));
		command.addAll(settings);
		command.addAll(List.of(once));
		try {
			var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
			// no database of somebody else's
			builder.environment().keySet().removeIf((name) -> name.matches("(SPRING|SAKUTEI|SERVER)_.*"));
			process = builder.start();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		await().atMost(LONGEST_START).until(() -> !process.isAlive() || log().contains(READY));
		assertThat(process.isAlive()).as(log()).isTrue();
	}

	/** As the power fails: nothing is said, nothing is closed. */
	void kill() {
		process.destroyForcibly();
		awaitEnd();
	}

	/** Kills the database server that came along; its own processes end with it. */
	void killDatabase() {
		database().orElseThrow().destroyForcibly();
	}

	/** How the process ended by itself. */
	int awaitEnd() {
		try {
			assertThat(process.waitFor(LONGEST_END.toSeconds(), TimeUnit.SECONDS)).as("ends: " + log()).isTrue();
			return process.exitValue();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	/** What the present process has said last. */
	String log() {
		try {
			var all = Files.readString(log);
			return all.substring(Math.max(0, all.length() - LAST_WORDS));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Looks into its database from outside; each statement on a connection of its own.
	 */
	JdbcClient jdbc() {
		return JdbcClient.create(dataSource());
	}

	DriverManagerDataSource dataSource() {
		var address = "jdbc:postgresql://localhost:" + postmaster().get(3) + "/postgres?currentSchema=app";
		return new DriverManagerDataSource(address, "postgres", "");
	}

	/** Nothing of it is left behind. */
	@Override
	public void close() {
		if (process != null) {
			process.destroy();
			try {
				if (!process.waitFor(LONGEST_END.toSeconds(), TimeUnit.SECONDS)) {
					process.destroyForcibly().waitFor();
				}
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
				process.destroyForcibly();
			}
			database().ifPresent((server) -> {
				server.destroyForcibly();
				server.onExit().join();
			});
		}
	}

	private Optional<ProcessHandle> database() {
		var lines = postmaster();
		return lines.isEmpty() ? Optional.empty() : ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
			.filter((server) -> server.info().commandLine().orElse("").contains(data.toString()));
	}

	/**
	 * What the database server wrote down of itself: its process first, its port fourth.
	 */
	private List<String> postmaster() {
		try {
			var file = data.toAbsolutePath().resolve("pg17/postmaster.pid");
			return Files.exists(file) ? Files.readAllLines(file) : List.of();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** As the jar has them: no bean of the tests. */
	private static String productClasses() {
		return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
			.filter((entry) -> !entry.endsWith("test-classes"))
			.collect(Collectors.joining(File.pathSeparator));
	}

	private static int freePort() {
		try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
