package jp.sakutei.common;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Where a city's files are found. A file of the directory named by {@code SAKUTEI_CONFIG}
 * (property {@code sakutei.config}) wins over the delivered one of the same path below
 * {@code config/}; {@code forms/} and {@code bpmn/} of that directory win over the
 * delivered top-level folders of those names.
 */
@Component
public class ConfigDirectory {

	private final Path directory;

	private final PathMatchingResourcePatternResolver resources = new PathMatchingResourcePatternResolver();

	public ConfigDirectory(SakuteiSettings settings) {
		this.directory = settings.config().isEmpty() ? null : Path.of(settings.config());
	}

	/** The city's own directory, if one is named. */
	public Optional<Path> own() {
		return Optional.ofNullable(directory);
	}

	/**
	 * @param path below the directory: {@code rules/gates.dmn}, {@code forms/a.form}
	 */
	public byte[] read(String path) {
		return find(path).orElseThrow(() -> new NotFound("設定ファイル " + path));
	}

	public Optional<byte[]> find(String path) {
		try {
			if (directory != null && Files.isRegularFile(inside(path))) {
				CityFile.require(directory, inside(path));
				return Optional.of(Files.readAllBytes(inside(path)));
			}
			var resource = resources.getResource(delivered(path));
			return resource.exists() ? Optional.of(resource.getContentAsByteArray()) : Optional.empty();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(path, ex);
		}
	}

	/**
	 * All files of a folder by path, own ones in place of delivered ones.
	 * @param folder {@code forms}, {@code bpmn} or {@code rules}
	 * @param ending {@code .form}
	 */
	public TreeMap<String, byte[]> all(String folder, String ending) {
		try {
			var files = new TreeMap<String, byte[]>();
			for (var resource : resources.getResources(delivered(folder + "/*" + ending).replace(":", "*:"))) {
				files.putIfAbsent(folder + "/" + resource.getFilename(), resource.getContentAsByteArray());
			}
			if (directory != null && Files.isDirectory(directory.resolve(folder))) {
				try (var own = Files.list(directory.resolve(folder))) {
					for (var file : own.filter((each) -> each.toString().endsWith(ending)).toList()) {
						CityFile.require(directory, file);
						files.put(folder + "/" + file.getFileName(), Files.readAllBytes(file));
					}
				}
			}
			return files;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(folder, ex);
		}
	}

	/** No way leads out of the directory. */
	private Path inside(String path) {
		var file = directory.resolve(path).normalize();
		if (!file.startsWith(directory.normalize())) {
			throw new NotFound("設定ファイル " + path);
		}
		return file;
	}

	/** Names of the city's own files in a folder, whatever their ending. */
	public List<String> own(String folder) {
		if (directory == null || !Files.isDirectory(directory.resolve(folder))) {
			return List.of();
		}
		try (var files = Files.list(directory.resolve(folder))) {
			return files.filter(Files::isRegularFile)
				.map((file) -> file.getFileName().toString())
				.filter((name) -> name.matches("[^.~].*"))
				.sorted()
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(folder, ex);
		}
	}

	private static String delivered(String path) {
		return "classpath:" + ((path.startsWith("forms/") || path.startsWith("bpmn/")) ? path : "config/" + path);
	}

}
