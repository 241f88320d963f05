package jp.sakutei.configuration.findings;

import java.util.List;

import jp.sakutei.configuration.file.ConfigurationReader;
import jp.sakutei.configuration.RoundFiles;
import jp.sakutei.configuration.SmallFiles;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("設定の確認事項")
class FindingsTests {

	@Test
	@DisplayName("見本にも小さな設定にも確認事項はない")
	void findsNothingInWhatIsDelivered() {
		assertThat(Findings.of(ConfigurationReader.read(RoundFiles.delivered()).configuration())).isEmpty();
		assertThat(Findings.of(SmallFiles.configuration())).isEmpty();
	}

	@Test
	@DisplayName("会議の日が祝日である")
	void findsAMeetingOnAHoliday() {
		var findings = of(SmallFiles.unchanged().with("holidays.csv", "2023/10/9,", "2023/10/12,見本の祝日\n2023/10/9,"));
		assertThat(findings).singleElement().satisfies((finding) -> {
			assertThat(finding.isError()).isTrue();
			assertThat(finding.code()).isEqualTo("CLOSED_DAY");
			assertThat(finding.where()).contains("project-study");
			assertThat(finding.message()).contains("令和5年10月12日（木）は閉庁日です", "令和5年10月13日（金）");
		});
	}

	@Test
	@DisplayName("幹事会の日・期限・期間の端が閉庁日である")
	void findsOtherClosedDays() {
		assertThat(of(schedule("officers, day: 2023-07-25", "officers, day: 2023-07-23"))).extracting(Finding::where)
			.containsExactly("officers-1");
		assertThat(of(schedule("fillIn: 2023-05-19", "fillIn: 2023-05-20"))).singleElement()
			.matches(Finding::isError)
			.extracting(Finding::code)
			.isEqualTo("CLOSED_DAY");
		assertThat(of(schedule("from: 2023-06-05", "from: 2023-06-04"))).singleElement()
			.matches((finding) -> !finding.isError());
	}

	@Test
	@DisplayName("祝日の一覧に予定の年がない")
	void findsAYearWithoutHolidays() {
		assertThat(of(SmallFiles.unchanged().withoutLines("holidays.csv", "2024/"))).extracting(Finding::code)
			.containsExactly("NO_HOLIDAYS");
	}

	@Test
	@DisplayName("課長・部長のいない日がある")
	void findsMissingHeads() {
		assertThat(of(SmallFiles.unchanged().withoutLines("posts.csv", "S0202H,0202"))).singleElement()
			.satisfies((finding) -> {
				assertThat(finding.code()).isEqualTo("NO_HEAD");
				assertThat(finding.where()).contains("見本福祉課", "0202");
			});
		assertThat(of(
				SmallFiles.unchanged().with("posts.csv", "S02H,02,部長,2022-04-01,", "S02H,02,部長,2022-04-01,2024-03-31")))
			.singleElement()
			.satisfies((finding) -> assertThat(finding.message()).contains("令和6年4月1日（月）に部長がいません"));
	}

	@Test
	@DisplayName("年度の変わり目で課長が替わるのは構わない")
	void acceptsAChangeOfPosts() {
		assertThat(of(SmallFiles.unchanged()
			.with("posts.csv", "S0202H,0202,課長,2022-04-01,,",
					"S0202H,0202,課長,2022-04-01,2024-03-31,本務\nS0202A,0202,課長,2024-04-01,,")))
			.isEmpty();
	}

	@Test
	@DisplayName("誰も就いていない役割がある")
	void findsEmptyRoles() {
		assertThat(of(SmallFiles.unchanged().withoutLines("posts.csv", "企画政策課（事務局）"))).extracting(Finding::code)
			.containsExactly("EMPTY_ROLE");
		assertThat(of(SmallFiles.unchanged().withoutLines("posts.csv", "財政課長"))).extracting(Finding::where)
			.containsExactly("財政課長");
		assertThat(of(SmallFiles.unchanged().withoutLines("posts.csv", "0402,担当者"))).singleElement()
			.extracting(Finding::where)
			.isEqualTo("見本道路課（0402）の担当者");
	}

	@Test
	@DisplayName("書く人しか承認できない課がある")
	void findsSoleAuthors() {
		var alone = SmallFiles.unchanged()
			.withoutLines("posts.csv", "S0202B,0202")
			.with("posts.csv", "S0202A,0202", "S0202H,0202");
		assertThat(of(alone)).as("部長が代わりに承認できる").isEmpty();
		assertThat(of(alone.with("posts.csv", "S02H,02", "S0202H,02"))).extracting(Finding::code)
			.containsExactly("SOLE_AUTHOR");
	}

	@Test
	@DisplayName("必要なものが待ち合っていて始まらない段階がある")
	void findsCircles() {
		assertThat(of(schedule("needs: [survey]", "needs: [budget-request]"))).filteredOn("code", "STAGE_NEVER_OPENS")
			.extracting(Finding::where)
			.anyMatch((where) -> where.contains("rough-request"))
			.anyMatch((where) -> where.contains("budget-request"));
	}

	@Test
	@DisplayName("審議会の順序が入れ替わっている")
	void findsSwappedCouncils() {
		assertThat(of(schedule("day: 2023-11-08", "day: 2024-02-0X")
			.with("schedule.yaml", "day: 2024-02-07", "day: 2023-11-08")
			.with("schedule.yaml", "2024-02-0X", "2024-02-07"))).singleElement().satisfies((finding) -> {
				assertThat(finding.code()).isEqualTo("MILESTONE_ORDER");
				assertThat(finding.where()).contains("council-second");
				assertThat(finding.message()).contains("section-adjustment");
			});
	}

	@Test
	@DisplayName("期限が逆の順になっている")
	void findsGatesInTheWrongOrder() {
		assertThat(of(schedule("sectionHead: 2023-05-24", "sectionHead: 2023-05-30"))).extracting(Finding::code)
			.containsExactly("MILESTONE_ORDER");
	}

	@Test
	@DisplayName("二つの流れの順序が合わない")
	void findsTracksInTheWrongOrder() {
		assertThat(of(schedule("day: 2024-03-22", "day: 2024-04-17"))).extracting(Finding::code)
			.contains("TRACK_ORDER");
		assertThat(of(schedule("to: 2023-11-30", "to: 2023-12-08"))).extracting(Finding::code)
			.contains("MILESTONE_ORDER", "TRACK_ORDER");
	}

	@Test
	@DisplayName("資料ができる前の会議がある")
	void findsMeetingsBeforeTheirPapers() {
		assertThat(of(schedule("officers, day: 2023-07-25", "officers, day: 2023-05-25"))).singleElement()
			.satisfies((finding) -> {
				assertThat(finding.code()).isEqualTo("PAPERS_MISSING");
				assertThat(finding.where()).contains("officers-1");
			});
	}

	@Test
	@DisplayName("財政推計の計算が合わない")
	void findsAProjectionThatDoesNotAddUp() {
		assertThat(of(SmallFiles.unchanged().with("projection.csv", "R6,1000000", "R6,1000001"))).singleElement()
			.satisfies((finding) -> {
				assertThat(finding.code()).isEqualTo("PROJECTION");
				assertThat(finding.isError()).isFalse();
			});
	}

	private static SmallFiles schedule(String text, String replacement) {
		return SmallFiles.unchanged().with("schedule.yaml", text, replacement);
	}

	private static List<Finding> of(SmallFiles files) {
		var reading = ConfigurationReader.read(files.files());
		assertThat(reading.faults()).isEmpty();
		return Findings.of(reading.configuration());
	}

}
