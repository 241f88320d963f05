package jp.sakutei.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import jp.sakutei.document.WorkbookFile.Unreadable;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@DisplayName("送られてきたファイル")
class WorkbookFileTests {

	@Test
	@DisplayName("LibreOffice が開いて保存したブックは、出したときのままに読める")
	void readsWhatLibreOfficeSaved() throws Exception {

		var written = WorkbookFile.read(WrittenWorkbook.file(resource("written.xlsx")));
		var saved = WorkbookFile.read(WrittenWorkbook.file(resource("saved-by-libreoffice.xlsx")));
		assertThat(saved).extracting(ReadWorksheet::name).isEqualTo(written.stream().map(ReadWorksheet::name).toList());
		for (var index = 0; index < 3; index++) {
			assertThat(saved.get(index).mark()).isEqualTo(written.get(index).mark());
			assertThat(FilledCells.of(saved.get(index))).isEqualTo(FilledCells.of(written.get(index)));
		}
		var cells = FilledCells.of(saved.get(0)).byKey();
		assertThat(cells.get("purpose")).extracting(ReadCell::text).isEqualTo(List.of("=1+1 で始まる目的\n二行目 𠮷野家"));
		assertThat(cells.get("amounts.R6.general")).extracting(ReadCell::text).isEqualTo(List.of("1234567"));
		assertThat(cells.get("amounts.R7.general")).extracting(ReadCell::text).isEqualTo(List.of("未確定"));
	}

	@Test
	@DisplayName("ブックでないもの、空のもの、壊れたもの")
	void refusesWhatIsNoWorkbook() throws Exception {

		assertThat(reason(new byte[0])).contains("空");
		assertThat(reason("事業名,金額".getBytes(UTF_8))).contains("ではありません");
		assertThat(reason(zip("word/document.xml", "x", "[Content_Types].xml", "x"))).contains("ではありません");
		assertThat(reason(zip("mimetype", "x"))).contains("OpenDocument");
		var whole = resource("written.xlsx");
		assertThat(reason(Arrays.copyOf(whole, whole.length / 2))).contains("壊れて");
		assertThat(reason(new byte[] { 'P', 'K', 3, 4, 5 })).contains("壊れて");
	}

	@Test
	@DisplayName("パスワードの付いたもの、古い形式のもの")
	void refusesPasswordsAndOldKinds() throws Exception {

		assertThat(reason(encrypted())).contains("パスワード");
		var old = new ByteArrayOutputStream();
		try (var workbook = new HSSFWorkbook()) {
			workbook.createSheet();
			workbook.write(old);
		}
		assertThat(reason(old.toByteArray())).contains("古い形式");
	}

