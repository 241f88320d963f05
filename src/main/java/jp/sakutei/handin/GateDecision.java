package jp.sakutei.handin;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jp.sakutei.handin.FieldRemark.AtField;

/**
 * What somebody decides at a gate.
 *
 * @param remarks what to correct; to send back, this or a remark at a field
 * @param kind the office's 区分, null elsewhere
 * @param kindReason why it differs from the section's
 * @param atFields remarks at single fields: to be answered when sent back, else hints
 */
public record GateDecision(boolean approved, String remarks, String kind, String kindReason, List<AtField> atFields) {

	public GateDecision(boolean approved, String remarks, String kind, String kindReason) {
		this(approved, remarks, kind, kindReason, List.of());
	}

	public static GateDecision approve() {
		return new GateDecision(true, null, null, null);
	}

	public static GateDecision sendBack(String remarks) {
		return new GateDecision(false, remarks, null, null);
	}

	public GateDecision withRemarksAtFields(List<AtField> remarks) {
		return new GateDecision(approved, this.remarks, kind, kindReason, remarks);
	}

	boolean saysWhy() {
		return hasRemarks() || !atFields.isEmpty();
	}

	/** All that was said, for the trail and the mail. */
	String text() {
		return Stream.concat(hasRemarks() ? Stream.of(remarks) : Stream.empty(), atFields.stream().map(AtField::line))
			.collect(Collectors.joining("\n"));
	}

	private boolean hasRemarks() {
		return remarks != null && !remarks.isBlank();
	}

}
