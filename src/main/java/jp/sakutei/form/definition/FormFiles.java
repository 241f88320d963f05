package jp.sakutei.form.definition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The form files by name: those of the product, and those of the configuration's own
 * {@code forms/}, which win.
 */
@Component
class FormFiles {

	private static final String ENDING = ".form";

	private final String configuration;

	FormFiles(@Value("${sakutei.config:}") String configuration) {
		this.configuration = configuration;
	}

	Map<String, String> read() {

		var contents = new TreeMap<String, String>();
		try {
			for (var file : new PathMatchingResourcePatternResolver().getResources("classpath*:forms/*" + ENDING)) {
				contents.putIfAbsent(name(file.getFilename()), file.getContentAsString(StandardCharsets.UTF_8));
			}
			var own = Path.of(configuration, "forms");
			if (!configuration.isEmpty() && Files.isDirectory(own)) {
				try (var files = Files.newDirectoryStream(own, "*" + ENDING)) {
					for (var file : files) {
						contents.put(name(file.getFileName().toString()), Files.readString(file));
					}
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return contents;
	}

	private static String name(String file) {
		return file.substring(0, file.length() - ENDING.length());
	}

}
