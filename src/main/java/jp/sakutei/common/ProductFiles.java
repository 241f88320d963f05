package jp.sakutei.common;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The models, forms and rules that the product brings, each overridden by the file of the
 * same name in the city's own directory ({@code SAKUTEI_CONFIG}), which may also add
 * some.
 */
@Component
public class ProductFiles {

	private final PathMatchingResourcePatternResolver classpath = new PathMatchingResourcePatternResolver();

	private final String directory;

	ProductFiles(@Value("${sakutei.config:}") String directory) {
		this.directory = directory;
	}

	/**
	 * Files of one folder by name, in the order of names.
	 * @param folder {@code bpmn}, {@code forms}, {@code config/rules}: as in the jar
	 * @param ending {@code .bpmn}
	 */
	public Map<String, Resource> in(String folder, String ending) {

		var files = new TreeMap<String, Resource>();
		try {
			for (var file : classpath.getResources("classpath*:/" + folder + "/*" + ending)) {
				files.put(file.getFilename(), file);
			}
			files.putAll(own(folder.replaceFirst("^config/", ""), ending));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return files;
	}

	private Map<String, Resource> own(String folder, String ending) throws IOException {

		var files = new TreeMap<String, Resource>();
		var path = Path.of(directory, folder);
		if (directory.isEmpty() || !Files.isDirectory(path)) {
			return files;
		}
		try (var found = Files.newDirectoryStream(path, "*" + ending)) {
			found.forEach((file) -> files.put(file.getFileName().toString(), new FileSystemResource(file)));
		}
		return files;
	}

}
