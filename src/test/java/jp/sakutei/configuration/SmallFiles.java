package jp.sakutei.configuration;

import jp.sakutei.configuration.file.ConfigurationReader;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.TreeMap;

/** The files of the small round, and copies of them with single changes. */
public record SmallFiles(RoundFiles files) {

	public static SmallFiles unchanged() {
		return new SmallFiles(RoundFiles.of(Path.of("src/test/resources/config-small")));
	}

	/** The small round: 12 projects, 4 sections in 2 departments, all stages. */
	public static RoundConfiguration configuration() {
		return ConfigurationReader.read(unchanged().files()).configuration();
	}

	/** With a text replaced that has to be there. */
	public SmallFiles with(String file, String text, String replacement) {
		var content = new String(files.contents().get(file), StandardCharsets.UTF_8);
		if (!content.contains(text)) {
			throw new IllegalArgumentException(file + " has no " + text);
		}
		return with(file, content.replace(text, replacement));
	}

	public SmallFiles with(String file, String content) {
		return with(file, content.getBytes(StandardCharsets.UTF_8));
	}

	public SmallFiles with(String file, byte[] content) {
		var changed = new TreeMap<>(files.contents());
		changed.put(file, content);
		return new SmallFiles(new RoundFiles(changed));
	}

	public SmallFiles without(String file) {
		var changed = new TreeMap<>(files.contents());
		changed.remove(file);
		return new SmallFiles(new RoundFiles(changed));
	}

	/** Without the lines that contain the text. */
	public SmallFiles withoutLines(String file, String text) {
		var content = new String(files.contents().get(file), StandardCharsets.UTF_8);
		var rest = new StringBuilder();
		content.lines().filter((line) -> !line.contains(text)).forEach((line) -> rest.append(line).append('\n'));
		return with(file, rest.toString());
	}

}
