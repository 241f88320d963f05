package jp.sakutei.configuration.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import jp.sakutei.common.CityWord;
import jp.sakutei.common.Faults.Fault;
import jp.sakutei.configuration.SmallFiles;
import jp.sakutei.mail.MailKind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the reference says of the files is asked of their reader: an unknown column makes
 * it name those that it knows, an unusable word those that can be used.
 */
@DisplayName("市の設定ファイルの説明")
class CityFilesTests {

	private static final Path REFERENCE = Path.of("src/docs/city-files.md");

	private static final String NOTHING = "？？";

	private static final SmallFiles FILES = SmallFiles.unchanged();

	@Test
	@DisplayName("読み取りのプログラムが実際に受け付けるものと同じ")
	void saysWhatTheReaderTakes() throws IOException {

		var written = new LinkedHashSet<String>();
		FILES.files().contents().keySet().stream().filter((file) -> file.endsWith(".csv")).forEach((file) -> {
			written.add("| `" + file + "` | " + (isNeeded(file) ? "" : "yes") + " | " + columns(file, true) + " | "
					+ columns(file, false) + " |");
			written.addAll(words(file));
		});
		written.addAll(keys());
		for (var word : CityWord.values()) {
			written.add("| `" + word.list() + "` | " + word.delivered() + " |");
		}
		for (var kind : MailKind.values()) {
			written.add("| `" + kind.code() + "` | " + kind.label() + " | "
					+ names(kind.needed().stream().sorted().toList()) + " | "
					+ names(kind.placeholders()
						.stream()
						.filter((each) -> !kind.needed().contains(each))
						.sorted()
						.toList())
					+ " |");
		}
		Files.writeString(Path.of("target/city-files.txt"), String.join("\n", written) + "\n");

		var lines = Files.readAllLines(REFERENCE).stream().filter((line) -> line.startsWith("| `")).toList();
		assertThat(lines).as("target/city-files.txt says it as it is").containsExactlyInAnyOrderElementsOf(written);
	}

	private static boolean isNeeded(String file) {
		return faults(FILES.without(file)).stream()
			.anyMatch((fault) -> fault.contains("ありません") && fault.startsWith(file));
	}

	private static String columns(String file, boolean required) {
		var header = header(file);
		var all = answer(faults(FILES.with(file, with(file, 0, header + "," + NOTHING))), "使える列：").orElseThrow();
		return Arrays.stream(all.split("、"))
			.filter((column) -> required == isRequired(file, column))
			.collect(Collectors.joining("、"));
	}

	/** Named as missing where only another column is there. */
	private static boolean isRequired(String file, String column) {
		var rest = Arrays.stream(header(file).split(","))
			.filter((each) -> !each.equals(column))
			.collect(Collectors.joining(","));
		return faults(FILES.with(file, with(file, 0, rest))).stream()
			.anyMatch((fault) -> fault.contains("列「" + column + "」がありません"));
	}

	/** The columns that take some words only. */
	private static List<String> words(String file) {
		var header = header(file).split(",");
		var found = new ArrayList<String>();
		for (var i = 0; i < header.length; i++) {
			var cells = content(file).lines().toList().get(1).split(",", -1);
			cells[i] = NOTHING;
			var column = header[i];
			answer(faults(FILES.with(file, with(file, 1, String.join(",", cells)))), "「" + NOTHING + "」は使えません。使えるもの：")
				.ifPresent((words) -> found.add("| `" + file + "` " + column + " | " + words + " |"));
		}
		return found;
	}

	/** The keys of each mapping of the YAML files, and the words that they take. */
	private static List<String> keys() {
		var found = new ArrayList<String>();
		var inside = new TreeMap<String, List<String>>();
		inside.put("round.yaml", List.of("progress", "closingDays", "codes"));
		inside.put("schedule.yaml", List.of("stages", "due", "meetingDays", "hearings"));
		inside.put("policies.yaml", List.of("levels", "groups", "priorityItems", "themes"));
		inside.put("meetings.yaml", List.of("meetings", "results"));
		inside.put("budget.yaml", List.of("ladder"));
		inside.forEach((file, lists) -> {
			found.add(line(file, file, content(file) + "\n" + NOTHING + ": 1\n"));
			lists.forEach((list) -> {
				found.add(line(file, file + "` `" + list, inFirst(file, list)));
				found.addAll(wordsOf(file, list));
			});
		});
		return found;
	}

	private static String line(String file, String name, String content) {
		return "| `" + name + "` | " + answer(faults(FILES.with(file, content)), "という項目はありません。使える項目：").orElseThrow()
				+ " |";
	}

	/** With a key that nobody knows in the first mapping of a list, or in a mapping. */
	private static String inFirst(String file, String list) {
		var content = content(file);
		var entry = Pattern.compile("(?m)^( *" + list + ":\\s*(?:\\n\\s*)*(?:- )?\\{?)(?=\\S)(?!\\n)").matcher(content);
		if (!entry.find()) {
			throw new IllegalArgumentException(file + " has no " + list);
		}
		var at = entry.end(1);
		var inline = content.charAt(at - 1) == '{';
		var indent = inline ? "" : "\n" + " ".repeat(at - content.lastIndexOf('\n', at - 1) - 1);
		return content.substring(0, at) + NOTHING + ": 1" + (inline ? ", " : indent) + content.substring(at);
	}

	private static List<String> wordsOf(String file, String list) {
		var content = content(file);
		var from = Pattern.compile("(?m)^ *" + list + ":").matcher(content);
		if (!from.find()) {
			return List.of();
		}
		var found = new TreeMap<String, String>();
		var tried = new HashSet<String>();
		Pattern.compile("(?<=[\\s{])(\\w+): (\\[?)[^,}\\]\\n]+")
			.matcher(content)
			.region(from.start(), content.length())
			.results()
			.filter((value) -> tried.add(value.group(1)))
			.forEach((value) -> {
				var changed = content.substring(0, value.start()) + value.group(1) + ": " + value.group(2) + NOTHING
						+ content.substring(value.end());
				answer(faults(FILES.with(file, changed)), "「" + value.group(1) + "」の「" + NOTHING + "」は使えません。使えるもの：")
					.ifPresent((words) -> found.put(value.group(1), words));
			});
		return found.entrySet()
			.stream()
			.map((each) -> "| `" + file + "` " + each.getKey() + " | " + each.getValue() + " |")
			.toList();
	}

	private static String names(List<String> names) {
		return names.stream().map((name) -> "{" + name + "}").collect(Collectors.joining(" "));
	}

	private static Optional<String> answer(List<String> faults, String before) {
		return faults.stream()
			.filter((fault) -> fault.contains(before))
			.map((fault) -> fault.substring(fault.indexOf(before) + before.length()))
			.findFirst();
	}

	private static List<String> faults(SmallFiles files) {
		return ConfigurationReader.read(files.files()).faults().stream().map(Fault::toString).toList();
	}

	private static String header(String file) {
		return content(file).lines().findFirst().orElseThrow();
	}

	private static String content(String file) {
		return new String(FILES.files().contents().get(file), StandardCharsets.UTF_8).replace("\uFEFF", "");
	}

	private static String with(String file, int line, String text) {
		var lines = new ArrayList<>(content(file).lines().toList());
		lines.set(line, text);
		return String.join("\n", lines) + "\n";
	}

}
