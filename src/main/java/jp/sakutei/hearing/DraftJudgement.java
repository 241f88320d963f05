package jp.sakutei.hearing;

import java.util.regex.Pattern;

import jp.sakutei.common.Coded;
import jp.sakutei.sheet.ProjectDeed;

/** 位置付けの案: what the office proposes for a sheet after its hearing. */
public enum DraftJudgement implements Coded {

	DRAFT("位置付け案とする", ProjectDeed.PLACE), CONTINUE_AS_CURRENT("位置付けない（経常事業として継続）", ProjectDeed.NOT_PLACE),
	MERGE("位置付けない（統合）", ProjectDeed.NOT_PLACE), ABOLISH("位置付けない（廃止）", ProjectDeed.NOT_PLACE),
	POSTPONE("見送り（新規）", ProjectDeed.POSTPONE);

	private static final Pattern QUALIFIER = Pattern.compile("位置付けない（(.+)）");

	private final String label;

	private final ProjectDeed deed;

	DraftJudgement(String label, ProjectDeed deed) {
		this.label = label;
		this.deed = deed;
	}

	@Override
	public String label() {
		return label;
	}

	/**
	 * 「統合：002とまとめるため」: the reason as it stands beside the placement, with what the
	 * placement does not say by itself.
	 */
	String qualified(String reason) {
		var qualifier = QUALIFIER.matcher(label);
		return qualifier.matches() ? qualifier.group(1) + "：" + reason : reason;
	}

	ProjectDeed deed() {
		return deed;
	}

}
