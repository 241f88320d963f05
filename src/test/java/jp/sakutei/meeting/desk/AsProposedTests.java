package jp.sakutei.meeting.desk;

import java.util.List;
import java.util.Map;

import jp.sakutei.form.FormValues;
import jp.sakutei.meeting.Decision;
import jp.sakutei.meeting.MeetingId;
import jp.sakutei.meeting.MeetingKind;
import jp.sakutei.meeting.agenda.AgendaItem;
import jp.sakutei.meeting.agenda.AgendaItem.Outcome;
import jp.sakutei.meeting.agenda.AgendaItem.Subject;
import jp.sakutei.meeting.decision.ItemResult;
import jp.sakutei.meeting.decision.RecordCheck;
import jp.sakutei.organization.PersonId;
import jp.sakutei.round.Agenda;
import jp.sakutei.round.ResultEffect;
import jp.sakutei.round.ResultWord;
import jp.sakutei.sheet.Placement;
import jp.sakutei.sheet.Project;
import jp.sakutei.sheet.ProjectSheet;
import jp.sakutei.sheet.ProjectSheetId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("原案のとおり")
class AsProposedTests {

	private static final ResultWord PLACED = word("採択", ResultEffect.PLACE);

	private static final ResultWord AGREED = word("了承", ResultEffect.APPROVE);

	private static final ResultWord RETURNED = word("差し戻し", ResultEffect.RETURN);

	@Test
	@DisplayName("原案に従う最初の言葉になり、従う言葉がない会議では使えない")
	void takesTheFirstWordThatFollows() {
		assertThat(AsProposed.word(List.of(RETURNED, AGREED, PLACED))).contains(AGREED);
		assertThat(AsProposed.word(List.of(RETURNED, word("意見あり", ResultEffect.OPINION),
				word("継続", ResultEffect.CONTINUE), word("見送り", ResultEffect.POSTPONE))))
			.isEmpty();
		assertThat(of(List.of(RETURNED), sheet(Placement.DRAFT, null, 1), null, 1).goes()).isEmpty();
	}

	@Test
	@DisplayName("結果のある議題、変わった調書、終わった事業、議題にないものは含めない")
	void leavesOut() {
		var draft = sheet(Placement.DRAFT, null, 1);
		assertThat(of(List.of(PLACED), draft, null, 1).goes()).hasSize(1);
		assertThat(of(List.of(PLACED), draft, saved("採択"), 1).stays()).extracting(AsProposed.Left::why)
			.containsExactly("すでに結果が記録されています。");
		assertThat(of(List.of(PLACED), draft, saved(null), 1).goes()).hasSize(1);
		assertThat(of(List.of(PLACED), sheet(Placement.DRAFT, null, 2), null, 1).stays())
			.extracting(AsProposed.Left::why)
			.containsExactly("画面を開いた後に、調書が第2版になりました。");
		assertThat(of(List.of(PLACED), sheet(Placement.WITHDRAWN, null, 1), null, 1).goes()).isEmpty();
		assertThat(of(List.of(PLACED), sheet(Placement.DRAFT, "統合", 1), null, 1).goes()).isEmpty();
		assertThat(AsProposed.of(List.of(new SeenItem("1-9", 0, 1)), table(List.of(PLACED), null), Map.of(), check())
			.stays()).extracting(AsProposed.Left::why).containsExactly("この議題は、今回の会議の議題にありません。");
	}

	@Test
	@DisplayName("位置付ける言葉は、位置付けない案には使えない。案のとおりとする言葉は使える")
	void placesOnlyWhatIsToBePlaced() {
		for (var placement : List.of(Placement.DRAFT_NOT_PLACED, Placement.DRAFT_POSTPONED)) {
			var sheet = sheet(placement, null, 1);
			assertThat(of(List.of(PLACED), sheet, null, 1).stays()).extracting(AsProposed.Left::why)
				.containsExactly("案が「" + placement.label() + "」です。");
			assertThat(of(List.of(AGREED), sheet, null, 1).goes()).hasSize(1);
		}
	}

	private static AsProposed of(List<ResultWord> words, ProjectSheet sheet, ItemResult saved, int seenRevision) {
		return AsProposed.of(List.of(new SeenItem("1-1", 0, seenRevision)), table(words, saved),
				Map.of(sheet.id().value(), sheet), check());
	}

	private static AsProposed.Table table(List<ResultWord> words, ItemResult saved) {
		var item = new AgendaItem(new MeetingId("dai10-2:study"), 1, 1,
				new Subject("dai10-2:001", null, false, "001 事業", "0101"), "案", null, 1,
				new Outcome(null, null, null, null, null, null, false), null);
		return new AsProposed.Table(new MeetingKind("dai10-2", "study", "検討会", Agenda.SHEETS, false, false, List.of()),
				words, List.of(item), (saved == null) ? Map.of() : Map.of("1-1", saved));
	}

	/** What it refuses of one item needs neither calendar nor clock. */
	private static RecordCheck check() {
		return Mockito.mock(RecordCheck.class, Mockito.CALLS_REAL_METHODS);
	}

	private static ItemResult saved(String result) {
		return new ItemResult(new Decision("1-1", result, null, null), 1,
				new ItemResult.Clerk(new PersonId("office"), "見本", null), 1);
	}

	private static ProjectSheet sheet(Placement placement, String endedAs, int revision) {
		return new ProjectSheet(new ProjectSheetId("dai10-2:001"), "dai10-2", "001", "事業", "0101", "01",
				new Project(placement, "新規", "新規", null, endedAs, false), null, null, FormValues.none(), revision);
	}

	private static ResultWord word(String label, ResultEffect effect) {
		return new ResultWord("study", label, label, effect);
	}

}
