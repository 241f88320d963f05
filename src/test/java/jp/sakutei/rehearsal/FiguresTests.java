package jp.sakutei.rehearsal;

import jp.sakutei.SakuteiTest;
import jp.sakutei.SmallYear;
import jp.sakutei.organization.PersonId;
import jp.sakutei.round.RoundId;
import jp.sakutei.sheet.ProjectSheetManagement;
import jp.sakutei.sheet.ProjectSheets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@SakuteiTest
@DisplayName("予行演習の数")
class FiguresTests {

	@Autowired
	ApplicationContext application;

	@Autowired
	Figures figures;

	@Autowired
	ProjectSheets sheets;

	@Autowired
	ProjectSheetManagement projects;

	@Autowired
	JdbcClient jdbc;

	RoundId round;

	@BeforeEach
	void aRound() {
		round = SmallYear.begin(application);
	}

	@Test
	@DisplayName("進捗状況は第1期の事業を一度ずつ数え、分かれた事業を数えない")
	void countsEachProjectOfTheFirstPeriodOnce() {

		var before = figures.progress(round);
		assertThat(before.values().stream().mapToInt(Report.Progress::count).sum()).isPositive();
		var all = figures.sheets(round).total();
		var parent = sheets.ofRound(round.value())
			.stream()
			.filter((sheet) -> sheet.progress() != null)
			.findFirst()
			.orElseThrow();
		projects.branch(parent, "分かれた事業", somebody(), "目的が違うため");

		assertThat(figures.progress(round)).isEqualTo(before);
		assertThat(figures.sheets(round).total()).isEqualTo(all + 1);
	}

	private PersonId somebody() {
		return new PersonId(jdbc.sql("select min(code) from person").query(String.class).single());
	}

}
