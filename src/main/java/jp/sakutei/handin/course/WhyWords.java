package jp.sakutei.handin.course;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jp.sakutei.common.CityWord;
import jp.sakutei.common.JapaneseDates;
import jp.sakutei.common.Written;
import jp.sakutei.handin.Gate;
import jp.sakutei.handin.HandInReason;
import jp.sakutei.handin.HandInRequest;
import jp.sakutei.handin.HandInState;
import jp.sakutei.handin.course.Situation.Open;
import jp.sakutei.handin.course.Situation.Passage;
import jp.sakutei.sheet.SheetAhead.Planned;

/** Puts a situation into sentences. */
final class WhyWords {

	/** What was asked stands whole above the form. */
	private static final int NOTE = 60;

	private final Situation situation;

	private final String inCharge;

	private final LocalDate today;

	/**
	 * @param inCharge who has it now, in words; null where nobody does
	 */
	WhyWords(Situation situation, String inCharge, LocalDate today) {
		this.situation = situation;
		this.inCharge = inCharge;
		this.today = today;
	}

	Why with(List<Planned> planned) {
		var next = next(planned);
		return new Why(title(), text(next), then(next));
	}

	private String title() {

		if (situation.over()) {
			return situation.outcome();
		}
		var passage = situation.passage();
		if (passage == null) {
			return "まだ提出を依頼していません";
		}
		return switch (passage.state()) {
			case REQUESTED -> "いまは" + situation.section()
					+ (passage.returned() != null ? "が、差し戻された調書を直しています" : "が、書き始めるところです") + until(passage.due());
			case DRAFTING -> "いまは" + situation.section()
					+ (passage.returned() != null ? "が、差し戻された調書を直しています" : "が、" + written(passage.reason()))
					+ until(passage.due());
			case SECTION_HEAD, DEPARTMENT_HEAD, OFFICE ->
				"いまは" + inCharge + "の" + Gate.of(passage.state()).deed() + "を待っています" + until(passage.due());
			case CHECKED, WITHDRAWN, CALLED_OFF -> settled();
		};
	}

	private static String written(HandInReason reason) {
		return switch (reason) {
			case SURVEY -> "調書を書いています";
			case HEARING -> "ヒアリングの指摘を受けて調書を直しています";
			case MEETING -> "会議の結果を受けて調書を直しています";
			case OPINION -> "審議会の意見を受けて調書を直しています";
			case ASSESSMENT -> "査定に合わせて調書を直しています";
			case OFFICE -> CityWord.office() + "の依頼で調書を直しています";
		};
	}

	private String settled() {
		if (situation.open().matters() > 0) {
			return "いまは" + situation.section() + "が、対応事項" + situation.open().matters() + "件に答えるところです"
					+ until(situation.open().due());
		}
		return (situation.outcome() != null) ? situation.outcome() : "点検まで済み、いま待っている作業はありません";
	}

	private String text(Planned next) {
		var passage = situation.passage();
		if (passage == null || situation.over()) {
			return "";
		}
		return Stream.of(because(passage), missing(passage), gates(passage), alsoOpen(passage), coming(next))
			.filter(Objects::nonNull)
			.collect(Collectors.joining());
	}

	private static String because(Passage passage) {
		if (HandInRequest.PROPOSAL.equals(passage.note())) {
			return "この調書は、新規事業の提案として所管課が作成するものです。";
		}
		var why = switch (passage.reason()) {
			case SURVEY -> "この調書は、策定の初めの調査として全ての課に依頼したものです。";
			case HEARING -> "この調書は、各課等ヒアリングで指摘があったため、あらためて依頼したものです。";
			case MEETING -> "この調書は、会議の結果を受けて、あらためて依頼したものです。";
			case OPINION -> "この調書は、審議会の意見を受けて、あらためて依頼したものです。";
			case ASSESSMENT -> "この調書は、査定で額が変わったため、あらためて依頼したものです。";
			case OFFICE -> "この調書は、" + CityWord.office() + "が依頼したものです。";
		};
		return (passage.note() == null || passage.note().isEmpty()) ? why : why + "依頼の内容：" + shortened(passage.note());
	}

