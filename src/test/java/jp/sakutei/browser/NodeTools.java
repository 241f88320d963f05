package jp.sakutei.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;

/**
 * What npm brings by {@code src/test/node}: the programs with which a city's office draws
 * models and forms. Where there is no Node the tests are left out and say so; with
 * {@code CI=true} that is an error.
 */
final class NodeTools {

	static final int OLDEST = 20;

	private static final Path SOURCE = Path.of("src/test/node");

	private static final Path TARGET = Path.of("target/node");

	private NodeTools() {
	}

	/** Installed by the lock file, once for each content of it. */
	static Path installed() {

		var there = onThePath("node") && onThePath("npm") && version() >= OLDEST;
		if ("true".equals(System.getenv("CI"))) {
			assertThat(there).as("node " + OLDEST + " or newer, and npm, on the path").isTrue();
		}
		if (!there) {
			System.out.println("left out: forms in form-js and models in bpmnlint, there is no node " + OLDEST
					+ " with npm on the path");
		}
		assumeTrue(there, "no node " + OLDEST + " with npm on the path");
		try {
			install();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		return TARGET;
	}

	/** Runs a program in the folder where all is installed; what it prints. */
	static Printed run(String... command) {
		try {
			var process = new ProcessBuilder(command).directory(TARGET.toFile()).redirectErrorStream(true).start();
			process.getOutputStream().close();
			var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
			return new Printed(process.waitFor(), text);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	private static void install() throws IOException {

		var lock = "package-lock.json";
		var done = TARGET.resolve("installed.json");
		if (Files.exists(done) && Files.mismatch(done, SOURCE.resolve(lock)) < 0) {
			return;
		}
		Files.createDirectories(TARGET);
		for (var file : List.of("package.json", lock, ".bpmnlintrc")) {
			Files.copy(SOURCE.resolve(file), TARGET.resolve(file), StandardCopyOption.REPLACE_EXISTING);
		}
		var printed = run("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund");
		assertThat(printed.code()).as(printed.text()).isZero();
		Files.copy(SOURCE.resolve(lock), done, StandardCopyOption.REPLACE_EXISTING);
	}

	private static boolean onThePath(String program) {
		return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
			.map((folder) -> Path.of(folder, program))
			.anyMatch(Files::isExecutable);
	}

	private static int version() {
		try {
			var process = new ProcessBuilder("node", "--version").start();
			var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
			return Integer.parseInt(text.strip().replaceAll("v(\\d+)[.].*", "$1"));
		}
		catch (IOException | NumberFormatException ex) {
			return 0;
		}
	}

	/** How a program ended, and what it said. */
	record Printed(int code, String text) {
	}

}
