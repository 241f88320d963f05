package jp.sakutei.configuration.file;

import java.util.Map;
import java.util.TreeMap;

import jp.sakutei.configuration.ConfigurationDifference;
import jp.sakutei.configuration.RoundFiles;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("ファイルの違い")
class DifferencesTests {

	@Test
	@DisplayName("だれかの権限が変わる違いは、列とキーで決まる")
	void knowsWhatChangesRights() {

		var before = files("0101,01,秘書課\n", "S0001,0101,staff,2023-04-01\n", "{assessor: chief, name: 査定}");
		var after = files("0101,02,秘書広報課\n", "S0002,0101,staff,2023-04-01\n", "{assessor: executive, name: 市長査定}");

		assertThat(Differences.between(before, after)).filteredOn(ConfigurationDifference::changesRights)
			.extracting(ConfigurationDifference::what)
			.containsExactlyInAnyOrder("steps › one › assessor", "S0001 0101 staff 2023-04-01",
					"S0002 0101 staff 2023-04-01", "0101 › 部番号");
		assertThat(Differences.between(before, after)).filteredOn((each) -> !each.changesRights())
			.extracting(ConfigurationDifference::what)
			.containsExactlyInAnyOrder("steps › one › name", "0101 › 名称");
	}

	private static RoundFiles files(String sections, String posts, String step) {
		var files = new TreeMap<String, byte[]>();
		Map.of("sections.csv", "\uFEFF課番号,部番号,名称\n" + sections, "posts.csv", "\uFEFF職員番号,所属,職,開始日\n" + posts,
				"budget.yaml", "steps: {one: " + step + "}\n")
			.forEach((name, text) -> files.put(name, text.getBytes(UTF_8)));
		return new RoundFiles(files);
	}

}
