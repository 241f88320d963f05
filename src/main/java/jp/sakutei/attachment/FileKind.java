package jp.sakutei.attachment;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.apache.commons.compress.archivers.zip.ZipFile;

import jp.sakutei.common.Coded;

/** 種類: what a file is, judged by what stands in it; its name has only to agree. */
public enum FileKind implements Coded {

	PDF("PDF", "application/pdf"), XLSX("Excel", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
	DOCX("Word", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
	PPTX("PowerPoint", "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
	JPG("写真（JPEG）", "image/jpeg"), PNG("画像（PNG）", "image/png"), CSV("CSV", "application/octet-stream"),
	TXT("テキスト", "application/octet-stream");

	private static final int MOST_PARTS = 5000;

	private static final List<Charset> CHARSETS = List.of(StandardCharsets.UTF_8, Charset.forName("windows-31j"));

	private final String label;

	private final String mediaType;

	FileKind(String label, String mediaType) {
		this.label = label;
		this.mediaType = mediaType;
	}

	@Override
	public String label() {
		return label;
	}

	public String mediaType() {
		return mediaType;
	}

	/** Empty where it is none of these, or something that could do harm. */
	static Optional<FileKind> ofContent(byte[] content, String name) {

		if (startsWith(content, "%PDF-".getBytes(StandardCharsets.US_ASCII))) {
			return Optional.of(PDF);
		}
		if (startsWith(content, new byte[] { (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n' })) {
			return Optional.of(PNG);
		}
		if (startsWith(content, new byte[] { (byte) 0xFF, (byte) 0xD8, (byte) 0xFF })) {
			return Optional.of(JPG);
		}
		if (startsWith(content, new byte[] { 'P', 'K' })) {
			return ofOffice(content);
		}
		return isText(content) ? Optional.of(name.toLowerCase(Locale.ROOT).endsWith(".csv") ? CSV : TXT)
				: Optional.empty();
	}

	/** Whether a file of this kind may be called so. */
	boolean fits(String name) {
		var ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
		return ending.equals(code()) || this == JPG && ending.equals("jpeg");
	}

	private static Optional<FileKind> ofOffice(byte[] content) {
		try (var zip = ZipFile.builder().setByteArray(content).get()) {
			var parts = Collections.list(zip.getEntries()).stream().map((entry) -> entry.getName()).toList();
			if (parts.size() > MOST_PARTS || !parts.contains("[Content_Types].xml")
					|| parts.stream().anyMatch((part) -> part.toLowerCase(Locale.ROOT).endsWith("vbaproject.bin"))) {
				return Optional.empty();
			}
			return parts.contains("xl/workbook.xml") ? Optional.of(XLSX) : parts.contains("word/document.xml")
					? Optional.of(DOCX) : parts.contains("ppt/presentation.xml") ? Optional.of(PPTX) : Optional.empty();
		}
		catch (IOException | RuntimeException ex) {
			return Optional.empty();
		}
	}

	/** As UTF-8 or as Windows in Japan writes it, without control characters. */
	private static boolean isText(byte[] content) {
		for (var each : content) {
			if (each >= 0 && each < ' ' && each != '\t' && each != '\r' && each != '\n' && each != '\f') {
				return false;
			}
		}
		return CHARSETS.stream().anyMatch((charset) -> isText(content, charset));
	}

	private static boolean isText(byte[] content, Charset charset) {
		try {
			charset.newDecoder().decode(ByteBuffer.wrap(content));
			return true;
		}
		catch (CharacterCodingException ex) {
			return false;
		}
	}

	private static boolean startsWith(byte[] content, byte[] begin) {
		return content.length >= begin.length && Arrays.equals(content, 0, begin.length, begin, 0, begin.length);
	}

}
