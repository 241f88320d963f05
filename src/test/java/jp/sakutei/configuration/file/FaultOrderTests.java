package jp.sakutei.configuration.file;

import java.util.List;

import jp.sakutei.common.Faults.Fault;
import jp.sakutei.configuration.SmallFiles;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("設定ファイルの誤りの順")
class FaultOrderTests {

	@Test
	@DisplayName("原因を先に、そこから生じたものを後に示す")
	void namesCausesFirst() {

		var faults = read(SmallFiles.unchanged().with("sections.csv", "0202,02,見本福祉課", "0201,02,見本福祉課"));
		assertThat(faults).hasSizeGreaterThan(5);
		assertThat(faults.get(0).toString()).contains("sections.csv 3行 1列", "重なっています");
	}

	@Test
	@DisplayName("見出しの上の題名や、見出しの書き誤りは、一つの誤りとして示す")
	void namesATitleOnce() {

		assertThat(read(SmallFiles.unchanged().with("sections.csv", "課番号,部番号", "見本市の課の一覧,,,,\n課番号,部番号")))
			.extracting(Fault::toString)
			.containsExactly("sections.csv 1行：見出しの行ではありません。見出しは2行にあるようです。その上の行を消してください。");
		assertThat(read(SmallFiles.unchanged().with("sections.csv", "課番号,部番号", "課の番号,部番号"))).extracting(Fault::message)
			.hasSize(2)
			.allMatch((message) -> message.contains("課番号"));
		assertThat(read(SmallFiles.unchanged().with("round.yaml", "{label: 遅延,", "{label: 大幅な遅れ,"))).isNotEmpty()
			.allMatch((fault) -> fault.file().equals("projects.csv"));
	}

	@Test
	@DisplayName("番号は、全角でも半角でも同じ番号")
	void foldsTheWidthOfCodes() {

		assertThat(read(SmallFiles.unchanged().with("posts.csv", "S0202A,0202", "Ｓ０２０２Ａ,０２０２"))).isEmpty();
		assertThat(read(SmallFiles.unchanged().with("sections.csv", "0202,02,見本福祉課", "0202,02,見本福祉課\n０２０１,02,見本第二課")))
			.extracting(Fault::message)
			.anyMatch((message) -> message.contains("重なっています"));
	}

	private static List<Fault> read(SmallFiles files) {
		return ConfigurationReader.read(files.files()).faults();
	}

}
