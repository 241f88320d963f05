package jp.sakutei.configuration.taking;

import java.nio.file.Files;
import java.nio.file.Path;

import jp.sakutei.configuration.RoundFiles;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Where the files of a round come from: the directory that {@code SAKUTEI_CONFIG} names,
 * else {@code config} in the working directory, else what was delivered.
 */
@Component
public class RoundFilesSource {

	private final String directory;

	RoundFilesSource(@Value("${sakutei.config:}") String directory) {
		this.directory = directory;
	}

	public RoundFiles files() {
		if (!directory.isEmpty()) {
			return RoundFiles.of(Path.of(directory));
		}
		var here = Path.of("config");
		return Files.isDirectory(here) ? RoundFiles.of(here) : RoundFiles.delivered();
	}

	/** In words. */
	public String place() {
		return directory.isEmpty() ? "config" : directory;
	}

}
