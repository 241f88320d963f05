package jp.sakutei.configuration.taking;

import java.nio.file.Files;
import java.nio.file.Path;

import jp.sakutei.common.SakuteiSettings;
import jp.sakutei.configuration.RoundFiles;

import org.springframework.stereotype.Component;

/**
 * Where the files of a round come from: the directory that {@code SAKUTEI_CONFIG} names,
 * else {@code config} in the working directory, else what was delivered.
 */
@Component
public class RoundFilesSource {

	private final String directory;

	RoundFilesSource(SakuteiSettings settings) {
		this.directory = settings.config();
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
