package jp.sakutei.round.config;

import java.util.TreeMap;

import jp.sakutei.round.RoundConfiguration;
import jp.sakutei.round.RoundFiles;

/** Writes a configuration as the files that {@link ConfigurationReader} reads. */
public final class ConfigurationWriter {

	private ConfigurationWriter() {
	}

	public static RoundFiles write(RoundConfiguration configuration) {
		var files = new TreeMap<String, byte[]>();
		StructureWriter.write(configuration, files);
		ListWriter.organization(configuration.organization(), files);
		ListWriter.policies(configuration.policies(), files);
		ListWriter.figures(configuration, files);
		ProjectWriter.projects(configuration, files);
		return new RoundFiles(files);
	}

}
