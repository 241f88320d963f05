package jp.sakutei.meeting.desk;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jp.sakutei.form.FormError;
import jp.sakutei.meeting.Decision;
import jp.sakutei.meeting.MeetingKind;
import jp.sakutei.meeting.agenda.AgendaItem;
import jp.sakutei.meeting.decision.ItemResult;
import jp.sakutei.meeting.decision.RecordCheck;
import jp.sakutei.round.ResultEffect;
import jp.sakutei.round.ResultWord;
import jp.sakutei.sheet.ProjectSheet;

/**
 * 原案のとおり: what one result given to many chosen items would do, and which of them have to
 * be decided one by one.
 *
 * @param word the result, or null where the body has no word for it
 * @param goes items that get it
 * @param stays items that do not, and why
 */
public record AsProposed(ResultWord word, List<AgendaItem> goes, List<Left> stays) {

	/** With these words what the office proposes stands. */
	private static final Set<ResultEffect> FOLLOWS = Set.of(ResultEffect.APPROVE, ResultEffect.PLACE, ResultEffect.END,
			ResultEffect.NONE);

	/** The first of the body's words that follows the proposal. */
	public static Optional<ResultWord> word(List<ResultWord> words) {
		return words.stream().filter((word) -> FOLLOWS.contains(word.effect())).findFirst();
	}

	/**
	 * @param chosen what the page showed of the items that were chosen
	 * @param sheets by their ids
	 */
	static AsProposed of(Collection<SeenItem> chosen, Table table, Map<String, ProjectSheet> sheets,
			RecordCheck check) {

		var word = word(table.words()).orElse(null);
		var goes = new ArrayList<AgendaItem>();
		var stays = new ArrayList<Left>();
		for (var seen : chosen) {
			var item = RecordCheck.item(table.items(), seen.key());
			var sheet = (item == null) ? null : sheets.get(item.sheet());
			var against = against(seen, item, table, word, sheet, check);
			if (against == null) {
				goes.add(item);
			}
			else {
				stays.add(new Left(seen.key(), (item == null) ? "議題" + seen.key() : item.title(), against));
			}
		}
		return new AsProposed(word, List.copyOf(goes), List.copyOf(stays));
	}

	/** Null where nothing stands against it. */
	private static String against(SeenItem seen, AgendaItem item, Table table, ResultWord word, ProjectSheet sheet,
			RecordCheck check) {

		if (word == null) {
			return "この会議には、原案のとおりとする結果の言葉がありません。";
		}
		var saved = table.results().get(seen.key());
		if (saved != null && saved.isDecided()) {
			return "すでに結果が記録されています。";
		}
		if (sheet != null && sheet.isOver()) {
			return "この事業は、この計画での手続が終わっています。";
		}
		if (sheet != null && number(sheet) != seen.revision()) {
			return "画面を開いた後に、調書が第" + number(sheet) + "版になりました。";
		}
		var otherwise = (sheet == null || word.effect() != ResultEffect.PLACE) ? null
				: sheet.project().otherThanPlaced().orElse(null);
		if (otherwise != null) {
			return "案が「" + otherwise + "」です。";
		}
		return check
			.ofItem(new Decision(seen.key(), word.code(), null, null), item, table.kind(), table.words(),
					(sheet == null) ? null : sheet.project())
			.stream()
			.map(FormError::message)
			.findFirst()
			.orElse(null);
	}

	static int number(ProjectSheet sheet) {
		return (sheet.currentRevision() == null) ? 0 : sheet.currentRevision();
	}

	/** A sitting as it stands. */
	record Table(MeetingKind kind, List<ResultWord> words, List<AgendaItem> items, Map<String, ItemResult> results) {
	}

	/**
	 * An item that has to be decided by itself.
	 *
	 * @param why in words
	 */
	public record Left(String key, String title, String why) implements Serializable {
	}

}
