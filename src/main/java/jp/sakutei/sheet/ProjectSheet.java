package jp.sakutei.sheet;

import java.util.List;
import java.util.stream.Stream;

import jp.sakutei.form.FormValues;

/**
 * 事業調書: a project in the round, as it stands now.
 *
 * @param kind the office's 区分; {@code proposedKind} is the section's
 * @param progress of the first period; null for a new project
 * @param previous what the first period left: {@code name budgetName …},
 * {@code baseAmounts}, {@code indicators}, {@code evaluation}
 * @param currentRevision null as long as nothing was handed in
 * @param endedAs 分割 or 統合: it went on in others; null otherwise
 */
public record ProjectSheet(ProjectSheetId id, String round, String number, String name, String section,
		String mainPolicy, String proposedKind, String kind, Placement placement, String placementReason,
		String progress, FormValues previous, Integer currentRevision, String endedAs) {

	/** 区分 that go through 事業検討会. */
	public static final List<String> STUDIED_KINDS = List.of("新規", "拡大");

	/** 042 見本事業 042（道路）. */
	public String title() {
		return number + " " + name;
	}

	public boolean isStudied() {
		return STUDIED_KINDS.contains(kind);
	}

	public boolean isWithdrawn() {
		return placement == Placement.WITHDRAWN;
	}

	/** Names that it no longer bears: of the first period and of revisions. */
	public List<String> earlierNames(List<Revision> revisions) {
		return Stream
			.concat(Stream.concat(previous.texts("earlierNames").stream(), Stream.of(previous.text("name"))),
					revisions.stream().map(Revision::name))
			.filter((each) -> !each.isEmpty() && !each.equals(name))
			.distinct()
			.toList();
	}

	/** Withdrawn, or went on in others: takes part in nothing any more. */
	public boolean isOver() {
		return isWithdrawn() || endedAs != null;
	}

}
