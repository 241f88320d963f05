package jp.sakutei.handin.frame;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import jp.sakutei.City;
import jp.sakutei.SakuteiTest;
import jp.sakutei.sheet.ProjectSheetId;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

@SakuteiTest
@DisplayName("配分枠")
class FrameSumsTests {

	@Autowired
	ApplicationContext application;

	@Autowired
	FrameSums frames;

	@Autowired
	JdbcClient jdbc;

	@BeforeEach
	void aCity() {
		City.build(application, 1, 1, 3);
		jdbc.sql("delete from sheet_amount").update();
		frame("city", 1000);
		jdbc.sql("""
				insert into sheet_amount (sheet, year, total, general, undetermined)
				select id, 'R6', 500, 300, false from project_sheet
				""").update();
	}

	@Test
	@DisplayName("計画にない事業は、どの合計でも数えない")
	void countsWhatIsInThePlan() {
		assertThat(asked()).containsExactly(900L);
		jdbc.sql("update project_sheet set placement = '見送り' where number = '00001'").update();
		assertThat(asked()).containsExactly(600L);
		jdbc.sql("update project_sheet set ended_as = '統合' where number = '00002'").update();
		assertThat(asked()).containsExactly(300L);
	}

	@Test
	@DisplayName("ほかの回の配分枠は足されず、下書きの回のものは見えない")
	void belongsToItsRound() {

		jdbc.sql("""
				insert into round (id, name, city, sample, current_year, years)
				select 'next', '次の回', city, sample, current_year, years from round
				""").update();
		frame("next", 50);
		assertThat(asked()).containsExactly(900L);

		jdbc.sql("update round set state = 'open', opened_at = now() where id = 'next'").update();
		assertThat(frames.of(List.of("01"))).extracting(FrameSums.FrameSum::round, FrameSums.FrameSum::left)
			.containsExactly(
					tuple(jdbc.sql("select name from round where id = 'city'").query(String.class).single(), 100L),
					tuple("次の回", 50L));
	}

	@Test
	@DisplayName("調書を書く課には、課のほかの調書とほかの課の額を差し引いた残りを示す")
	void tellsWhatIsLeftForASheet() {

		var sheet = new ProjectSheetId("city:00002");
		var alone = frames.envelope(sheet).orElseThrow();
		assertThat(alone).isEqualTo(new FrameSums.Envelope("見本第1部", "令和6年度", 1000, 600, 0));
		assertThat(alone.left(150)).isEqualTo(250);
		assertThat(alone.left(450)).as("over it").isEqualTo(-50);

		jdbc.sql("insert into section (code, department, name, position) values ('0199', '01', '別の課', 99)").update();
		jdbc.sql("update project_sheet set section = '0199' where number = '00003'").update();
		assertThat(frames.envelope(sheet)).contains(new FrameSums.Envelope("見本第1部", "令和6年度", 1000, 300, 300));
	}

	@Test
	@DisplayName("部長が承認したもの、部長を待つもの、課にあるものを分けて数える")
	void tellsWhatIsApproved() {

		var states = List.of("課長確認待ち", "部長承認待ち", "点検待ち");
		for (var number = 1; number <= 3; number++) {
			jdbc.sql("update hand_in set state = ?, waiting_for = 'office', closed_at = null where sheet = ?")
				.params(states.get(number - 1), "city:0000" + number)
				.update();
		}

		assertThat(frames.of(List.of("01"))).singleElement().satisfies((sum) -> {
			assertThat(sum.approved()).isEqualTo(300);
			assertThat(sum.waiting()).isEqualTo(300);
			assertThat(sum.before()).isEqualTo(300);
			assertThat(sum.leftText()).isEqualTo("100");
		});
		assertThat(frames.around(new ProjectSheetId("city:00002")))
			.contains(new FrameSums.FrameUse("見本第1部", "令和6年度", 1000, 300, 300));
		assertThat(frames.around(new ProjectSheetId("city:00003")).orElseThrow().approved()).isZero();
	}

	private void frame(String round, long amount) {
		jdbc.sql("insert into frame (round, unit, year, amount, position) values (?, '01', 'R6', ?, 1)")
			.params(round, amount)
			.update();
	}

	private List<Long> asked() {
		return frames.of(List.of("01")).stream().map((sum) -> sum.asked().value()).toList();
	}

}
