package jp.sakutei.configuration.file;

import java.util.TreeMap;

import jp.sakutei.configuration.RoundFiles;
import jp.sakutei.configuration.RoundConfiguration;

/** Writes a configuration as the files that {@link ConfigurationReader} reads. */
public final class ConfigurationWriter {

	private ConfigurationWriter() {
	}

	public static RoundFiles write(RoundConfiguration configuration) {
		var files = new TreeMap<String, byte[]>();
		StructureWriter.write(configuration, files);
		ListWriter.organization(configuration.organization(), configuration.wordLists(), files);
		ListWriter.policies(configuration.policies(), files);
		ListWriter.figures(configuration, files);
		ProjectWriter.projects(configuration, files);
		return new RoundFiles(files);
	}

}
