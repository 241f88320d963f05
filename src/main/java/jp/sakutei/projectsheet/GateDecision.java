package jp.sakutei.projectsheet;

/**
 * What somebody decides at a gate.
 *
 * @param remarks what to correct; required to send back
 * @param kind the office's 区分, null elsewhere
 * @param kindReason why it differs from the section's
 */
public record GateDecision(boolean approved, String remarks, String kind, String kindReason) {

	public static GateDecision approve() {
		return new GateDecision(true, null, null, null);
	}

	public static GateDecision sendBack(String remarks) {
		return new GateDecision(false, remarks, null, null);
	}

}
