package jp.sakutei.check;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

import jp.sakutei.Pages;
import jp.sakutei.SakuteiTest;
import jp.sakutei.common.BusinessClock;
import jp.sakutei.form.FormFinding;
import jp.sakutei.handin.HandInManagement;
import jp.sakutei.handin.SmallTown;
import jp.sakutei.rules.DecisionTables;
import jp.sakutei.sheet.HandInId;
import jp.sakutei.work.BackgroundWork;
import jp.sakutei.work.Work;
import jp.sakutei.work.Works;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@SakuteiTest
@DisplayName("変えた規則の試行")
class RuleTrialTests {

	@Autowired
	ApplicationContext application;

	@Autowired
	RuleManagement management;

	@Autowired
	RuleTrials trials;

	@Autowired
	Works works;

	@Autowired
	DecisionTables tables;

	@Autowired
	HandInManagement handIns;

	@Autowired
	BusinessClock clock;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	MockMvc pages;

	SmallTown town;

	HandInId handIn;

	@BeforeEach
	void aSheetHandedIn() {
		tables.readAgain();
		town = new SmallTown(application);
		handIn = town.aRequestedSheet();
		assertThat(handIns.submit(handIn, town.actor("staff"), SmallTown.goodAnswers(), "form")).isEmpty();
	}

	@AfterEach
	void forgetTheVersions() {
		jdbc.sql("""
				delete from rule_trial_change;
				delete from rule_trial;
				delete from work;
				delete from rule_version where taken_by is not null
				""").update();
		tables.readAgain();
	}

	@Test
	@DisplayName("変更後の判定表は、試行し、日を決めて初めて点検に使われる")
	void judgesOnlyFromItsDay() throws IOException {

		var version = management.take(SheetChecks.SHEET, stricter(), town.actor("office")).version();
		assertThat(version.isOnTrial()).isTrue();
		assertThat(rules()).isEmpty();
		var tomorrow = clock.today().plusDays(1);
		assertThat(setDay(version.id(), tomorrow)).singleElement().asString().contains("試行してください");

		management.startTrial(version.id(), SmallTown.ROUND, town.actor("office"));
		var later = town.aRequestedSheet();
		assertThat(handIns.submit(later, town.actor("staff"), SmallTown.goodAnswers(), "form")).isEmpty();
		var trial = trials.latest(version.id()).orElseThrow();
		assertThat(trial.isFinished()).isFalse();
		BackgroundWork.runAll(application);
		assertThat(trials.latest(version.id())).get().satisfies((each) -> {
			assertThat(each.isFinished()).isTrue();
			assertThat(each.total()).as("one handed in before it began").isEqualTo(2);
		});
		assertThat(trials.changes(trial.id())).singleElement().satisfies((change) -> {
			assertThat(change.summary()).isEqualTo("R-10 は、1課の2件の調書を、新たに止めます。");
			assertThat(change.sheets().get(0).section()).isEqualTo("道路整備課");
		});

		assertThat(setDay(version.id(), clock.today().minusDays(1))).singleElement().asString().contains("以後の日");
		assertThat(setDay(version.id(), tomorrow)).isEmpty();
		assertThat(rules()).isEmpty();
		clock.moveTo(tomorrow.atTime(9, 0));
		assertThat(rules()).containsExactly("R-10");
		assertThat(tables.version(SheetChecks.SHEET)).isEqualTo(version.hash());
		assertThat(jdbc.sql("select deed from journal_entry where subject = 'rules:sheet-checks' order by id")
			.query(String.class)
			.list()).containsExactly("RULES_RECEIVED", "RULES_DAY_SET");
	}

	@Test
	@DisplayName("版には、それを点検した規則の版が残る")
	void keepsTheVersionWithTheRevision() throws IOException {

		var before = tables.version(SheetChecks.SHEET);
		var version = management.take(SheetChecks.SHEET, stricter(), town.actor("office")).version();
		tryOut(version.id());
		setDay(version.id(), clock.today());
		var other = town.aRequestedSheet();
		handIns.submit(other, town.actor("staff"), SmallTown.goodAnswers().with("kind", "見直し"), "form");

		assertThat(
				jdbc.sql("select version from revision_judgement where decision_table = 'sheet-checks' order by sheet")
					.query(String.class)
					.list())
			.containsExactly(before, version.hash());
	}