	private static String shortened(String note) {
		var line = note.replaceAll("\\s+", " ").strip();
		var cut = Written.shortened(line, NOTE);
		return cut.matches(".*[。．…」）]") ? cut.replaceAll("」$", "」。") : cut + "。";
	}

	private String missing(Passage passage) {

		var returned = passage.returned();
		if (returned != null) {
			var sentBack = returned.by().label() + "が" + JapaneseDates.monthAndDay(returned.on()) + "に差し戻しました。";
			return (situation.open().remarks() > 0) ? sentBack + "指摘" + situation.open().remarks() + "件への回答が必要です。"
					: sentBack;
		}
		return switch (passage.state()) {
			case REQUESTED -> "まだ何も書かれていません。";
			case DRAFTING -> "書いている内容は、まだ提出されていません。";
			case SECTION_HEAD, DEPARTMENT_HEAD, OFFICE, CHECKED, WITHDRAWN, CALLED_OFF -> null;
		};
	}

	/** By the decision table of the gates. */
	private static String gates(Passage passage) {

		if (passage.state().isClosed()) {
			return (passage.state() == HandInState.CHECKED) ? "決められた確認は、全て済んでいます。" : null;
		}
		var ahead = passage.ahead();
		var here = Gate.of(passage.state());
		if (ahead.isEmpty()) {
			return (here == null) ? "提出すると点検済みになります。" : here.deed() + "が済むと、この調書の確認は全て済みます。";
		}
		return ((here == null) ? "提出すると、決まりにより" : here.deed() + "が済むと、決まりにより") + named(ahead, "、") + "に進みます。";
	}

	private static String named(List<Gate> gates, String between) {
		return gates.stream().map((gate) -> gate.label() + "の" + gate.deed()).collect(Collectors.joining(between));
	}

	private String alsoOpen(Passage passage) {
		Open open = situation.open();
		if (open.matters() == 0) {
			return null;
		}
		return passage.state().isClosed() ? "対応事項に答えるまで、この事業は済みません。"
				: "このほか、対応事項" + open.matters() + "件への回答が残っています" + until(open.due()) + "。";
	}

	/** The first day that is not over; without one, what has none. */
	private Planned next(List<Planned> planned) {
		return planned.stream()
			.filter((each) -> each.day() == null || !each.settled() || !each.day().isBefore(today))
			.min((one, other) -> (one.day() == null || other.day() == null) ? (one.day() == null ? 1 : -1)
					: one.day().compareTo(other.day()))
			.orElse(null);
	}

	private String coming(Planned next) {
		if (next == null) {
			return null;
		}
		var day = day(next);
		return (day == null) ? "次は" + next.what() + "です（日程はこれから決まります）。"
				: "次は" + day + (next.settled() ? "の" : "からの") + next.what() + "です。";
	}

	/** Null where it is to be set: the time has begun, and no day is known. */
	private String day(Planned next) {
		return (next.day() == null || !next.settled() && next.day().isBefore(today)) ? null
				: JapaneseDates.monthAndDay(next.day());
	}

	private String then(Planned next) {

		var steps = new ArrayList<String>();
		var passage = situation.passage();
		if (passage != null && !passage.state().isClosed() && !passage.ahead().isEmpty()) {
			steps.add(named(passage.ahead(), " → "));
		}
		if (next != null) {
			steps.add((day(next) == null) ? next.what() : day(next) + (next.settled() ? " " : "から ") + next.what());
		}
		return String.join(" → ", steps);
	}

	private String until(LocalDate due) {
		if (due == null) {
			return "";
		}
		return "（期限 " + JapaneseDates.monthAndDay(due) + (due.isBefore(today) ? "を過ぎています）" : "）");
	}

}
