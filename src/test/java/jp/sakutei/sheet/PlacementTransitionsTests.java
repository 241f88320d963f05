package jp.sakutei.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

import jp.sakutei.form.FormError;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("位置付けと区分の遷移表")
class PlacementTransitionsTests {

	private static final List<String> KINDS = List.of("新規", "拡大", "継続", "見直し", "縮小", "統合", "完了", "廃止");

	@Test
	@DisplayName("どの位置付けから、何を、誰が、どの区分の事業にしても、表のとおりになるか、言葉で断られる")
	void isTheTable() throws IOException {
		assertThat(String.join("\n", table())).isEqualTo(expected());
	}

	@Test
	@DisplayName("ほかの事業になった事業には、何もできない")
	void nothingBecomesOfWhatWentOnInOthers() {
		for (var deed : ProjectDeed.values()) {
			for (var by : Body.values()) {
				for (var from : Placement.values()) {
					var ended = new Project(from, "継続", "継続", null, "統合", false);
					assertThat(ended.may(deed, by)).isFalse();
				}
			}
		}
		assertThat(new Project(Placement.NOT_PLACED, "継続", "継続", null, "統合", false).refusal(ProjectDeed.MERGE,
				Body.OFFICE, "理由"))
			.get()
			.extracting(FormError::message)
			.isEqualTo("この事業は統合により終わり、ほかの事業になっています。");
	}

	@Test
	@DisplayName("理由の要るものは、理由なしでは断られる")
	void demandsTheReason() {
		for (var row : PlacementTransitions.ALL) {
			for (var by : row.by()) {
				var project = project(row.from().iterator().next(),
						row.kinds().isEmpty() ? "継続" : row.kinds().iterator().next());
				assertThat(project.refusal(row.deed(), by, "理由")).isEmpty();
				assertThat(project.refusal(row.deed(), by, " ").map(FormError::field))
					.isEqualTo(project.refusal(row.deed(), by, null).map(FormError::field))
					.isEqualTo(row.reasoned() ? java.util.Optional.of("reason") : java.util.Optional.empty());
			}
		}
	}

	@Test
	@DisplayName("理由が要り、知らせる相手がいるのは、表のとおりである")
	void saysWhoIsTold() {
		assertThat(PlacementTransitions.ALL.stream()
			.filter((row) -> !row.told().isEmpty())
			.map((row) -> row.deed() + " " + row.told())
			.distinct()).containsExactly("POSTPONE [SECTION]", "WITHDRAW [OFFICE]", "TREAT_AS_WITHDRAWN [SECTION]",
					"SPLIT [SECTION]", "MERGE [SECTION]", "REWRITE [SECTION]", "TAKE_BACK [SECTION]",
					"CORRECT [SECTION]");
		assertThat(
				PlacementTransitions.ALL.stream().filter((row) -> !row.reasoned()).map((row) -> row.deed()).distinct())
			.containsExactly(ProjectDeed.PLACE, ProjectDeed.APPROVE, ProjectDeed.LEAVE, ProjectDeed.SET_KIND);
	}

	@Test
	@DisplayName("確認を待っている調書の事業には、ほかの事業を組み入れられない")
	void waitsForItsGate() {
		var project = project(Placement.DRAFT, "継続");
		assertThat(project.refusal(ProjectDeed.REWRITE, Body.OFFICE, "統合")).isEmpty();
		assertThat(project.waitingAtGate(true).refusal(ProjectDeed.REWRITE, Body.OFFICE, "統合")).get()
			.extracting(FormError::message)
			.asString()
			.contains("確認を待っています");
		assertThat(project.waitingAtGate(true).refusal(ProjectDeed.WITHDRAW, Body.SECTION_HEAD, "取りやめ")).isEmpty();
	}

	private static List<String> table() {

		var lines = new ArrayList<String>();
		for (var deed : ProjectDeed.values()) {
			for (var by : Body.values()) {
				var froms = new LinkedHashMap<String, List<String>>();
				for (var from : Placement.values()) {
					froms.computeIfAbsent(row(deed, by, from), (key) -> new ArrayList<>()).add(from.label());
				}
				froms.forEach((row, labels) -> lines.add("%s｜%s｜%s｜%s".formatted(deed.label(), by.label(),
						labels.size() == Placement.values().length ? "すべて" : String.join(" ", labels), row)));
			}
		}
		return lines;
	}

	private static String row(ProjectDeed deed, Body by, Placement from) {

		var kinds = new LinkedHashMap<String, List<String>>();
		for (var kind : KINDS) {
			kinds.computeIfAbsent(result(deed, by, project(from, kind)), (key) -> new ArrayList<>()).add(kind);
		}
		return kinds.entrySet()
			.stream()
			.map((entry) -> (entry.getValue().equals(KINDS) ? "" : String.join("・", entry.getValue()) + "：")
					+ entry.getKey())
			.collect(Collectors.joining("／"));
	}

	private static String result(ProjectDeed deed, Body by, Project project) {
		return project.refusal(deed, by, "理由")
			.map((refusal) -> "× " + refusal.message()
				.replace("（この事業は" + project.kind() + "）", "")
				.replace("「" + project.placement().label() + "」に決まって", "〔位置付け〕に決まって"))
			.orElseGet(() -> done(project.change(deed, by, "理由")));
	}

	private static String done(ProjectChange change) {
		var kind = change.to().kind().equals(change.from().kind()) ? "" : "（区分は" + change.to().kind() + "）";
		var ended = (change.to().endedAs() == null) ? "" : "（" + change.to().endedAs() + "）";
		return (change.to().placement() == change.from().placement() ? "そのまま" : "→" + change.to().placement().label())
				+ kind + ended;
	}

	private static Project project(Placement placement, String kind) {
		return new Project(placement, kind, kind, null, null, false);
	}

	private static String expected() throws IOException {
		try (var file = PlacementTransitionsTests.class.getResourceAsStream("transitions.txt")) {
			return new String(file.readAllBytes(), StandardCharsets.UTF_8).strip();
		}
	}

}
