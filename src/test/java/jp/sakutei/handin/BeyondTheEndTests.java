package jp.sakutei.handin;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import jp.sakutei.SakuteiTest;

import static org.assertj.core.api.Assertions.assertThat;

@SakuteiTest
@DisplayName("一覧の終わりより先のページ")
class BeyondTheEndTests extends GatesOfATown {

	@ParameterizedTest(name = "{0}")
	@DisplayName("最後のページを示す")
	@CsvSource({ "/rounds/town/sheets, office, main tbody tr", "/gates, head, main .cards tbody tr",
			"/tasks, head, main tbody tr", "/people, office, main tbody tr", "/outbox, office, main tbody tr",
			"/search?q=見本事業, office, .hits li" })
	void showsTheLastPage(String list, String person, String row) throws Exception {

		town.post("office", "administrator", null, null);
		decide(task(0), "return");
		var rows = open(list, person).select(row).size();
		assertThat(rows).isPositive();
		for (var page : new int[] { 2, Integer.MAX_VALUE, 0, Integer.MIN_VALUE }) {
			var beyond = open(list + (list.contains("?") ? "&" : "?") + "page=" + page, person);
			assertThat(beyond.select(row)).as(list + " " + page).hasSize(rows);
		}
	}

}
