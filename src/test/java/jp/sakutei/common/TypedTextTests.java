package jp.sakutei.common;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("入力された文字")
class TypedTextTests {

	@Test
	@DisplayName("ファイルの名前は、フォルダーと、終わりを逆に見せる文字を除いて受け取る")
	void namesFiles() {
		assertThat(TypedText.fileName("../../etc/調書.xlsx")).isEqualTo("調書.xlsx");
		assertThat(TypedText.fileName("C:\\Users\\花子\\調書.xlsx ")).isEqualTo("調書.xlsx");
		assertThat(TypedText.fileName("調書\u202Exslx.exe")).isEqualTo("調書xslx.exe");
		assertThat(TypedText.fileName("a\u0007b.pdf")).isEqualTo("ab.pdf");
		assertThat(TypedText.fileName("folder/")).isEmpty();
		assertThat(TypedText.fileName(null)).isEmpty();
	}

}
