package jp.sakutei.round;

import jp.sakutei.common.Coded;

/** What happens in a stage; which stage that is in a city's year is data. */
public enum StageKind implements Coded {

	SURVEY("調査"), SECTION_HEARINGS("各課等ヒアリング"), MEETING("会議"), COUNCIL("審議会"), BUDGET_REQUEST("予算の要求"),
	BUDGET_ASSESSMENT("予算の査定"), ADJUSTMENT("各課等調整"), BUDGET_VOTE("当初予算の議決"), ASSEMBLY_REPORT("策定報告");

	private final String label;

	StageKind(String label) {
		this.label = label;
	}

	@Override
	public String label() {
		return label;
	}

}
