package jp.sakutei.sheet;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jp.sakutei.common.CityWord;
import jp.sakutei.common.Written;
import jp.sakutei.form.FormError;

/**
 * 事業: what has become of it in this round, and what may become of it.
 *
 * @param kind 区分, the office's
 * @param proposedKind 区分, the section's
 * @param kindReason why the office's differs; null as long as it has not set one itself
 * @param endedAs 分割 or 統合: it went on in others; null otherwise
 * @param atGate its sheet waits at a gate
 */
public record Project(Placement placement, String kind, String proposedKind, String kindReason, String endedAs,
		boolean atGate) {

	/** As it begins. */
	static Project proposed(String kind) {
		return new Project(Placement.CANDIDATE, kind, kind, null, null, false);
	}

	/** Nothing more is decided on it in this round. */
	public boolean isSettled() {
		return !Placement.OPEN.contains(placement);
	}

	public Project waitingAtGate(boolean waits) {
		return new Project(placement, kind, proposedKind, kindReason, endedAs, waits);
	}

	/** Withdrawn, or went on in others: takes part in nothing any more. */
	public boolean isOver() {
		return placement == Placement.WITHDRAWN || endedAs != null;
	}

	/** 見送り, or the draft of it. */
	public boolean isPutOff() {
		return placement == Placement.POSTPONED || placement == Placement.DRAFT_POSTPONED;
	}

	/**
	 * What is proposed or decided instead of placing it, in words; empty where nothing
	 * is.
	 */
	public Optional<String> otherThanPlaced() {
		return placement.isToBePlaced() ? Optional.empty() : Optional.of(placement.label());
	}

	/** An expansion of it would be put off by that, and the rest goes on. */
	public boolean leavesItsBase(ProjectDeed deed, Body by) {
		return allowed(deed, by).anyMatch(Transition::base);
	}

	/** Whether it may be offered. */
	public boolean may(ProjectDeed deed, Body by) {
		return refusal(deed, by).isEmpty();
	}

	/** What stands against it, in the user's words. */
	public Optional<FormError> refusal(ProjectDeed deed, Body by, String reason) {
		return refusal(deed, by).map(FormError::of).or(() -> missing(deed, by, reason));
	}

	/**
	 * What becomes of it.
	 * @throws IllegalStateException where something stands against it
	 */
	ProjectChange change(ProjectDeed deed, Body by, String reason) {

		var row = allowed(deed, by).findFirst().orElseThrow(() -> new IllegalStateException(deed + " of " + this));
		var to = new Project((row.to() != null) ? row.to() : placement, row.base() ? "継続" : kind, proposedKind,
				row.base() ? reason : kindReason, row.endedAs(), atGate);
		return new ProjectChange(deed, this, to, reason, row.told());
	}

	/**
	 * As it was before a deed; 区分 only where that had changed it too.
	 * @throws IllegalStateException where something stands against it
	 */
	ProjectChange undo(ProjectDeed deed, Body by, String reason, ProjectHistory.Past past) {
		var before = past.changedKind() ? past.fromKind() : kind;
		var because = past.changedKind() ? past.fromKindReason() : kindReason;
		var to = new Project(past.from(), before, proposedKind, before.equals(proposedKind) ? null : because, null,
				atGate);
		return new ProjectChange(deed, this, to, reason, change(deed, by, reason).told());
	}

	/** 区分 that the office has before it when it checks the sheet. */
	public String kindToCheck() {
		return (kindReason != null) ? kind : proposedKind;
	}

	/**
	 * 区分, as the office checks the sheet. What it has set stays until it sets another:
	 * the section's proposal is taken only where it has set none.
	 * @param wanted null where the office says nothing of it
	 * @param why it differs from the proposal
	 */
	ProjectChange setKind(String wanted, String why) {

		var set = (wanted != null) ? wanted : kindToCheck();
		var because = Written.isEmpty(why) && set.equals(kind) ? kindReason : why;
		var to = new Project(placement, set, proposedKind, set.equals(proposedKind) ? null : because, endedAs, atGate);
		return new ProjectChange(ProjectDeed.SET_KIND, this, to, to.kindReason, Set.of());
	}

	/** The office's 区分 is the section's, or it says why not. */
	boolean saysWhyItDiffers() {
		return kind.equals(proposedKind) || !Written.isEmpty(kindReason);
	}

	private Optional<FormError> missing(ProjectDeed deed, Body by, String reason) {
		var reasoned = allowed(deed, by).anyMatch(Transition::reasoned);
		return (reasoned && Written.isEmpty(reason))
				? Optional.of(new FormError("reason", "「" + deed.label() + "」理由を入力してください。")) : Optional.empty();
	}

	private Optional<String> refusal(ProjectDeed deed, Body by) {

		var rows = rows(deed).stream().filter((row) -> row.by().contains(by)).toList();
		if (rows.isEmpty()) {
			return Optional.of("「" + deed.label() + "」ことができるのは、"
					+ rows(deed).stream()
						.flatMap((row) -> row.by().stream())
						.distinct()
						.sorted()
						.map(Body::label)
						.collect(Collectors.joining("、"))
					+ "です。");
		}
		if (endedAs != null) {
			return Optional.of("この事業は" + endedAs + "により終わり、ほかの事業になっています。");
		}
		if (rows.stream().noneMatch((row) -> row.from().contains(placement))) {
			return Optional.of(notFromHere(deed));
		}
		if (deed == ProjectDeed.REWRITE && atGate) {
			return Optional.of("この事業の調書は、いま確認を待っています。確認が済むか、差し戻されてから決めてください。");
		}
		return allowed(deed, by).findAny().isPresent() ? Optional.empty() : Optional.of(notOfThisKind(deed, by));
	}

	private String notFromHere(ProjectDeed deed) {
		if (placement == Placement.WITHDRAWN) {
			return "この事業は、すでに取り下げられています。";
		}
		return (deed == ProjectDeed.TAKE_BACK) ? "この事業は、取り下げられていません。"
				: "この事業の位置付けは「" + placement.label() + "」に決まっています。変えるには、決定した会議の記録の訂正が必要です。";
	}

	private String notOfThisKind(ProjectDeed deed, Body by) {
		var kinds = rows(deed).stream()
			.filter((row) -> row.by().contains(by))
			.flatMap((row) -> row.kinds().stream())
			.collect(Collectors.joining("、"));
		var others = (by == Body.STAFF) ? "ほかの事業は、" + CityWord.SECTION_HEAD.said() + "が取り下げます。" : "";
		return "「" + deed.label() + "」ことができるのは、区分が" + kinds + "の事業です（この事業は" + kind + "）。" + others;
	}

	private Stream<Transition> allowed(ProjectDeed deed, Body by) {
		return rows(deed).stream()
			.filter((row) -> row.by().contains(by) && row.from().contains(placement) && row.isOf(kind));
	}

	private static List<Transition> rows(ProjectDeed deed) {
		return PlacementTransitions.ALL.stream().filter((row) -> row.deed() == deed).toList();
	}

}
