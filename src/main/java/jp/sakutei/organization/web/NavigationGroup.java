package jp.sakutei.organization.web;

/**
 * A group of screens in the head of every page, in the order in which they stand there.
 */
public enum NavigationGroup {

	HOME("ホーム"), SHEETS("事業調書"), MEETINGS("会議・意見"), BUDGET("予算"), ADMINISTRATION("管理"),

	/** What concerns the signed-in person: folded beside the name. */
	PERSON("本人");

	private final String label;

	NavigationGroup(String label) {
		this.label = label;
	}

	public String label() {
		return label;
	}

}
