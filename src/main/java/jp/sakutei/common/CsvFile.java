package jp.sakutei.common;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.stream.Stream;

import org.apache.commons.csv.CSVFormat;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * A list as a file for a spreadsheet: UTF-8 with byte order mark, so that Excel shows it
 * right. The same rows as the page, for the same people.
 */
public final class CsvFile {

	private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setRecordSeparator("\r\n").get();

	private final StringBuilder text = new StringBuilder("\uFEFF");

	public CsvFile(Stream<?> columns) {
		row(columns);
	}

	public CsvFile row(Object... cells) {
		return row(Stream.of(cells));
	}

	public CsvFile row(Stream<?> cells) {
		text.append(FORMAT.format(cells.map(CsvFile::cell).toArray())).append("\r\n");
		return this;
	}

	/** What a spreadsheet would take for a formula stays a text. */
	private static Object cell(Object value) {
		if (value == null) {
			return "";
		}
		if (value instanceof LocalDate day) {
			return JapaneseDates.full(day);
		}
		return (value instanceof String text && !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0) ? "'" + text
				: value;
	}

	/**
	 * @param name without the ending
	 */
	public ResponseEntity<byte[]> answer(String name) {
		return ResponseEntity.ok()
			.contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename(name + ".csv", StandardCharsets.UTF_8).build().toString())
			.body(text.toString().getBytes(StandardCharsets.UTF_8));
	}

}
