package jp.sakutei.tracking;

import java.util.List;

import jp.sakutei.City;
import jp.sakutei.SakuteiTest;
import jp.sakutei.common.FiscalYear;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@SakuteiTest
@DisplayName("計画額の計")
class PlannedAmountsTests {

	private static final FiscalYear YEAR = FiscalYear.parse("R6");

	@Autowired
	ApplicationContext application;

	@Autowired
	RoundFigures figures;

	@Autowired
	JdbcClient jdbc;

	String sheet;

	@BeforeEach
	void aCity() {
		City.build(application, 1, 2, 10);
		sheet = jdbc.sql("""
				select min(s.id) from project_sheet s join sheet_amount a on a.sheet = s.id
				where a.year = 'R6' and a.total > 0 and s.in_plan
				""").query(String.class).single();
	}

	@Test
	@DisplayName("位置付けない、見送り、取下げの事業は計に入らず、候補と案は入る")
	void sumsWhatIsInThePlan() {

		var all = total();
		long own = jdbc.sql("select total from sheet_amount where sheet = ? and year = 'R6'")
			.param(sheet)
			.query(Long.class)
			.single();
		for (var placement : List.of("位置付けない", "見送り", "取下げ")) {
			place(placement);
			assertThat(total()).as(placement).isEqualTo(all - own);
		}
		for (var placement : List.of("候補", "位置付け案", "位置付けない案", "見送り案", "決定")) {
			place(placement);
			assertThat(total()).as(placement).isEqualTo(all);
		}
	}

	private void place(String placement) {
		jdbc.sql("update project_sheet set placement = ? where id = ?").params(placement, sheet).update();
	}

	private long total() {
		var sections = jdbc.sql("select code from section").query(String.class).list();
		return figures.amounts(City.ROUND, sections)
			.values()
			.stream()
			.filter((byYear) -> byYear.containsKey(YEAR))
			.mapToLong((byYear) -> byYear.get(YEAR).total())
			.sum();
	}

}
