package jp.sakutei.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import jp.sakutei.SakuteiTest;
import jp.sakutei.Statements;
import jp.sakutei.Visits;
import jp.sakutei.handin.SmallTown;
import jp.sakutei.organization.PersonId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@SakuteiTest
@DisplayName("検索")
class SearchTests extends SearchedTown {

	@Test
	@DisplayName("40の問いに、見つかるべきものだけが見つかる")
	void answersTheQuestions() throws IOException {

		var wrong = new ArrayList<String>();
		var lines = questions();
		assertThat(lines).hasSizeGreaterThanOrEqualTo(40);
		for (var line : lines) {
			var cells = line.split("\\|");
			var found = search.find(cells[1].strip(), null, 1, town.actor(cells[0].strip()));
			var told = found.findings()
				.stream()
				.map((each) -> each.kind().word() + ":" + each.title())
				.collect(Collectors.joining(","));
			var nothing = cells[2].strip().equals("-");
			if (nothing ? (found.all() != 0 || !told.isEmpty()) : !tells(told, cells[2].strip())) {
				wrong.add(line + " => " + told);
			}
		}
		assertThat(wrong).isEmpty();
	}

	/** Each of the wanted is there, and nothing of a section that was not asked for. */
	private static boolean tells(String told, String wanted) {
		var wantsPark = wanted.contains("N02") || wanted.contains("公園");
		return List.of(wanted.split(","))
			.stream()
			.allMatch((each) -> List.of(told.split(","))
				.stream()
				.anyMatch((one) -> one.startsWith(each.split(":")[0] + ":") && one.contains(each.split(":")[1])))
				&& (wantsPark || !told.contains("N02") && !told.contains("公園"));
	}

	@Test
	@DisplayName("場所を、書かれたままの文字に印を付けて示し、前の版と今の版を分ける")
	void marksThePlace() throws Exception {

		var page = new Visits(application).read("/search?q=ｶﾞｲﾄﾞ", "staff");

		assertThat(page.select("h1").text()).isEqualTo("「ｶﾞｲﾄﾞ」は1か所にあります");
		assertThat(page.select(".hits mark").eachText()).containsExactly("ガイド");
		assertThat(page.select(".hits li").text()).contains("事業調書　目的", "舗装とＬＥＤ照明、ガイドの設置。");
		assertThat(page.select(".hits a").attr("href")).isEqualTo("/sheets/town:N01");
		var earlier = new Visits(application).read("/search?q=旧案", "staff");
		assertThat(earlier.select(".hits a").attr("href")).isEqualTo("/sheets/town:N01?revision=1");
	}

	@Test
	@DisplayName("一字違いは、一字違いであることを断って示す")
	void saysThatACharacterDiffers() {
		var found = search.find("交通安金対策", null, 1, town.actor("staff"));
		assertThat(found.findings()).allMatch(Finding::slipped);
		assertThat(found.findings().get(0).pieces()).filteredOn(Excerpt.Piece::marked)
			.extracting(Excerpt.Piece::text)
			.containsExactly("交通安全対策");
	}

	@Test
	@DisplayName("種類ごとの件数は、見てよいものだけを数える")
	void countsOnlyWhatMayBeSeen() {
		assertThat(search.find("指摘", null, 1, town.actor("staff")).counts()).isEmpty();
		assertThat(search.find("指摘", null, 1, town.actor("office")).count(Kind.ASKED)).isEqualTo(1);
		assertThat(search.find("舗装", Kind.EARLIER, 1, town.actor("staff"))).satisfies((found) -> {
			assertThat(found.all()).isEqualTo(2);
			assertThat(found.chosen()).isEqualTo(1);
		});
	}

	@Test
	@DisplayName("いくつ見つかっても同じ数のSQL文で答える")
	void costsTheSame() throws Exception {
		var visits = new Visits(application);
		var path = "/search?q=道路";
		visits.read(path, "office");
		var few = Statements.sentBy(() -> visits.read(path, "office"));
		for (var index = 0; index < 30; index++) {
			projects.propose(SmallTown.ROUND, "0101", "道路" + index, new PersonId("staff"));
		}
		assertThat(Statements.sentBy(() -> visits.read(path, "office"))).hasSameSizeAs(few);
		assertThat(visits.read(path + "&page=2", "office").select(".hits > li")).isNotEmpty();
	}

}
