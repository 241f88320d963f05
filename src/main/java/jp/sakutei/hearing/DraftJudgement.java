package jp.sakutei.hearing;

import jp.sakutei.common.Coded;
import jp.sakutei.sheet.Placement;

/** 位置付けの案: what the office proposes for a sheet after its hearing. */
public enum DraftJudgement implements Coded {

	DRAFT("位置付け案とする", Placement.DRAFT), CONTINUE_AS_CURRENT("位置付けない（経常事業として継続）", Placement.NOT_PLACED),
	MERGE("位置付けない（統合）", Placement.NOT_PLACED), ABOLISH("位置付けない（廃止）", Placement.NOT_PLACED),
	POSTPONE("見送り（新規）", Placement.POSTPONED);

	private final String label;

	private final Placement placement;

	DraftJudgement(String label, Placement placement) {
		this.label = label;
		this.placement = placement;
	}

	@Override
	public String label() {
		return label;
	}

	public Placement placement() {
		return placement;
	}

}
