package jp.sakutei.form.definition;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

import jp.sakutei.common.ConfigDirectory;

import org.springframework.stereotype.Component;

/** The form files by name. */
@Component
class FormFiles {

	static final String FOLDER = "forms";

	static final String ENDING = ".form";

	private final ConfigDirectory directory;

	FormFiles(ConfigDirectory directory) {
		this.directory = directory;
	}

	Map<String, String> read() {
		var contents = new TreeMap<String, String>();
		directory.all(FOLDER, ENDING)
			.forEach((path, content) -> contents.put(
					path.substring(FOLDER.length() + 1, path.length() - ENDING.length()),
					new String(content, StandardCharsets.UTF_8)));
		return contents;
	}

}
