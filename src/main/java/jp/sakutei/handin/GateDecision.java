package jp.sakutei.handin;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jp.sakutei.common.Written;
import jp.sakutei.handin.FieldRemark.AtField;

/**
 * What somebody decides at a gate.
 *
 * @param revision that the person had in view; null where the page did not say
 * @param remarks what to correct; to send back, this or a remark at a field. With an
 * approval: why it passes with something unanswered
 * @param kind the office's 区分, null elsewhere
 * @param kindReason why it differs from the section's
 * @param atFields remarks at single fields: to be answered when sent back, else hints
 */
public record GateDecision(Integer revision, boolean approved, String remarks, String kind, String kindReason,
		List<AtField> atFields) {

	public static GateDecision approve(Integer revision) {
		return approve(revision, null, null);
	}

	public static GateDecision approve(Integer revision, String kind, String kindReason) {
		return new GateDecision(revision, true, null, kind, kindReason, List.of());
	}

	public static GateDecision sendBack(Integer revision, String remarks) {
		return new GateDecision(revision, false, remarks, null, null, List.of());
	}

	public GateDecision withRemarksAtFields(List<AtField> remarks) {
		return new GateDecision(revision, approved, this.remarks, kind, kindReason, remarks);
	}

	/** Why it passes although something that is wanted of the sheet has no answer yet. */
	public GateDecision despite(String reason) {
		return new GateDecision(revision, approved, reason, kind, kindReason, atFields);
	}

	boolean saysWhy() {
		return hasRemarks() || !atFields.isEmpty();
	}

	/** All that was said, for the trail and the mail. */
	String text() {
		return Stream.concat(hasRemarks() ? Stream.of(remarks) : Stream.empty(), atFields.stream().map(AtField::line))
			.collect(Collectors.joining("\n"));
	}

	boolean hasRemarks() {
		return !Written.isEmpty(remarks);
	}

}
