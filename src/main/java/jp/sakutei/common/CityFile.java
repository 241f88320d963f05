package jp.sakutei.common;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file of a city's own directory: of a size to be read, and nothing from elsewhere. */
public final class CityFile {

	/**
	 * Characters of a file in YAML; the library's own bound comes after a reading that
	 * takes half a minute.
	 */
	public static final int MOST_OF_YAML = 1_000_000;

	private static final long LARGEST = 20L * 1024 * 1024;

	private CityFile() {
	}

	/** Before it is read; links within the directory are its own business. */
	public static void require(Path directory, Path file) throws IOException {
		if (!file.toRealPath().startsWith(directory.toRealPath())) {
			throw new UnusableCityFile("設定のディレクトリ「" + directory + "」の「" + directory.relativize(file)
					+ "」は、ディレクトリの外のファイルを指しています。ファイルそのものを置いてください。");
		}
		if (Files.size(file) > LARGEST) {
			throw new UnusableCityFile(
					"設定のディレクトリ「" + directory + "」の「" + directory.relativize(file) + "」が大きすぎます。20MBまでにしてください。");
		}
	}

}
