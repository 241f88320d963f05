package jp.sakutei.configuration.file;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;

import jp.sakutei.configuration.findings.Findings;
import jp.sakutei.configuration.RoundFiles;
import jp.sakutei.configuration.ProjectConfiguration;
import jp.sakutei.configuration.ProjectConfiguration.Standing;
import jp.sakutei.configuration.RoundConfiguration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("見本の設定ファイル")
class DeliveredSampleTests {

	private static RoundConfiguration sample;

	@BeforeAll
	static void read() {
		var reading = ConfigurationReader.read(RoundFiles.delivered());
		assertThat(reading.faults()).isEmpty();
		sample = reading.configuration();
	}

	@Test
	@DisplayName("進捗状況は策定方針の表のとおりで、再掲と完了を数えない")
	void hasTheProgressTableOfThePolicy() {

		assertThat(sample.countingProjects()
			.stream()
			.collect(Collectors.groupingBy((project) -> project.evaluation().progress(), Collectors.counting())))
			.isEqualTo(Map.of("順調", 164L, "おおむね順調", 73L, "やや遅れ", 18L, "遅延", 11L));
		assertThat(sample.projects()).extracting(ProjectConfiguration::standing)
			.contains(Standing.SHOWN_AGAIN, Standing.FINISHED);
	}

	@Test
	@DisplayName("27の基本施策の評価は25・1・1である")
	void hasTheEvaluationOfThePolicies() {

		assertThat(sample.policies().policies()).hasSize(27)
			.allSatisfy((policy) -> assertThat(policy.citizensFeeling()).hasSize(2))
			.allSatisfy((policy) -> assertThat(policy.indicators()).isNotEmpty());
		assertThat(sample.policies()
			.policies()
			.stream()
			.collect(Collectors.groupingBy((policy) -> policy.evaluation(), Collectors.counting())))
			.isEqualTo(Map.of("順調", 25L, "おおむね順調", 1L, "やや遅れ", 1L));
	}

	@Test
	@DisplayName("再掲の行は元の事業の再掲施策になる")
	void worksRowsShownAgainIntoTheirProject() {

		var again = sample.projects().stream().filter((row) -> row.shownAgain() != null).toList();
		assertThat(again).isNotEmpty().allSatisfy((row) -> {
			var original = sample.projects().stream().filter((each) -> each.number().equals(row.shownAgain()));
			assertThat(original.findFirst().orElseThrow().policies().alsoUnder()).contains(row.policies().main());
		});
	}

	@Test
	@DisplayName("遅れている事業には原因・見直し・今後の方向性がある")
	void explainsDelays() {

		assertThat(sample.countingProjects())
			.filteredOn((project) -> sample.plan().isLate(project.evaluation().progress()))
			.hasSize(29)
			.allSatisfy((project) -> assertThat(project.evaluation().delayCause()).isNotBlank())
			.allSatisfy((project) -> assertThat(project.evaluation().contentChange()).isNotBlank())
			.allSatisfy((project) -> assertThat(project.evaluation().futureDirection()).isNotBlank());
	}

	@ParameterizedTest
	@ValueSource(strings = { "config-small", "mihoncho" })
	@DisplayName("小さな設定も別の町の設定も、誤りも確認事項もなく読める")
	void readsTheOthers(String directory) {
		var reading = ConfigurationReader.read(RoundFiles.of(Path.of("src/test/resources", directory)));
		assertThat(reading.faults()).isEmpty();
		assertThat(Findings.of(reading.configuration())).isEmpty();
	}

}
