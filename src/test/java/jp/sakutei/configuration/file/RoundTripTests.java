package jp.sakutei.configuration.file;

import jp.sakutei.configuration.RoundFiles;

import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("設定の書き出しと読み込み")
class RoundTripTests {

	static Stream<RoundFiles> directories() {
		return Stream.of(RoundFiles.delivered(), RoundFiles.of(Path.of("src/test/resources/config-small")),
				RoundFiles.of(Path.of("src/test/resources/mihoncho")));
	}

	@ParameterizedTest
	@MethodSource("directories")
	@DisplayName("書き出したファイルは、読むと同じ設定になる")
	void readsWhatItWrote(RoundFiles files) {

		var configuration = ConfigurationReader.read(files).configuration();
		var again = ConfigurationReader.read(ConfigurationWriter.write(configuration));

		assertThat(again.faults()).isEmpty();
		assertThat(again.configuration()).isEqualTo(configuration);
	}

}
