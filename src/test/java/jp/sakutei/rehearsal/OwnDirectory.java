package jp.sakutei.rehearsal;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import jp.sakutei.round.StageId;

import static org.assertj.core.api.Assertions.assertThat;

/** A city's directory, and its year rehearsed by the command as the office gives it. */
record OwnDirectory(Path path) {

	static final Path MIHONCHO = Path.of("src/test/resources/mihoncho");

	/** A copy that may be changed. */
	static OwnDirectory copied(Path from, Path to) throws IOException {
		try (var files = Files.walk(from)) {
			for (var file : files.filter(Files::isRegularFile).toList()) {
				var target = to.resolve(from.relativize(file).toString());
				Files.createDirectories(target.getParent());
				Files.copy(file, target);
			}
		}
		return new OwnDirectory(to);
	}

	/** Replaces a text that has to be there. */
	OwnDirectory with(String file, String text, String replacement) {
		try {
			var content = Files.readString(path.resolve(file));
			assertThat(content).as(file).contains(text);
			Files.writeString(path.resolve(file), content.replace(text, replacement));
			return this;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** With a stage of another id, in the schedule, the ladder and the model. */
	OwnDirectory renamed(String stage, String id) {
		var from = new StageId(stage);
		var to = new StageId(id);
		var word = "(?<![a-z-])" + stage + "(?![a-z-])";
		return with("schedule.yaml", "id: " + stage + "\n", "id: " + id + "\n")
			.everywhere("schedule.yaml", "(?m)(?<=needs:.{0,80})" + word, id)
			.everywhere("budget.yaml", "(?<=stage: )" + word, id)
			.everywhere("bpmn/round.bpmn", "(?<=>)" + stage + "(?=<)", id)
			.everywhere("bpmn/round.bpmn", "(?<=\\{)" + from.camelCase() + "(?=Ready|Due)", to.camelCase())
			.everywhere("bpmn/round.bpmn", from.inModel("userTask_close") + "(?=[\"_])", to.inModel("userTask_close"));
	}

	private OwnDirectory everywhere(String file, String pattern, String replacement) {
		try {
			Files.writeString(path.resolve(file),
					Files.readString(path.resolve(file)).replaceAll(pattern, replacement));
			return this;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** In a process of its own: the product alone, its clock and its database. */
	Ended rehearse(String... more) throws IOException, InterruptedException {
		var arguments = new ArrayList<>(List.of("rehearse", "--config=" + path));
		arguments.addAll(List.of(more));
		return run(arguments);
	}

	/**
	 * As the server, in a data directory that is not kept; only for what does not start.
	 */
	Ended start(Path data) throws IOException, InterruptedException {
		return run(List.of("--sakutei.config=" + path, "--sakutei.data=" + data, "--server.port=0"));
	}

	private static Ended run(List<String> arguments) throws IOException, InterruptedException {

		var classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
		var product = Arrays.stream(classes.split(File.pathSeparator))
			.filter((entry) -> !entry.endsWith("test-classes"))
			.collect(Collectors.joining(File.pathSeparator));
		var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx512m", "-cp", product, "jp.sakutei.Sakutei"));
		command.addAll(arguments);
		var process = new ProcessBuilder(command).redirectErrorStream(true).start();
		process.getOutputStream().close();
		var printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		return new Ended(process.waitFor(), printed);
	}

	/** How the command ended, and what it printed. */
	record Ended(int code, String printed) {
	}

}
