package jp.sakutei.crawl;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import jp.sakutei.SakuteiTest;
import jp.sakutei.configuration.RoundFiles;
import jp.sakutei.configuration.SmallFiles;
import jp.sakutei.configuration.file.ConfigurationReader;
import jp.sakutei.rehearsal.PlayedYear;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;

@SakuteiTest
@DisplayName("すべての画面")
class CrawlTests {

	private static final List<LocalDate> DAYS = List.of(LocalDate.of(2023, 5, 23), LocalDate.of(2023, 7, 27),
			LocalDate.of(2023, 11, 27), LocalDate.of(2024, 2, 20));

	private static final LocalDate LAST_DAY = LocalDate.of(2024, 4, 30);

	@Autowired
	ApplicationContext application;

	@Autowired
	MockMvc pages;

	@Autowired
	JdbcClient jdbc;

	@Test
	@DisplayName("小さな回の夏と冬の日に、どの画面も開き、埋まっていない語も、入るはずの項目の空きもない")
	void opensEveryPageOfTheSmallRound() {

		var crawl = new Crawl(pages);
		var prefills = new Prefills(application);
		var first = LocalDate.of(2023, 5, 8);
		var round = PlayedYear.begin(application, SmallFiles.configuration(), first);
		PlayedYear.play(application, round, first, (day) -> Set.of(), (day) -> {
			prefills.look(round);
			if (day.equals(DAYS.get(1)) || day.equals(DAYS.get(3))) {
				AWork.isDone(application, round);
				crawl.everything(new Addresses(application, round));
			}
			return day.isBefore(LAST_DAY);
		});
		assertThat(prefills.faults()).as("fields that nobody fills in").isEmpty();
		assertThat(prefills.forms()).as("forms of tasks").containsAll(prefills.allForms());
		assertThat(crawl.faults()).isEmpty();
		assertThat(crawl.answers()).as("routes that were answered")
			.hasSizeGreaterThan(40)
			.containsKeys("/works", "/works/{id}", "/works/{id}/file");
	}

	@Test
	@DisplayName("どこにどんな文章を書いても、画面は文章として見せる")
	void takesTextsForTexts() {

		var crawl = new Crawl(pages);
		var first = LocalDate.of(2023, 5, 8);
		var round = PlayedYear.begin(application, SmallFiles.configuration(), first);
		PlayedYear.play(application, round, first, (day) -> Set.of(), (day) -> day.isBefore(DAYS.get(2)));
		assertThat(HostileTexts.write(jdbc)).isGreaterThan(30);
		crawl.everything(new Addresses(application, round));
		assertThat(crawl.faults()).filteredOn((fault) -> fault.matches(".*: (takes a text|5\\d\\d).*")).isEmpty();
		assertThat(crawl.hostile()).as("pages with such texts").isGreaterThan(100);
	}

	@Test
	@Tag("full")
	@DisplayName("見本の4つの日に、どの調書・処理・会議・ヒアリングの画面も開く")
	void opensEveryPageOfTheSample() {

		var crawl = new Crawl(pages);
		var configuration = ConfigurationReader.read(RoundFiles.delivered()).configuration();
		var first = configuration.schedule().first().start();
		var round = PlayedYear.begin(application, configuration, first);
		PlayedYear.play(application, round, first, (day) -> Set.of(), (day) -> {
			if (DAYS.contains(day)) {
				crawl.everything(new Addresses(application, round));
			}
			return day.isBefore(DAYS.get(3));
		});
		assertThat(crawl.faults()).isEmpty();
		assertThat(crawl.shapes()).as("shapes of sheets that the sample has").hasSizeGreaterThan(9);
	}

}
