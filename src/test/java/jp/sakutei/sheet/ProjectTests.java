package jp.sakutei.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;

import jp.sakutei.sheet.ProjectHistory.Past;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("事業")
class ProjectTests {

	@Test
	@DisplayName("拡大を見送っても、元の事業は継続として計画に残る")
	void keepsTheBaseOfAnExpansion() {
		var change = aProject(Placement.DRAFT, "拡大").change(ProjectDeed.POSTPONE, Body.MEETING, "効果が見えない");
		assertThat(change.to().placement()).isEqualTo(Placement.DRAFT);
		assertThat(change.to().kind()).isEqualTo("継続");
		assertThat(change.to().kindReason()).isEqualTo("効果が見えない");
		assertThat(change.told()).containsExactly(Told.SECTION);
		assertThat(change.to().setKind(null, null).to().kind()).isEqualTo("継続");
	}

	@Test
	@DisplayName("断られることはできない")
	void doesNothingThatIsRefused() {
		assertThatThrownBy(
				() -> aProject(Placement.DECIDED, "継続").change(ProjectDeed.WITHDRAW, Body.SECTION_HEAD, "理由"))
			.isInstanceOf(IllegalStateException.class);
	}

	@Test
	@DisplayName("企画政策課が決めた区分は、次の提案で消えない")
	void keepsTheKindThatTheOfficeSet() {

		var set = aProject(Placement.CANDIDATE, "継続").setKind("拡大", "事業費が倍増するため").to();
		assertThat(set.kind()).isEqualTo("拡大");
		assertThat(set.setKind(null, null).changes()).isFalse();
		assertThat(set.setKind("拡大", null).changes()).isFalse();

		var proposedAnew = new Project(set.placement(), set.kind(), "縮小", set.kindReason(), null, false);
		assertThat(proposedAnew.setKind(null, null).to().kind()).isEqualTo("拡大");
		assertThat(proposedAnew.setKind("縮小", null).to()).satisfies((project) -> {
			assertThat(project.kind()).isEqualTo("縮小");
			assertThat(project.kindReason()).isNull();
		});
	}

	@Test
	@DisplayName("区分を企画政策課が決めていなければ、課の提案になる")
	void takesTheProposedKind() {
		var proposed = new Project(Placement.DRAFT, "継続", "縮小", null, null, false);
		assertThat(proposed.setKind(null, null).to().kind()).isEqualTo("縮小");
	}

	@Test
	@DisplayName("課の提案と違う区分には、理由が要る")
	void asksWhyTheKindDiffers() {
		assertThat(aProject(Placement.CANDIDATE, "継続").setKind("拡大", " ").to().saysWhyItDiffers()).isFalse();
		assertThat(aProject(Placement.CANDIDATE, "継続").setKind("拡大", "倍増").to().saysWhyItDiffers()).isTrue();
		assertThat(aProject(Placement.CANDIDATE, "継続").setKind("継続", null).to().saysWhyItDiffers()).isTrue();
	}

	@Test
	@DisplayName("訂正すると、候補ではなく、その前の位置付けに戻る")
	void goesBackToWhatItWas() {

		var past = new Past(1, ProjectDeed.POSTPONE, Placement.DRAFT, Placement.DRAFT_POSTPONED, "新規", "新規", null,
				"meeting");
		var back = aProject(Placement.DRAFT_POSTPONED, "新規").undo(ProjectDeed.CORRECT, Body.MEETING, "誤り", past);

		assertThat(back.to().placement()).isEqualTo(Placement.DRAFT);
	}

	@Test
	@DisplayName("拡大の見送りを訂正すると、区分も拡大に戻る")
	void goesBackToItsKind() {

		var past = new Past(1, ProjectDeed.POSTPONE, Placement.CANDIDATE, Placement.DRAFT, "拡大", "継続", null, "meeting");
		var put = new Project(Placement.DRAFT, "継続", "拡大", "見送り", null, false);
		var back = put.undo(ProjectDeed.CORRECT, Body.MEETING, "誤り", past).to();

		assertThat(back).isEqualTo(new Project(Placement.CANDIDATE, "拡大", "拡大", null, null, false));
	}

	@Test
	@DisplayName("拡大の見送りを訂正すると、課の提案と違う区分にした企画政策課の理由も戻る")
	void goesBackToTheReasonOfItsKind() {

		var expanded = new Project(Placement.DRAFT, "拡大", "継続", "事業費が倍増するため", null, false);
		var put = expanded.change(ProjectDeed.POSTPONE, Body.MEETING, "効果が見えない").to();
		var past = new Past(1, ProjectDeed.POSTPONE, Placement.DRAFT, Placement.DRAFT, "拡大", "継続", "事業費が倍増するため",
				"meeting");

		assertThat(put.undo(ProjectDeed.CORRECT, Body.MEETING, "誤り", past).to()).isEqualTo(expanded);
	}

	@Test
	@DisplayName("区分は、位置付けだけの変更を戻しても変わらない")
	void keepsALaterKind() {
		var past = new Past(1, ProjectDeed.PLACE, Placement.CANDIDATE, Placement.DRAFT, "継続", "継続", null, "meeting");
		var expanded = new Project(Placement.DRAFT, "拡大", "継続", "倍増", null, false);
		assertThat(expanded.undo(ProjectDeed.CORRECT, Body.MEETING, "誤り", past).to().kind()).isEqualTo("拡大");
	}

