package jp.sakutei.document;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import org.apache.poi.poifs.filesystem.POIFSFileSystem;

import jp.sakutei.document.WorkbookFile.Unreadable;

/** Looks at a file from outside, before anything in it is opened. */
final class WorkbookContainer {

	static final int MOST_BYTES = 20 * 1024 * 1024;

	private static final long MOST_UNPACKED = 150L * 1024 * 1024;

	private static final int MOST_PARTS = 5000;

	private static final long MOST_OF_A_LIST = 2L * 1024 * 1024;

	private static final byte[] OLE = { (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0 };

	private static final byte[] ZIP = { 'P', 'K' };

	private static final String DAMAGED = "ファイルが壊れていて読めません。Excelで開いて保存し直すか、出力し直してください。";

	private static final String NO_WORKBOOK = "Excelブック（.xlsx）ではありません。出力したファイルに記入して送ってください。";

	private WorkbookContainer() {
	}

	/**
	 * @throws Unreadable for all that is no harmless workbook
	 */
	static void check(File file) throws Unreadable {

		if (file.length() == 0) {
			throw new Unreadable("ファイルが空です。");
		}
		if (file.length() > MOST_BYTES) {
			throw new Unreadable("ファイルが大きすぎます（20MBまで）。課ごとに分けて送ってください。");
		}
		try {
			var begin = begin(file);
			if (startsWith(begin, OLE)) {
				throw new Unreadable(ofOldKind(file));
			}
			if (!startsWith(begin, ZIP)) {
				throw new Unreadable(NO_WORKBOOK);
			}
			try (var zip = new ZipFile(file, StandardCharsets.UTF_8)) {
				parts(zip);
			}
		}
		catch (IOException | RuntimeException ex) {
			throw new Unreadable(DAMAGED);
		}
	}

	static Unreadable damaged() {
		return new Unreadable(DAMAGED);
	}

	static Unreadable tooMuch() {
		return new Unreadable("中身が大きすぎるため読みません。出力したファイルに、シートや行を増やさずに記入してください。");
	}

	private static void parts(ZipFile zip) throws IOException, Unreadable {

		if (zip.size() > MOST_PARTS) {
			throw tooMuch();
		}
		if (zip.getEntry("mimetype") != null) {
			throw new Unreadable("OpenDocument形式です。「Excelブック（.xlsx）」の形式で保存し直してください。");
		}
		if (zip.getEntry("[Content_Types].xml") == null || zip.getEntry("xl/workbook.xml") == null) {
			throw new Unreadable(NO_WORKBOOK);
		}
		var unpacked = 0L;
		for (var entries = zip.entries(); entries.hasMoreElements();) {
			var entry = entries.nextElement();
			name(entry);
			unpacked += size(zip, entry, Math.min(MOST_UNPACKED - unpacked, mostOf(entry)));
		}
		try (var types = zip.getInputStream(zip.getEntry("[Content_Types].xml"))) {
			if (PartTypes.of(types, "/xl/workbook.xml").contains("macroEnabled")) {
				throw macros();
			}
		}
	}

	private static void name(ZipEntry entry) throws Unreadable {
		var name = entry.getName().toLowerCase();
		if (name.endsWith("vbaproject.bin") || name.startsWith("xl/macrosheets/")) {
			throw macros();
		}
		if (name.startsWith("xl/externallinks/")) {
			throw new Unreadable("ほかのファイルへのリンクが入っているため読みません。リンクを解除し、値を貼り付けてから送ってください。");
		}
	}

	/**
	 * What tells of the other parts is read as a whole, before anything can be counted.
	 */
	private static long mostOf(ZipEntry entry) {
		return (entry.getName().endsWith(".rels") || entry.getName().equals("[Content_Types].xml")) ? MOST_OF_A_LIST
				: MOST_UNPACKED;
	}

	private static Unreadable macros() {
		return new Unreadable("マクロが入っているため読みません。「Excelブック（.xlsx）」の形式で保存し直してください。");
	}

	/** What is written about sizes in the file itself proves nothing. */
	private static long size(ZipFile zip, ZipEntry entry, long most) throws IOException, Unreadable {
		var buffer = new byte[64 * 1024];
		var size = 0L;
		try (var content = zip.getInputStream(entry)) {
			for (var read = content.read(buffer); read >= 0; read = content.read(buffer)) {
				size += read;
				if (size > most) {
					throw tooMuch();
				}
			}
		}
		return size;
	}

	private static String ofOldKind(File file) {
		try (var container = new POIFSFileSystem(file, true)) {
			if (container.getRoot().hasEntry("EncryptedPackage")) {
				return "パスワードが付いているため読めません。パスワードを外して保存し直してください。";
			}
			return "古い形式（.xls など）のファイルです。「Excelブック（.xlsx）」の形式で保存し直してください。";
		}
		catch (IOException | RuntimeException ex) {
			return DAMAGED;
		}
	}

	private static byte[] begin(File file) throws IOException {
		try (InputStream content = Files.newInputStream(file.toPath())) {
			return content.readNBytes(8);
		}
	}

	private static boolean startsWith(byte[] content, byte[] begin) {
		return content.length >= begin.length && Arrays.equals(content, 0, begin.length, begin, 0, begin.length);
	}

}
