package jp.sakutei.tracking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jp.sakutei.common.Choice;
import jp.sakutei.common.FiscalYear;
import jp.sakutei.organization.Section;
import jp.sakutei.round.Plan;
import jp.sakutei.round.ProgressWord;
import jp.sakutei.round.Projection;
import jp.sakutei.round.ProjectionYear;
import jp.sakutei.round.RoundId;
import jp.sakutei.round.calendar.WorkingDays;
import jp.sakutei.tracking.DepartmentProgress.SectionProgress;
import jp.sakutei.tracking.PlannedAmounts.PolicyRow;
import jp.sakutei.tracking.PlannedAmounts.YearSum;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("進捗状況の見出しの文と並び")
class HeadingsTests {

	private static final LocalDate TODAY = LocalDate.of(2023, 5, 23);

	private static final FiscalYear R6 = FiscalYear.parse("R6");

	private static final FiscalYear R7 = FiscalYear.parse("R7");

	/** Each section as 点検済/作成中/未依頼/取下げ/遅れ. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			0/0/0/0/0            | 事業調書はまだありません
			0/0/0/3/0            | 事業調書はまだありません
			0/0/5/0/0            | 5件の調査は、まだ依頼していません
			1/0/0/0/0            | 1件の点検が済みました
			7/0/0/2/0            | 7件すべてが点検済です
			0/4/0/0/0            | 4件のうち点検済はまだなく、すべて期限内です
			3/4/0/0/0            | 7件のうち3件が点検済、すべて期限内です
			3/4/0/0/1            | 7件のうち3件が点検済、遅れは1課1件です
			3/4/0/0/1 0/9/0/0/3  | 16件のうち3件が点検済、遅れは2課4件です
			0/4/0/0/2 6/0/0/0/0  | 10件のうち6件が点検済、遅れは1課2件です
			""")
	@DisplayName("提出の状況：なし、1件、すべて、遅れ")
	void answersForStates(String sections, String heading) {
		assertThat(Headings.states(board(sections))).isEqualTo(heading);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			0    | 900  | 900  | 計画額を示した事業はまだありません
			1    | 900  | 1000 | 計画額は財政推計に収まる見込みです
			1    | 1001 | 1000 | 令和6年度の計画額が、財政推計を1千円超えています
			1    | 1000 | 2234 | 令和7年度の計画額が、財政推計を1,234千円超えています
			1    | 1001 | 1001 | どの年度も計画額が財政推計を超えています
			""")
	@DisplayName("計画額：なし、収まる、1年度、どの年度も")
	void answersForAmounts(int sheets, long first, long second, String heading) {
		var projection = new Projection(List.of(projected(R6), projected(R7)), List.of());
		assertThat(Headings.amounts(amounts(sheets, first, second, projection))).isEqualTo(heading);
		if (sheets > 0) {
			assertThat(Headings.amounts(amounts(sheets, first, second, null)))
				.isEqualTo("受け持つ課の計画額は、2年間で%,d千円です".formatted(first + second));
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			0  | 0 | 0 | 事業はまだありません
			0  | 0 | 2 | 事業はまだありません
			5  | 0 | 2 | 5件の位置付けは、これから決まります
			5  | 1 | 2 | 6件のうち1件の位置付けが決まりました
			0  | 6 | 2 | 6件すべての位置付けが決まりました
			""")
	@DisplayName("位置付け：なし、まだ、一部、すべて")
	void answersForPlacements(int open, int decided, int withdrawn, String heading) {
		assertThat(Headings
			.placements(new PlacementTable(Map.of("継続", Map.of("候補", open, "決定", decided, "取下げ", withdrawn)))))
			.isEqualTo(heading);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "-", textBlock = """
			0   | 0  | 0  | 第1期の事業の進捗は、まだ集計できません            | ''
			5   | 0  | 0  | 第1期の事業は、5件すべてが予定どおり進んでいます   | ''
			237 | 18 | 11 | 第1期の事業は、266件のうち29件が遅れています       | やや遅れ18件、遅延11件（全体の10.9%）
			3   | 0  | 1  | 第1期の事業は、4件のうち1件が遅れています          | 遅延1件（全体の25.0%）
			""")
	@DisplayName("第1期の進捗：なし、遅れなし、遅れあり")
	void answersForTheFirstPeriod(int good, int rather, int late, String heading, String behind) {
		var plan = new Plan(new RoundId("r"), "見本市", "見本計画", true, List.of(R6), FiscalYear.parse("R5"),
				List.of(new ProgressWord("順調", false), new ProgressWord("やや遅れ", true), new ProgressWord("遅延", true)));
		var table = ProgressTable.of(List.of("順調", "やや遅れ", "遅延"), Map.of("順調", good, "やや遅れ", rather, "遅延", late));
		assertThat(Headings.firstPeriod(table, plan, "第1期")).isEqualTo(heading);
		assertThat(Headings.behind(table, plan)).isEqualTo(behind);
	}

	@Test
	@DisplayName("確認事項と課：なし、1件、エラーあり")
	void answersForFindingsAndSections() {
		assertThat(Headings.findings(0, 0)).isEqualTo("設定に確認が必要なことはありません");
		assertThat(Headings.findings(1, 0)).isEqualTo("設定に確認が必要なことが1件あります");
		assertThat(Headings.findings(3, 2)).isEqualTo("設定に確認が必要なことが3件あります（うちエラー2件）");
		assertThat(Headings.section("道路課", List.of())).isEqualTo("道路課に、提出の途中の事業調書はありません");
		assertThat(Headings.section("道路課", List.of(waiting(false)))).isEqualTo("道路課では1件が提出の途中、すべて期限内です");
		assertThat(Headings.section("道路課", List.of(waiting(false), waiting(true))))
			.isEqualTo("道路課では2件が提出の途中、1件が遅れています");
	}

	@Test
	@DisplayName("部は遅れの多い順、市の順、点検済の割合の低い順に並ぶ")
	void sortsDepartments() {
		var board = board("4/1/0/0/1 0/9/0/0/0 1/4/0/0/3");
		assertThat(names(BoardOrder.LATE, board)).containsExactly("3部", "1部", "2部");
		assertThat(names(BoardOrder.DEPARTMENTS, board)).containsExactly("1部", "2部", "3部");
		assertThat(names(BoardOrder.CHECKED, board)).containsExactly("2部", "3部", "1部");
		assertThat(Choice.of(BoardOrder.class, "checked", BoardOrder.LATE)).isEqualTo(BoardOrder.CHECKED);
		assertThat(Choice.of(BoardOrder.class, "drop table", BoardOrder.LATE)).isEqualTo(BoardOrder.LATE);
	}

	@Test
	@DisplayName("課の中で遅れている課を、事務局や部長で遅れている課より先に開く")
	void unfoldsWhoCanAct() {
		var departments = new ArrayList<DepartmentProgress>();
		for (var number = 1; number <= 12; number++) {
			var states = new SheetStates(Map.of("点検待ち", 9, "作成中", 9),
					(number <= 10) ? Map.of("点検待ち", 9) : Map.of("作成中", 1));
			departments.add(new DepartmentProgress(number + "部",
					List.of(new SectionProgress(new Section("" + number, "01", number + "課", 1), states)), states));
		}
		var board = board(departments);
		assertThat(BoardUnfolding.MOST.sections(board)).hasSize(10).contains("11", "12");
		assertThat(board.lateInSections()).extracting((each) -> each.section().code()).containsExactly("11", "12");
	}

	@Test
	@DisplayName("計画額：まだ何も提出されていなければ、0円とは言わない")
	void saysThatNothingWasHandedIn() {
		var nothing = new PlannedAmounts(List.of(R6, R7), List.of(new PolicyRow("01", "見本施策", 8, Map.of())), null);
		assertThat(Headings.amounts(nothing)).isEqualTo("計画額は、まだ提出がありません");
	}

	@Test
	@DisplayName("多くの課が遅れているときは、遅れの多い10課だけが開く")
	void unfoldsWhatFits() {
		var sections = new StringBuilder("0/1/0/0/0");
		for (var late = 1; late <= 12; late++) {
			sections.append(" 0/20/0/0/").append(late);
		}
		var board = board(sections.toString());
		assertThat(BoardUnfolding.MOST.sections(board)).hasSize(10).contains("13", "4").doesNotContain("3", "1");
		assertThat(BoardUnfolding.MOST.hidden(board)).isEqualTo(2);
		assertThat(BoardUnfolding.LATE.sections(board)).hasSize(12).doesNotContain("1");
		assertThat(BoardUnfolding.ALL.sections(board)).hasSize(13);
		assertThat(BoardUnfolding.NONE.sections(board)).isEmpty();
	}

	private static List<String> names(BoardOrder order, StatesBoard board) {
		return order.departments(board.departments()).stream().map(DepartmentProgress::name).toList();
	}

	private static LateHandIns.Waiting waiting(boolean late) {
		return new LateHandIns.Waiting("s", "見本事業", "作成中", false, "担当者", "見本 花子", TODAY, late);
	}

	private static ProjectionYear projected(FiscalYear year) {
		return new ProjectionYear(year, 0, 0, 0, 0, 0, 1000);
	}

	private static PlannedAmounts amounts(int sheets, long first, long second, Projection projection) {
		return new PlannedAmounts(List.of(R6, R7), List.of(new PolicyRow("01", "見本施策", sheets,
				Map.of(R6, new YearSum(first, first, 0), R7, new YearSum(second, second, 0)))), projection);
	}

	/** A department for each section. */
	private static StatesBoard board(String sections) {
		var departments = new ArrayList<DepartmentProgress>();
		for (var text : sections.strip().split(" ")) {
			var counts = text.split("/");
			var states = new SheetStates(
					new HashMap<>(Map.of("点検済", Integer.parseInt(counts[0]), "作成中", Integer.parseInt(counts[1]), "未依頼",
							Integer.parseInt(counts[2]), "取下げ", Integer.parseInt(counts[3]))),
					Map.of("作成中", Integer.parseInt(counts[4])));
			var number = "" + (departments.size() + 1);
			departments.add(new DepartmentProgress(number + "部",
					List.of(new SectionProgress(new Section(number, "01", number + "課", 1), states)), states));
		}
		return board(departments);
	}

	private static StatesBoard board(List<DepartmentProgress> departments) {
		return new StatesBoard(true, List.of(), departments,
				SheetStates.sum(departments.stream().map(DepartmentProgress::sum).toList()), Map.of(),
				new WorkingDays(Set.of(), List.of()), TODAY);
	}

}
