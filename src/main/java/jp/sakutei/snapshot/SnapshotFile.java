package jp.sakutei.snapshot;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A snapshot on disk: a zip of {@code manifest.json} and the rows of each table as
 * PostgreSQL's {@code COPY} writes them. It is read once as a whole before anything is
 * taken from it.
 */
final class SnapshotFile implements AutoCloseable {

	static final String MANIFEST = "manifest.json";

	private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

	private final Path path;

	private final ZipFile zip;

	private final Manifest manifest;

	private SnapshotFile(Path path, ZipFile zip) throws IOException {
		this.path = path;
		this.zip = zip;
		this.manifest = read();
	}

	/**
	 * @throws UnusableSnapshot when it is none, damaged, cut off or of a later format
	 */
	static SnapshotFile open(Path path) throws IOException {
		try {
			var zip = new ZipFile(path.toFile());
			try {
				return new SnapshotFile(path, zip);
			}
			catch (IOException | RuntimeException ex) {
				zip.close();
				throw ex;
			}
		}
		catch (ZipException ex) {
			throw new UnusableSnapshot("ファイル「" + path + "」は、Sakutei のバックアップではないか、途中で切れているか、壊れています。何も変更していません。", ex);
		}
	}

	static byte[] written(Manifest manifest) {
		return JSON.writeValueAsBytes(manifest);
	}

	Manifest manifest() {
		return manifest;
	}

	InputStream rows(Table table) throws IOException {
		return content(Table.entry(table.name()));
	}

	@Override
	public void close() throws IOException {
		zip.close();
	}

	private Manifest read() throws IOException {

		for (var entry : Collections.list(zip.entries())) {
			requireWhole(entry);
		}
		try (var content = content(MANIFEST)) {
			requireFormat();
			var read = JSON.readValue(content, Manifest.class);
			for (var table : read.tables().keySet()) {
				content(Table.entry(table)).close();
			}
			return read;
		}
		catch (JacksonException ex) {
			throw new ZipException(ex.getMessage());
		}
	}

	/** Asked first: a later one may have other things to say. */
	private void requireFormat() throws IOException {
		try (var content = content(MANIFEST)) {
			var format = JSON.readTree(content).path("format").asString("");
			if (!format.equals(Manifest.FORMAT)) {
				throw new UnusableSnapshot(
						"ファイル「" + path + "」は、この Sakutei の知らない形式（" + format + "）です。新しい版の Sakutei で復元してください。何も変更していません。");
			}
		}
	}

	/** The zip's directory alone would not tell of a damaged byte. */
	private void requireWhole(ZipEntry entry) throws IOException {
		try (var content = new CheckedInputStream(zip.getInputStream(entry), new CRC32())) {
			content.transferTo(OutputStream.nullOutputStream());
			if (content.getChecksum().getValue() != entry.getCrc()) {
				throw new ZipException(entry.getName());
			}
		}
	}

	private InputStream content(String name) throws IOException {
		var entry = zip.getEntry(name);
		if (entry == null) {
			throw new ZipException(name);
		}
		return zip.getInputStream(entry);
	}

}