	@Test
	@DisplayName("大きすぎるもの、膨らむもの、部品の多すぎるもの")
	void refusesWhatIsTooMuch() throws Exception {

		assertThat(reason(new byte[WorkbookContainer.MOST_BYTES + 1])).contains("大きすぎます");
		var bomb = new ByteArrayOutputStream();
		try (var zip = new ZipOutputStream(bomb)) {
			for (var name : List.of("[Content_Types].xml", "xl/workbook.xml")) {
				zip.putNextEntry(new ZipEntry(name));
			}
			zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
			var zeros = new byte[1024 * 1024];
			for (var count = 0; count < 200; count++) {
				zip.write(zeros);
			}
		}
		assertThat(bomb.size()).isLessThan(1024 * 1024);
		assertThat(reason(bomb.toByteArray())).contains("大きすぎる");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					xl/styles.xml        | <styleSheet xmlns="%s"><cellXfs>      | <xf/>                     | 2000000 | </cellXfs></styleSheet>
					xl/sharedStrings.xml | <sst xmlns="%s">                      | <si/>                     | 7600000 | </sst>
					xl/sharedStrings.xml | <sst xmlns="%s"><si><t>               | aaaaaaaaaaaaaaaaaaaaaaaaa | 2000000 | </t></si></sst>
					xl/sharedStrings.xml | <sst xmlns="%s">                      | <si>                      | 1000000 | ''
					xl/worksheets/sheet1.xml | <worksheet xmlns="%s"><sheetData> | <row>                     | 5000000 | ''
					xl/worksheets/sheet1.xml | <worksheet xmlns="%s"><sheetData><row><c t="str"><v> | aaaaaaaaaaaaaaaaaaaaaaaaa | 2000000 | </v></c></row></sheetData></worksheet>
					xl/worksheets/sheet1.xml | <worksheet xmlns="%s"><sheetData><row> | <c t="str"><v>a</v></c><c r="A1"/>| 1000000 | </row></sheetData></worksheet>
					xl/_rels/workbook.xml.rels | <Relationships xmlns="%s">          | <x/>                      | 1000000 | </Relationships>
					""")
	@Timeout(30)
	@DisplayName("小さく畳まれた、多すぎるもの、深すぎるもの、長すぎるもの")
	void refusesBombs(String part, String before, String each, int times, String after) throws Exception {
		var main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
		var bomb = replaced(part, before.formatted(main) + each.repeat(times) + after);
		assertThat(bomb.length).isLessThan(1024 * 1024);
		assertThat(reason(bomb)).contains("大きすぎる");
	}

	@Test
	@DisplayName("マクロやほかのファイルへのリンクのあるもの")
	void refusesMacrosAndLinks() throws Exception {
		assertThat(reason(replaced("xl/vbaProject.bin", "x"))).contains("マクロ");
		assertThat(reason(replaced("xl/externalLinks/externalLink1.xml", "x"))).contains("リンク");
		var types = types().replace("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
				"application/vnd.ms-excel.sheet.macroEnabled.main+xml");
		assertThat(types).contains("macroEnabled");
		assertThat(reason(replaced("[Content_Types].xml", types))).contains("マクロ");
	}

	@Test
	@DisplayName("マクロの種類を、使わない拡張子に宣言しているだけのブックは読む")
	void readsWhatDeclaresMoreThanItHas() throws Exception {
		var types = types().replaceFirst("(<Types[^>]*>)",
				"$1<Default Extension=\"xlsm\" ContentType=\"application/vnd.ms-excel.sheet.macroEnabled.main+xml\"/>");
		assertThat(types).contains("macroEnabled");
		assertThat(WorkbookFile.read(WrittenWorkbook.file(replaced("[Content_Types].xml", types)))).isNotEmpty();
	}

	private static String types() throws IOException {
		try (var zip = new ZipFile(WrittenWorkbook.file(resource("written.xlsx")));
				var types = zip.getInputStream(zip.getEntry("[Content_Types].xml"))) {
			return new String(types.readAllBytes(), UTF_8);
		}
	}

	@Test
	@DisplayName("外の実体を呼ぶXMLは読まない")
	void resolvesNoEntities() throws Exception {
		var evil = replaced("xl/worksheets/sheet1.xml", """
				<?xml version="1.0"?><!DOCTYPE worksheet [<!ENTITY x SYSTEM "file:///etc/hostname">]>
				<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>
				<row r="1"><c r="A1" t="inlineStr"><is><t>&x;</t></is></c></row></sheetData></worksheet>""");
		assertThat(reason(evil)).contains("壊れて");
	}

	private static String reason(byte[] content) {
		var thrown = new String[1];
		assertThatThrownBy(() -> WorkbookFile.read(WrittenWorkbook.file(content))).isInstanceOf(Unreadable.class)
			.satisfies((ex) -> thrown[0] = ex.getMessage());
		return thrown[0];
	}

	private static byte[] encrypted() throws Exception {
		var content = new ByteArrayOutputStream();
		try (var container = new POIFSFileSystem()) {
			var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
			encryptor.confirmPassword("秘密");
			try (var out = encryptor.getDataStream(container)) {
				out.write(resource("written.xlsx"));
			}
			container.writeFilesystem(content);
		}
		return content.toByteArray();
	}

	private static byte[] zip(String... parts) throws IOException {
		var content = new ByteArrayOutputStream();
		try (var zip = new ZipOutputStream(content)) {
			for (var index = 0; index < parts.length; index += 2) {
				zip.putNextEntry(new ZipEntry(parts[index]));
				zip.write(parts[index + 1].getBytes(UTF_8));
			}
		}
		return content.toByteArray();
	}

	/** The written workbook with one part more, or another. */
	private static byte[] replaced(String name, String text) throws IOException {
		var content = new ByteArrayOutputStream();
		try (var from = new ZipFile(WrittenWorkbook.file(resource("written.xlsx")));
				var zip = new ZipOutputStream(content)) {
			for (var entry : Collections.list(from.entries())) {
				if (!entry.getName().equals(name)) {
					zip.putNextEntry(new ZipEntry(entry.getName()));
					from.getInputStream(entry).transferTo(zip);
				}
			}
			zip.putNextEntry(new ZipEntry(name));
			zip.write(text.getBytes(UTF_8));
		}
		return content.toByteArray();
	}

	static byte[] resource(String name) throws IOException {
		try (var content = WorkbookFileTests.class.getResourceAsStream("/document/" + name)) {
			return content.readAllBytes();
		}
	}

}
