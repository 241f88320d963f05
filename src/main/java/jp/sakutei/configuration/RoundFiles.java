package jp.sakutei.configuration;

import jp.sakutei.common.CityFile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;

import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * 設定ファイル: the CSV and YAML files of a configuration directory, by name.
 */
public record RoundFiles(SortedMap<String, byte[]> contents) {

	/** Those of a directory; what lies below it (forms, rules, models) is not meant. */
	public static RoundFiles of(Path directory) {

		var contents = new TreeMap<String, byte[]>();
		try (var files = Files.list(directory)) {
			for (var file : files.filter(RoundFiles::isMeant).toList()) {
				CityFile.require(directory, file);
				contents.put(file.getFileName().toString(), Files.readAllBytes(file));
			}
		}
		catch (NotDirectoryException | NoSuchFileException ex) {
			throw new UncheckedIOException("設定のディレクトリ「" + directory + "」がありません。場所を確かめてください。", ex);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("設定のディレクトリ「" + directory + "」を読めません。権限を確かめてください。", ex);
		}
		return new RoundFiles(contents);
	}

	/** The delivered sample. */
	public static RoundFiles delivered() {

		var contents = new TreeMap<String, byte[]>();
		try {
			for (var file : new PathMatchingResourcePatternResolver().getResources("classpath:config/*.*")) {
				contents.put(file.getFilename(), file.getContentAsByteArray());
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		contents.keySet().removeIf((name) -> !isMeant(name));
		return new RoundFiles(contents);
	}

	private static boolean isMeant(Path file) {
		return Files.isRegularFile(file) && isMeant(file.getFileName().toString());
	}

	private static boolean isMeant(String name) {
		return name.matches("[^.~].*\\.(csv|yaml|yml)");
	}

}
