package jp.sakutei.sheet;

import jp.sakutei.common.Coded;

/** What may be done to a project: see {@link PlacementTransitions}. */
public enum ProjectDeed implements Coded {

	/** A draft, or the decision, that it stands in the plan. */
	PLACE("位置付ける"),
	/** A draft, or the decision, that it does not. */
	NOT_PLACE("位置付けない"),
	/** A draft, or the decision, that a new project or an expansion waits. */
	POSTPONE("見送る"),
	/** The list is taken as it is proposed. */
	APPROVE("案のとおりとする"),
	/** A meeting decides something else: nothing becomes of it. */
	LEAVE("そのままとする"),
	/** 区分 is set by the office. */
	SET_KIND("区分を変える"),
	/** By its own section. */
	WITHDRAW("取り下げる"),
	/** For the section, which did not hand it in. */
	TREAT_AS_WITHDRAWN("取下げとして扱う"),
	/** It ends, and goes on in new ones. */
	SPLIT("分割する"),
	/** It ends, and goes on in another one. */
	MERGE("統合する"),
	/** It goes on, with another one in it or with a part branched off. */
	REWRITE("内容を組み替える"),
	/** What was withdrawn is as before. */
	TAKE_BACK("取下げを取り消す"),
	/** What a meeting decided was recorded wrongly: it is as before. */
	CORRECT("記録を訂正する");

	private final String label;

	ProjectDeed(String label) {
		this.label = label;
	}

	/** 「取り下げる」. */
	@Override
	public String label() {
		return label;
	}

}