	@Test
	@DisplayName("訂正で戻すのは、その会議の変更が最後のときだけである")
	void looksForWhatIsUndone() {

		var hearing = past(ProjectDeed.PLACE, "hearing");
		var meeting = past(ProjectDeed.NOT_PLACE, "meeting");
		var kind = past(ProjectDeed.SET_KIND, "sheet");
		var later = past(ProjectDeed.PLACE, "later");
		var corrected = past(ProjectDeed.CORRECT, "meeting");

		assertThat(history(hearing, meeting, kind).lastOf("meeting")).contains(meeting);
		assertThat(history(hearing, meeting, kind).last()).contains(meeting);
		assertThat(history(hearing, meeting).isOvertaken("meeting")).isFalse();
		assertThat(history(hearing).isOvertaken("meeting")).isFalse();
		assertThat(history(hearing).lastOf("meeting")).isEmpty();
		assertThat(history(hearing, meeting, later).isOvertaken("meeting")).isTrue();
		assertThat(history(hearing, meeting, corrected).lastOf("meeting")).isEmpty();
		assertThat(history(hearing, meeting, corrected).last()).contains(hearing);
		assertThat(history(hearing, meeting, corrected).isOvertaken("meeting")).isFalse();
	}

	@Test
	@DisplayName("訂正で戻った変更は、後の会議の変更でも前の会議の変更でもない")
	void forgetsWhatWasUndone() {

		var first = past(ProjectDeed.PLACE, "first");
		var second = past(ProjectDeed.NOT_PLACE, "second");
		var undone = past(ProjectDeed.CORRECT, "second");
		var third = past(ProjectDeed.PLACE, "third");

		assertThat(history(first, second, undone).lastOf("first")).contains(first);
		assertThat(history(first, second, undone).isOvertaken("first")).isFalse();
		assertThat(history(first, second, undone, third).isOvertaken("first")).isTrue();
		assertThat(history(first, second, undone, third).isOvertaken("second")).isTrue();
	}

	@Test
	@DisplayName("その会議の変更が重なっても、後から加わったものは、前の変更を追い越していない")
	void isOvertakenByOthersOnly() {
		assertThat(history(past(ProjectDeed.PLACE, "meeting"), past(ProjectDeed.NOT_PLACE, "meeting"))
			.isOvertaken("meeting")).isFalse();
		assertThat(
				history(past(ProjectDeed.PLACE, "other"), past(ProjectDeed.SET_KIND, "meeting")).isOvertaken("meeting"))
			.isFalse();
	}

	@Test
	@DisplayName("提案された事業は、候補として始まる")
	void beginsAsACandidate() {
		assertThat(Project.proposed("新規")).isEqualTo(aProject(Placement.CANDIDATE, "新規"));
	}

	@Test
	@DisplayName("取り下げた事業とほかの事業になった事業は終わり、見送りの案と見送りは見送られている")
	void saysWhatHasBecomeOfIt() {

		for (var placement : Placement.values()) {
			var project = aProject(placement, "新規");
			assertThat(project.isOver()).as(placement.label()).isEqualTo(placement == Placement.WITHDRAWN);
			assertThat(project.isPutOff()).as(placement.label()).isEqualTo(placement.label().contains("見送り"));
		}
		assertThat(new Project(Placement.NOT_PLACED, "継続", "継続", null, "統合", false).isOver()).isTrue();
	}

	@Test
	@DisplayName("見送っても元の事業が残るのは、拡大の見送りだけである")
	void leavesTheBaseOfAnExpansionOnly() {
		assertThat(aProject(Placement.DRAFT, "拡大").leavesItsBase(ProjectDeed.POSTPONE, Body.MEETING)).isTrue();
		assertThat(aProject(Placement.DRAFT, "新規").leavesItsBase(ProjectDeed.POSTPONE, Body.MEETING)).isFalse();
		assertThat(aProject(Placement.DRAFT, "拡大").leavesItsBase(ProjectDeed.NOT_PLACE, Body.MEETING)).isFalse();
	}

	@Test
	@DisplayName("できることだけが示される")
	void offersWhatIsAllowed() {
		assertThat(aProject(Placement.CANDIDATE, "新規").may(ProjectDeed.POSTPONE, Body.OFFICE)).isTrue();
		assertThat(aProject(Placement.CANDIDATE, "継続").may(ProjectDeed.POSTPONE, Body.OFFICE)).isFalse();
	}

	@Test
	@DisplayName("同じ区分でも理由は書き直せ、別の区分には前の理由を使い回せない")
	void takesANewReason() {
		var set = new Project(Placement.DRAFT, "拡大", "継続", "倍増", null, false);
		assertThat(set.setKind("拡大", "三倍になる").to().kindReason()).isEqualTo("三倍になる");
		assertThat(set.setKind("拡大", " ").to().kindReason()).isEqualTo("倍増");
		assertThat(set.setKind("縮小", null).to().saysWhyItDiffers()).isFalse();
	}

	private long next;

	private static ProjectHistory history(Past... changes) {
		return new ProjectHistory(List.of(changes));
	}

	private Past past(ProjectDeed deed, String source) {
		return new Past(next++, deed, Placement.CANDIDATE, Placement.DRAFT, "継続", "継続", null, source);
	}

	private static Project aProject(Placement placement, String kind) {
		return new Project(placement, kind, kind, null, null, false);
	}

}
