package jp.sakutei.handin.web;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import jp.sakutei.form.AmountSum;
import jp.sakutei.handin.Gate;
import jp.sakutei.handin.frame.FrameSums.FrameSum;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("確認・承認の一覧の見出し")
class GateHeadlineTests {

	private static final LocalDate DUE = LocalDate.of(2023, 5, 29);

	@Test
	@DisplayName("待つものがなければ、空の表ではなく、いつ知らせるかを言う")
	void saysThatNothingWaits() {
		var headline = GateHeadline.of(new GateSums(0, List.of(), null, 0, AmountSum.NONE, 0, 0, 0), List.of());
		assertThat(headline.title()).isEqualTo("確認・承認を待っている調書はありません");
		assertThat(headline.lead()).contains("電子メールでお知らせします");
	}

	@Test
	@DisplayName("1件なら件数と一般財源を、枠のない職に言う")
	void saysOne() {
		assertThat(GateHeadline.of(sums(Gate.SECTION_HEAD, 1, 900, 0), List.of()))
			.isEqualTo(new GateHeadline("確認待ち1件、一般財源900千円", "期限は5月29日（月）です。"));
	}

	@Test
	@DisplayName("部長には、配分枠の何割に当たり、すべて承認しても収まるかを言う")
	void saysWhetherItFits() {

		var headline = GateHeadline.of(sums(Gate.DEPARTMENT_HEAD, 7, 467_830, 0),
				List.of(frame("R6", 951_000, 134_650), frame("R7", 1, 1)));

		assertThat(headline.title()).isEqualTo("承認待ち7件、配分枠の49%");
		assertThat(headline.lead()).isEqualTo(
				"7件の一般財源は467,830千円で、令和6年度の配分枠951,000千円の49%に当たります。" + "すべて承認しても、枠の中に収まります（残り348,520千円）。期限は5月29日（月）です。");
	}

	@Test
	@DisplayName("枠を超えるときと、未確定の額があるときは、そう言う")
	void saysWhatDoesNotFit() {

		var headline = GateHeadline.of(sums(Gate.DEPARTMENT_HEAD, 2, 600, 1), List.of(frame("R6", 1_000, 500)));

		assertThat(headline.title()).isEqualTo("承認待ち2件、配分枠の60%");
		assertThat(headline.lead()).contains("すべて承認すると、枠を100千円超えます。", "未確定の額がある1件は、決まっている分だけを数えています。");
	}

	@Test
	@DisplayName("二つの職を持つ人には、枠の割合を言わない")
	void saysNoShareOfMixedGates() {
		var sums = new GateSums(3, List.of(Gate.SECTION_HEAD, Gate.DEPARTMENT_HEAD), DUE, 0, AmountSum.NONE, 300, 3, 0);
		assertThat(GateHeadline.of(sums, List.of(frame("R6", 1_000, 0))).title()).isEqualTo("確認・承認待ち3件、一般財源300千円");
	}

	private static GateSums sums(Gate gate, int count, long general, int undetermined) {
		return new GateSums(count, List.of(gate), DUE, 0, new AmountSum(general, undetermined, 0), general, count, 0);
	}

	private static FrameSum frame(String year, long frame, long approved) {
		return new FrameSum("見本計画", "道路部", year, frame, AmountSum.NONE, approved, 0);
	}

}
