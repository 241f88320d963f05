package jp.sakutei.hearing;

import jp.sakutei.sheet.Placement;

/** 位置付けの案: what the office proposes for a sheet after its hearing. */
public enum DraftJudgement {

	DRAFT("draft", "位置付け案とする", Placement.DRAFT),
	CONTINUE_AS_CURRENT("continue-as-current", "位置付けない（経常事業として継続）", Placement.NOT_PLACED),
	MERGE("merge", "位置付けない（統合）", Placement.NOT_PLACED), ABOLISH("abolish", "位置付けない（廃止）", Placement.NOT_PLACED),
	POSTPONE("postpone", "見送り（新規）", Placement.POSTPONED);

	private final String code;

	private final String label;

	private final Placement placement;

	DraftJudgement(String code, String label, Placement placement) {
		this.code = code;
		this.label = label;
		this.placement = placement;
	}

	/** As {@code record-hearing.form} writes it. */
	public String code() {
		return code;
	}

	public String label() {
		return label;
	}

	public Placement placement() {
		return placement;
	}

	public static DraftJudgement of(String code) {
		for (var judgement : values()) {
			if (judgement.code.equals(code)) {
				return judgement;
			}
		}
		throw new IllegalArgumentException(code);
	}

}
