package jp.sakutei.meeting.desk;

import java.util.ArrayList;
import java.util.List;

import jp.sakutei.meeting.agenda.AgendaItem;
import jp.sakutei.meeting.decision.ItemResult;
import jp.sakutei.sheet.SheetRecord.Tone;

/**
 * An item as it lies on the desk.
 *
 * @param facts of its project; null where it is about no single one
 * @param saved its result, or that it was taken back; null where there never was one
 * @param label of its result; null as long as it is open
 */
public record DeskItem(AgendaItem item, SheetFacts facts, ItemResult saved, String label) {

	/** Has a result that holds: its sheet is still the one that was decided on. */
	public boolean isDecided() {
		return hasResult() && !isOutdated();
	}

	/** Its sheet became another one since it was decided. */
	public boolean isOutdated() {
		return hasResult() && facts != null && saved.revision() != facts.revision();
	}

	private boolean hasResult() {
		return saved != null && saved.isDecided();
	}

	public boolean isException() {
		return isOutdated() || !exceptions().isEmpty();
	}

	/** Why it should not simply go through as proposed, in words. */
	public List<String> exceptions() {

		var why = new ArrayList<String>();
		if (isOutdated()) {
			why.add("結果を決めた後に第" + facts.revision() + "版になった");
		}
		if (item.session() > 1) {
			why.add("前回から継続");
		}
		if (facts == null) {
			return why;
		}
		if (facts.over()) {
			why.add("この計画での手続が終わった");
		}
		if (isChangedSinceFrozen() && !isOutdated()) {
			why.add("資料の確定後に第" + facts.revision() + "版になった");
		}
		if (!facts.placement().isToBePlaced()) {
			why.add("案が「" + facts.placement().label() + "」");
		}
		if (!facts.kind().equals(facts.proposedKind())) {
			why.add("区分が課の提案（" + facts.proposedKind() + "）と違う");
		}
		if (facts.last() != null && facts.last().result() != null && facts.last().result().tone() == Tone.WARNING) {
			why.add(facts.last().occasion() + "で" + facts.last().result().word());
		}
		if (facts.matters() > 0) {
			why.add("対応事項" + facts.matters() + "件が済んでいない");
		}
		return why;
	}

	/** A rule warned of it, and the section wrote why it is so all the same. */
	public boolean isWarned() {
		return facts != null && !facts.warnings().isEmpty();
	}

	/** Another revision than the one in the papers. */
	public boolean isChangedSinceFrozen() {
		return facts != null && item.revision() != null && item.revision() != facts.revision();
	}

	/** As the page shows it. */
	public SeenItem seen() {
		return new SeenItem(item.key(), (saved == null) ? 0 : saved.version(), (facts == null) ? 0 : facts.revision());
	}

}