	@Test
	@DisplayName("画面で取り込み、試行し、結果を読む")
	void isDoneOnThePages() throws Exception {

		pages
			.perform(multipart("/rules/sheet-checks").file(new MockMultipartFile("file", "a.dmn", null, "x".getBytes()))
				.with(user("office"))
				.with(csrf()))
			.andExpect(status().isFound())
			.andExpect(flash().attributeExists("faults"));
		var location = pages
			.perform(multipart("/rules/sheet-checks").file(new MockMultipartFile("file", "a.dmn", null, stricter()))
				.with(user("office"))
				.with(csrf()))
			.andExpect(status().isFound())
			.andReturn()
			.getResponse()
			.getRedirectedUrl();
		var id = Long.parseLong(location.substring(location.lastIndexOf('/') + 1));
		tryOut(id);

		var page = Pages.read(pages.perform(get(location).with(user("office"))).andExpect(status().isOk()));
		assertThat(page.select("details[open] summary").text()).contains("1課の1件の調書を、新たに止めます");
		assertThat(page.select("tr:has(.badge--warning) th").text()).contains("R-10").doesNotContain("R-11");
		pages
			.perform(post(location + "/valid-from").param("day", clock.today().plusDays(3).toString())
				.with(user("office"))
				.with(csrf()))
			.andExpect(flash().attributeExists("notice"));
		assertThat(Pages.read(pages.perform(get("/rules").with(user("office"))))
			.select("#sheet-checks ~ .table-box")
			.text()).contains("第2版", "予定", "令和5年5月11日（木）", town.actor("office").name(), "適用中", "初めから");
	}

	@Test
	@DisplayName("試行した後に別の版が適用されたら、もう一度試行するまで日を決められない")
	void asksForATrialAgainstTheRulesOfToday() throws Exception {

		var first = management.take(SheetChecks.SHEET, stricter(), town.actor("office")).version();
		var second = management.take(SheetChecks.SHEET, changed(stricter()), town.actor("office")).version();
		for (var version : List.of(first, second)) {
			tryOut(version.id());
		}
		var third = management.take(SheetChecks.SHEET, changed(changed(stricter())), town.actor("office")).version();
		var onItsWay = management.startTrial(third.id(), SmallTown.ROUND, town.actor("office"));
		assertThat(setDay(first.id(), clock.today())).isEmpty();
		BackgroundWork.runAll(application);
		assertThat(works.find(onItsWay.id())).get().extracting(Work::failure).asString().contains("今の規則が変わりました");
		assertThat(trials.changes(trials.latest(third.id()).orElseThrow().id())).as("of mixed versions").isEmpty();
		var page = Pages.read(pages.perform(get(onItsWay.path()).with(user("office"))));
		assertThat(page.select("form[action$=again]")).as("in vain").isEmpty();

		var tomorrow = clock.today().plusDays(1);
		assertThat(setDay(second.id(), tomorrow)).singleElement().asString().contains("今の規則が変わりました");
		tryOut(second.id());
		assertThat(setDay(second.id(), tomorrow)).isEmpty();
	}

	private void tryOut(long version) {
		management.startTrial(version, SmallTown.ROUND, town.actor("office"));
		BackgroundWork.runAll(application);
	}

	private List<String> setDay(long version, LocalDate day) {
		return management.setDay(version, day, town.actor("office"));
	}

	private List<String> rules() {
		return handIns.findings(handIn, SmallTown.goodAnswers()).stream().map(FormFinding::rule).toList();
	}

	/** Each project has to name its evidence. */
	private static byte[] stricter() throws IOException {
		var delivered = Files.readString(Path.of("config/rules/sheet-checks.dmn"));
		var start = delivered.indexOf("<rule id=\"R-10\">");
		var rule = delivered.substring(start, delivered.indexOf("</rule>", start));
		return delivered
			.replace(rule, rule.replace("\"新規\",\"拡大\"", "\"新規\",\"拡大\",\"継続\"").replace("\"warning\"", "\"error\""))
			.getBytes(StandardCharsets.UTF_8);
	}

	/** Another version that says the same. */
	private static byte[] changed(byte[] content) {
		return (new String(content, StandardCharsets.UTF_8) + "\n").getBytes(StandardCharsets.UTF_8);
	}

}
