package jp.sakutei.rehearsal;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.Map;

import jp.sakutei.SakuteiTest;
import jp.sakutei.round.SmallFiles;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@SakuteiTest
@DisplayName("予行演習")
class RehearsalTests {

	private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

	private final Timeline timeline = new Timeline(new PrintStream(printed, true, StandardCharsets.UTF_8));

	@Autowired
	Rehearsal rehearsal;

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

	private static int sum(Map<String, Integer> counts) {
		return counts.values().stream().mapToInt(Integer::intValue).sum();
	}

}
