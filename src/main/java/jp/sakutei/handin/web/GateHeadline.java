package jp.sakutei.handin.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

import jp.sakutei.common.JapaneseDates;
import jp.sakutei.handin.Gate;
import jp.sakutei.handin.frame.FrameSums.FrameSum;

/**
 * What the list of a person's gates says first: how many wait, for how much money, and
 * whether it fits.
 *
 * @param lead what the title means; empty where it says all
 */
record GateHeadline(String title, String lead) {

	/**
	 * @param frames of the person's departments, year by year; empty for others
	 */
	static GateHeadline of(GateSums sums, List<FrameSum> frames) {

		if (sums.count() == 0) {
			return new GateHeadline("確認・承認を待っている調書はありません", "調書が届くと、次の開庁日の朝に電子メールでお知らせします。");
		}
		var waiting = sums.deed() + "待ち" + sums.count() + "件";
		var due = "期限は" + JapaneseDates.monthAndDay(sums.due()) + "です。";
		var first = firstYears(frames);
		var frame = first.stream().mapToLong(FrameSum::frame).sum();
		if (frame == 0 || !sums.isAllAt(Gate.DEPARTMENT_HEAD)) {
			return new GateHeadline(waiting + "、一般財源" + amount(sums.general()) + "千円", due + open(sums));
		}
		var share = percent(sums.general(), frame);
		return new GateHeadline(waiting + "、配分枠の" + share, "%d件の一般財源は%s千円で、%sの配分枠%s千円の%sに当たります。%s%s%s".formatted(
				sums.count(), amount(sums.general()), first.get(0).yearLabel(), amount(frame), share,
				fits(first.stream().mapToLong(FrameSum::approved).sum() + sums.general(), frame), open(sums), due));
	}

	private static String fits(long used, long frame) {
		return (used <= frame) ? "すべて承認しても、枠の中に収まります（残り%s千円）。".formatted(amount(frame - used))
				: "すべて承認すると、枠を%s千円超えます。".formatted(amount(used - frame));
	}

	/** A sum that leaves something open says so. */
	private static String open(GateSums sums) {
		return (sums.planned().undetermined() == 0) ? ""
				: "未確定の額がある%d件は、決まっている分だけを数えています。".formatted(sums.planned().undetermined());
	}

	/** Of each department and round, the frame of the first year. */
	private static List<FrameSum> firstYears(List<FrameSum> frames) {
		var seen = new HashSet<List<String>>();
		var first = new ArrayList<FrameSum>();
		frames.stream().filter((frame) -> seen.add(List.of(frame.round(), frame.department()))).forEach(first::add);
		return first;
	}

	private static String percent(long part, long whole) {
		return BigDecimal.valueOf(part)
			.multiply(BigDecimal.valueOf(100))
			.divide(BigDecimal.valueOf(whole), 0, RoundingMode.HALF_UP) + "%";
	}

	private static String amount(long thousandYen) {
		return "%,d".formatted(thousandYen);
	}

}
