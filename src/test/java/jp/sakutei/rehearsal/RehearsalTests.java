package jp.sakutei.rehearsal;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.stream.Stream;

import jp.sakutei.configuration.file.ConfigurationReader;
import jp.sakutei.SakuteiTest;
import jp.sakutei.common.BusinessClock;
import jp.sakutei.configuration.findings.Finding;
import jp.sakutei.configuration.taking.RoundManagement;
import jp.sakutei.configuration.SmallFiles;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

@SakuteiTest
@DisplayName("予行演習")
class RehearsalTests {

	private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

	private final Timeline timeline = new Timeline(new PrintStream(printed, true, StandardCharsets.UTF_8));

	@Autowired
	Rehearsal rehearsal;

	@Autowired
	RoundManagement management;

	@Autowired
	BusinessClock clock;

	@Autowired
	JdbcClient jdbc;

	@Test
	@DisplayName("小さな回の1年が、すべての段階を予定の月に終えて、気づいた点なしに終わる")
	void playsTheYear() {

		var report = rehearsal.of(SmallFiles.configuration(), null, timeline);

		assertThat(report.findings()).isEmpty();
		assertThat(report.milestones()).isNotEmpty().allSatisfy((milestone) -> {
			assertThat(milestone.actualStart()).isNotNull();
			assertThat(YearMonth.from(milestone.actualStart())).isEqualTo(YearMonth.from(milestone.plannedStart()));
			assertThat(YearMonth.from(milestone.actualEnd())).isEqualTo(YearMonth.from(milestone.plannedEnd()));
		});
		assertThat(report.sheets().byPlacement().keySet()).isSubsetOf("決定", "位置付けない", "見送り", "取下げ");
		assertThat(sum(report.sheets().byPlacement())).isEqualTo(report.sheets().total());
		assertThat(report.meetings()).extracting(Report.MeetingHeld::kind).contains("officers", "committee");
		assertThat(report.mails().byKind()).containsKeys("survey-request", "invitation", "sent-back", "daily");
		assertThat(printed.toString(StandardCharsets.UTF_8)).contains("2023-05-08  開始  survey");
	}

	@ParameterizedTest
	@MethodSource
	@DisplayName("設定の一つの欠点が、名前とともに挙がる")
	void namesWhatHurts(String code, SmallFiles files) {

		var report = rehearsal.of(ConfigurationReader.read(files.files()).configuration(), null, timeline);

		assertThat(report.clean()).isFalse();
		assertThat(report.findings()).extracting(Finding::code).contains(code);
		assertThat(printed.toString(StandardCharsets.UTF_8)).contains(code);
		assertThat(report.milestones()).extracting(Milestone::actualStart).containsOnlyNulls();
	}

	static Stream<Arguments> namesWhatHurts() {
		var small = SmallFiles.unchanged();
		return Stream.of(
				arguments("CLOSED_DAY", small.with("holidays.csv", "2023/10/9,", "2023/10/12,見本の祝日\n2023/10/9,")),
				arguments("NO_HEAD", small.withoutLines("posts.csv", "S0202H,0202,課長")),
				arguments("EMPTY_ROLE", small.withoutLines("posts.csv", "財務部長")),
				arguments("STAGE_NEVER_OPENS",
						small.with("schedule.yaml", "needs: [rough-request]", "needs: [mayor-assessment]")),
				arguments("MILESTONE_ORDER",
						small.with("schedule.yaml", "day: 2023-11-08", "day: 2024-02-0X")
							.with("schedule.yaml", "day: 2024-02-07", "day: 2023-11-08")
							.with("schedule.yaml", "2024-02-0X", "2024-02-07")),
				arguments("TRACK_ORDER", small.with("schedule.yaml", "day: 2024-03-22", "day: 2024-04-22")),
				arguments("PAPERS_MISSING", small.with("schedule.yaml", "day: 2023-07-20", "day: 2023-05-10")));
	}

	@Test
	@DisplayName("途中で担当者のいなくなった課は、進めてみて初めて分かる")
	void tellsWhatOnlyARunShows() {

		clock.freezeAt(LocalDate.of(2023, 5, 8).atTime(7, 0));
		var round = management.create(SmallFiles.configuration());
		management.open(round);
		jdbc.sql("delete from post where role = 'staff' and section = (select min(section) from project_sheet)")
			.update();

		var report = rehearsal.of(round, LocalDate.of(2023, 6, 30), timeline);

		assertThat(report.findings()).extracting(Finding::code).contains("EMPTY_ROLE", "STAGE_INCOMPLETE");
		assertThat(report.until()).isEqualTo("2023-06-30");
	}

	private static int sum(Map<String, Integer> counts) {
		return counts.values().stream().mapToInt(Integer::intValue).sum();
	}

}
