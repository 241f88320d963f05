package jp.sakutei.handin.course;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

import jp.sakutei.handin.Gate;
import jp.sakutei.handin.HandInReason;
import jp.sakutei.handin.HandInState;
import jp.sakutei.handin.course.Situation.Open;
import jp.sakutei.handin.course.Situation.Passage;
import jp.sakutei.handin.course.Situation.Returned;
import jp.sakutei.organization.Authority;
import jp.sakutei.sheet.Placement;
import jp.sakutei.sheet.SheetAhead.Planned;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("なぜここにあるか")
class WhyWordsTests {

	private static final LocalDate TODAY = LocalDate.of(2023, 5, 23);

	private static final LocalDate DUE = LocalDate.of(2023, 5, 26);

	private static final Open NOTHING_OPEN = new Open(0, 0, null);

	private static final List<Gate> ALL = List.of(Gate.values());

	private static Why why(Placement placement, Passage passage, Open open, Planned... planned) {
		return new WhyWords(
				new Situation("道路整備課", placement.outcome(), placement == Placement.WITHDRAWN, passage, open),
				"課長（見本 花子さん）", TODAY)
			.with(Arrays.asList(planned));
	}

	private static Passage passage(HandInState state, List<Gate> gates) {
		return new Passage(HandInReason.SURVEY, null, state, state.isClosed() ? null : Authority.sectionHead("0101"),
				null, DUE, gates);
	}

	@ParameterizedTest
	@DisplayName("どこにあるかを、提出の状態ごとに一文で言う")
	@CsvSource(delimiter = '|', textBlock = """
			依頼済       | いまは道路整備課が、書き始めるところです（期限 5月26日（金））
			作成中       | いまは道路整備課が、調書を書いています（期限 5月26日（金））
			課長確認待ち | いまは課長（見本 花子さん）の確認を待っています（期限 5月26日（金））
			部長承認待ち | いまは課長（見本 花子さん）の承認を待っています（期限 5月26日（金））
			点検待ち     | いまは課長（見本 花子さん）の点検を待っています（期限 5月26日（金））
			点検済       | 点検まで済み、いま待っている作業はありません
			""")
	void saysWhereItIs(String state, String title) {
		assertThat(why(Placement.CANDIDATE, passage(state(state), ALL), NOTHING_OPEN).title()).isEqualTo(title);
	}

	@ParameterizedTest
	@DisplayName("誰がなぜ依頼したかを、依頼の理由ごとに言う")
	@CsvSource(delimiter = '|', textBlock = """
			SURVEY     | 調書を書いています                         | この調書は、策定の初めの調査として全ての課に依頼したものです。
			HEARING    | ヒアリングの指摘を受けて調書を直しています | この調書は、各課等ヒアリングで指摘があったため、あらためて依頼したものです。
			MEETING    | 会議の結果を受けて調書を直しています       | この調書は、会議の結果を受けて、あらためて依頼したものです。
			OPINION    | 審議会の意見を受けて調書を直しています     | この調書は、審議会の意見を受けて、あらためて依頼したものです。
			ASSESSMENT | 査定に合わせて調書を直しています           | この調書は、査定で額が変わったため、あらためて依頼したものです。
			OFFICE     | 企画政策課の依頼で調書を直しています       | この調書は、企画政策課が依頼したものです。
			""")
	void saysWhySomebodyAsked(HandInReason reason, String title, String text) {
		var passage = new Passage(reason, null, HandInState.DRAFTING, Authority.staff("0101"), null, DUE, ALL);
		assertThat(why(Placement.CANDIDATE, passage, NOTHING_OPEN).title()).contains(title);
		assertThat(why(Placement.CANDIDATE, passage, NOTHING_OPEN).text()).startsWith(text);
	}

	@Test
	@DisplayName("次に通る確認と、その先の会議を言う")
	void saysWhatComesNext() {

		var meeting = new Planned(LocalDate.of(2023, 6, 8), "各課等ヒアリング", true);
		var later = new Planned(LocalDate.of(2023, 10, 12), "事業検討会", false);
		var why = why(Placement.CANDIDATE, passage(HandInState.SECTION_HEAD, ALL), NOTHING_OPEN, later, meeting);

		assertThat(why.text()).endsWith("確認が済むと、決まりにより部長の承認、企画政策課の点検に進みます。次は6月8日（木）の各課等ヒアリングです。");
		assertThat(why.then()).isEqualTo("部長の承認 → 企画政策課の点検 → 6月8日（木） 各課等ヒアリング");
		assertThat(why(Placement.CANDIDATE, passage(HandInState.DRAFTING, ALL), NOTHING_OPEN, later).text())
			.endsWith("提出すると、決まりにより課長の確認、部長の承認、企画政策課の点検に進みます。次は10月12日（木）からの事業検討会です。");
		assertThat(why(Placement.CANDIDATE, passage(HandInState.OFFICE, ALL), NOTHING_OPEN).text())
			.endsWith("点検が済むと、この調書の確認は全て済みます。");
		assertThat(why(Placement.CANDIDATE, passage(HandInState.DRAFTING, List.of()), NOTHING_OPEN).text())
			.endsWith("提出すると点検済みになります。");
	}

