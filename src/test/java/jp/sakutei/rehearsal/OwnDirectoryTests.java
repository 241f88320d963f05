package jp.sakutei.rehearsal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import jp.sakutei.common.CityWord;
import jp.sakutei.configuration.RoundConfiguration;
import jp.sakutei.configuration.RoundFiles;
import jp.sakutei.configuration.file.ConfigurationReader;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("市の設定のディレクトリ")
class OwnDirectoryTests {

	@TempDir
	Path directory;

	@Test
	@DisplayName("別の町の1年が、プログラムを変えずに、気づいた点なしに終わる")
	void playsTheSecondTownsYear() throws IOException, InterruptedException {

		var report = directory.resolve("report.json");

		var ended = new OwnDirectory(OwnDirectory.MIHONCHO).rehearse("--report=" + report);

		assertThat(ended.code()).as(ended.printed()).isZero();
		var milestones = JsonMapper.shared().readTree(Files.readString(report)).path("milestones");
		assertThat(milestones.values()).extracting((each) -> each.path("id").asString())
			.contains("publication", "budget-decision");
		assertThat(milestones.values()).allSatisfy((each) -> assertThat(each.path("actualEnd").isNull()).isFalse());
	}

	@Test
	@DisplayName("様式・規則・モデルの誤りは、すべてをファイルと場所とともに挙げて 2 で終わる")
	void namesEveryFaultOfItsFiles() throws IOException, InterruptedException {

		var town = OwnDirectory.copied(OwnDirectory.MIHONCHO, directory)
			.with("rules/sheet-checks.dmn", "<text>contentChange</text>", "<text>contentChanges</text>")
			.with("rules/sheet-checks.dmn", "<text>\"\"</text>", "<text>\"\" \"\"</text>")
			.with("forms/fill-in-sheet.form", "\"textarea\"", "\"textaria\"")
			.with("bpmn/round.bpmn", "formRef=\"record-budget-vote\"", "formRef=\"record-vote\"")
			.with("bpmn/round.bpmn", "#{openSheetsDelegate}", "#{openShetsDelegate}")
			.with("bpmn/round.bpmn", "bpmnElement=\"event_publicationReady\"", "bpmnElement=\"event_surveyReady\"");
		Files.writeString(directory.resolve("rules/gate.dmn"), "");
		Files.writeString(directory.resolve("bpmn/hand-in.bpmn"), "<definitions");

		var ended = town.rehearse();

		assertThat(ended.code()).as(ended.printed()).isEqualTo(2);
		assertThat(ended.printed()).containsPattern("rules/sheet-checks.dmn \\d+行：規則 .*が式として読めません")
			.contains("「contentChanges」という名前はありません", "fill-in-sheet.form：「", "type が使えない種類です：textaria")
			.containsPattern("bpmn/round.bpmn \\d+行：userTask_recordBudgetDecision：「record-vote」という様式はありません")
			.containsPattern("bpmn/round.bpmn \\d+行：serviceTask_\\w+：「openShetsDelegate」という作業はありません")
			.containsPattern("bpmn/round.bpmn \\d+行：event_publicationReady：図に描かれていません")
			.contains("rules/gate.dmn：この名前の判定表は使いません", "bpmn/hand-in.bpmn 1行")
			.doesNotContain("\tat ", "Exception");
	}

	@Test
	@DisplayName("起動できないときも、誤りは一度だけ挙げる")
	void namesEachFaultOnceAtAStart() throws IOException, InterruptedException {

		var ended = OwnDirectory.copied(OwnDirectory.MIHONCHO, directory.resolve("town"))
			.with("forms/fill-in-sheet.form", "\"textarea\"", "\"textaria\"")
			.start(directory.resolve("data"));

		assertThat(ended.code()).isEqualTo(1);
		assertThat(ended.printed()).containsOnlyOnce("起動できません")
			.containsOnlyOnce("「purpose」：type が使えない種類です：textaria")
			.doesNotContain("\tat ");
	}

	@Test
	@DisplayName("段階・会議・課・職の呼び方がすべて見本と違う町の1年も終わる")
	void playsATownOfOtherNames() throws IOException, InterruptedException {

		var town = OwnDirectory.copied(OwnDirectory.MIHONCHO, directory)
			.renamed("survey", "first-call")
			.renamed("section-hearings", "talks")
			.renamed("budget-request", "money-wish")
			.renamed("section-adjustment", "second-call")
			.renamed("mayor-assessment", "last-word");
		var sample = ConfigurationReader.read(RoundFiles.of(Path.of("config"))).configuration();
		var other = ConfigurationReader.read(RoundFiles.of(directory)).configuration();
		assertThat(names(other)).doesNotContainAnyElementsOf(names(sample));

		var ended = town.rehearse();

		assertThat(ended.code()).as(ended.printed()).isZero();
		assertThat(ended.printed()).contains("first-call", "money-wish", "last-word");
	}

	/** Ids of stages, bodies, sections and people, and the words for roles. */
	private static List<String> names(RoundConfiguration town) {
		var names = new ArrayList<String>();
		town.schedule().stages().forEach((each) -> names.add(each.id().value()));
		town.schedule().meetingDays().forEach((each) -> names.add(each.id()));
		town.meetings().forEach((each) -> names.add(each.id()));
		town.organization().sections().forEach((each) -> names.add(each.code()));
		town.organization().people().forEach((each) -> names.add(each.id().value()));
		town.organization().posts().forEach((each) -> names.add(each.authority().role().word().in(town.wordLists())));
		names.add(CityWord.EARLIER_PERIOD.in(town.wordLists()));
		return names;
	}

	@Test
	@DisplayName("モデルと日程が合わなければ、旗と段階を挙げて 2 で終わる")
	void namesFlagsWithoutStage() throws IOException, InterruptedException {

		var ended = OwnDirectory.copied(OwnDirectory.MIHONCHO, directory)
			.with("bpmn/round.bpmn", "${publicationReady}", "${publicatonReady}")
			.with("bpmn/round.bpmn", "callActivity_townCouncil\"", "callActivity_council\"")
			.rehearse();

		assertThat(ended.code()).as(ended.printed()).isEqualTo(2);
		assertThat(ended.printed()).containsPattern("bpmn/round.bpmn \\d+行：「\\$\\{publicatonReady}」に当たる段階が")
			.contains("（publication）の枝が、モデル bpmn/round.bpmn にありません", "「callActivity_townCouncil」がありません")
			.doesNotContain("\tat ", "Exception");
	}

}
