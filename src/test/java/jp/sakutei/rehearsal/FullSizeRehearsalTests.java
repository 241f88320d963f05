package jp.sakutei.rehearsal;

import java.io.OutputStream;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.time.YearMonth;

import jp.sakutei.configuration.file.ConfigurationReader;
import jp.sakutei.SakuteiTest;
import jp.sakutei.configuration.RoundFiles;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@SakuteiTest
@DisplayName("見本の1年の予行演習")
class FullSizeRehearsalTests {

	@Autowired
	Rehearsal rehearsal;

	@Test
	@DisplayName("266事業と約80課の1年が、第7節の月のとおりに終わり、進捗状況は第4節の表と一致する")
	void playsTheSample() {

		var report = rehearsal.of(ConfigurationReader.read(RoundFiles.delivered()).configuration(), null,
				new Timeline(new PrintStream(OutputStream.nullOutputStream())));

		assertThat(report.findings()).isEmpty();
		assertThat(report.milestones()).hasSizeGreaterThan(17).allSatisfy((milestone) -> {
			assertThat(YearMonth.from(milestone.actualStart())).isEqualTo(YearMonth.from(milestone.plannedStart()));
			assertThat(YearMonth.from(milestone.actualEnd())).isEqualTo(YearMonth.from(milestone.plannedEnd()));
		});
		assertThat(report.progress()).containsEntry("順調", progress(164, "61.7"))
			.containsEntry("おおむね順調", progress(73, "27.4"))
			.containsEntry("やや遅れ", progress(18, "6.8"))
			.containsEntry("遅延", progress(11, "4.1"))
			.hasSize(4);
		var sheets = report.sheets();
		assertThat(sheets.byPlacement().keySet()).isSubsetOf("決定", "位置付けない", "見送り", "取下げ");
		assertThat(sheets.byPlacement().values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(sheets.total());
		var json = JsonMapper.shared().readTree(ReportJson.write(report));
		assertThat(json.propertyNames()).containsExactly("round", "from", "until", "milestones", "progress", "sheets",
				"meetings", "mails", "findings");
		assertThat(json.at("/milestones/0/track").asString()).isEqualTo("plan");
		assertThat(json.at("/milestones/0/plannedStart").asString()).isEqualTo("2023-05-08");
		assertThat(json.at("/progress/順調/share").decimalValue()).isEqualByComparingTo("61.7");
	}

	private static Report.Progress progress(int count, String share) {
		return new Report.Progress(count, new BigDecimal(share));
	}

}