	@Test
	@DisplayName("過ぎた日は次ではなく、始まっていて日のないものは「これから」と言う")
	void doesNotPointBack() {

		var over = new Planned(TODAY.minusDays(1), "終わった会議", true);
		var begun = new Planned(TODAY.minusDays(1), "各課等ヒアリング", false);
		var checked = passage(HandInState.CHECKED, ALL);

		assertThat(why(Placement.CANDIDATE, checked, NOTHING_OPEN, over, begun).text())
			.endsWith("次は各課等ヒアリングです（日程はこれから決まります）。");
		assertThat(why(Placement.CANDIDATE, checked, NOTHING_OPEN, begun).then()).isEqualTo("各課等ヒアリング");
		assertThat(why(Placement.CANDIDATE, checked, NOTHING_OPEN, over).then()).isEmpty();
		assertThat(why(Placement.CANDIDATE, checked, NOTHING_OPEN, new Planned(null, "会議", false)).then())
			.isEqualTo("会議");
	}

	@Test
	@DisplayName("差し戻されたら、誰がいつ差し戻し、何に答えるかを言う")
	void saysWhoSentItBack() {

		var returned = new Passage(HandInReason.SURVEY, null, HandInState.REQUESTED, Authority.staff("0101"),
				new Returned(Gate.SECTION_HEAD, LocalDate.of(2023, 5, 20)), DUE, ALL);

		assertThat(why(Placement.CANDIDATE, returned, new Open(2, 0, null)).title())
			.isEqualTo("いまは道路整備課が、差し戻された調書を直しています（期限 5月26日（金））");
		assertThat(why(Placement.CANDIDATE, returned, new Open(2, 0, null)).text())
			.contains("課長が5月20日（土）に差し戻しました。指摘2件への回答が必要です。");
		assertThat(why(Placement.CANDIDATE, returned, NOTHING_OPEN).text()).contains("差し戻しました。").doesNotContain("指摘");
	}

	@Test
	@DisplayName("期限を過ぎたこと、依頼の内容、残る対応事項を言う")
	void saysWhatIsMissing() {

		var late = new Passage(HandInReason.OFFICE, "額を\n見直すこと", HandInState.REQUESTED, Authority.staff("0101"), null,
				TODAY.minusDays(1), ALL);
		var open = new Open(0, 1, LocalDate.of(2023, 6, 1));

		assertThat(why(Placement.CANDIDATE, late, open).title()).endsWith("（期限 5月22日（月）を過ぎています）");
		assertThat(why(Placement.CANDIDATE, late, open).text()).contains("依頼の内容：額を 見直すこと。まだ何も書かれていません。")
			.contains("このほか、対応事項1件への回答が残っています（期限 6月1日（木））。");
		assertThat(why(Placement.CANDIDATE, passage(HandInState.CHECKED, ALL), open).title())
			.isEqualTo("いまは道路整備課が、対応事項1件に答えるところです（期限 6月1日（木））");
	}

	@Test
	@DisplayName("長い依頼は60字で切る")
	void shortensWhatWasAsked() {
		var asked = new Passage(HandInReason.OFFICE, "あ".repeat(61), HandInState.REQUESTED, Authority.staff("0101"),
				null, DUE, ALL);
		assertThat(why(Placement.CANDIDATE, asked, NOTHING_OPEN).text()).contains("依頼の内容：" + "あ".repeat(60) + "…まだ");
	}

	@ParameterizedTest
	@DisplayName("決まった事業は、決まったことを言う")
	@CsvSource(delimiter = '|', textBlock = """
			DECIDED    | 計画に位置付けることが決まりました
			NOT_PLACED | 計画に位置付けないことが決まりました
			POSTPONED  | 見送ることが決まりました
			WITHDRAWN  | この事業は取り下げられました
			""")
	void saysWhatWasDecided(Placement placement, String title) {
		assertThat(why(placement, passage(HandInState.CHECKED, ALL), NOTHING_OPEN).title()).isEqualTo(title);
	}

	@Test
	@DisplayName("依頼のない事業と、引き継がれた事業もそう言う")
	void saysThatNothingWaits() {
		assertThat(why(Placement.CANDIDATE, null, NOTHING_OPEN)).isEqualTo(new Why("まだ提出を依頼していません", "", ""));
		var ended = new Situation("道路整備課", "この事業は統合され、ほかの事業に引き継がれました", true, null, NOTHING_OPEN);
		assertThat(new WhyWords(ended, null, TODAY).with(List.of()).title()).isEqualTo("この事業は統合され、ほかの事業に引き継がれました");
	}

	private static HandInState state(String label) {
		return Arrays.stream(HandInState.values())
			.filter((each) -> each.label().equals(label))
			.findFirst()
			.orElseThrow();
	}

}
