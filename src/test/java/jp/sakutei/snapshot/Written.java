package jp.sakutei.snapshot;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import javax.sql.DataSource;

import jp.sakutei.common.BusinessClock;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** A snapshot as its reader sees it: texts by their names in the zip. */
record Written(byte[] file) {

	static Written of(DataSource database, LeftOut... leftOut) {
		return of(new Snapshot(database, new BusinessClock()), leftOut);
	}

	static Written of(Snapshot snapshot, LeftOut... leftOut) {
		try {
			var out = new ByteArrayOutputStream();
			snapshot.write(out, Set.of(leftOut));
			return new Written(out.toByteArray());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	Map<String, String> entries() {
		try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
			var entries = new TreeMap<String, String>();
			for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				entries.put(entry.getName(), new String(zip.readAllBytes(), UTF_8));
			}
			return entries;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	Map<String, String> rows() {
		var rows = entries();
		rows.remove(SnapshotFile.MANIFEST);
		return rows;
	}

	String manifest() {
		return entries().get(SnapshotFile.MANIFEST);
	}

	/** Written a moment later, all but the time is the same. */
	String manifestWithoutNow() {
		return manifest().lines().filter((line) -> !line.contains("\"now\"")).collect(Collectors.joining("\n"));
	}

	/** The same with one part that says something else. */
	Written with(String entry, String found, String replacement) {
		var entries = entries();
		assertThat(entries.get(entry)).contains(found);
		entries.put(entry,
				entries.get(entry).replaceFirst(Pattern.quote(found), Matcher.quoteReplacement(replacement)));
		return of(entries);
	}

	Written without(String entry) {
		var entries = entries();
		assertThat(entries.remove(entry)).isNotNull();
		return of(entries);
	}

	private static Written of(Map<String, String> entries) {
		var out = new ByteArrayOutputStream();
		try (var zip = new ZipOutputStream(out)) {
			for (var each : entries.entrySet()) {
				zip.putNextEntry(new ZipEntry(each.getKey()));
				zip.write(each.getValue().getBytes(UTF_8));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return new Written(out.toByteArray());
	}

	Path in(Path directory) throws IOException {
		return Files.write(Files.createTempFile(directory, "snapshot", ".zip"), file);
	}

}
