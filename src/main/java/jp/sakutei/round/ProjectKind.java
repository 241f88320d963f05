package jp.sakutei.round;

/** 区分 of a project. */
public enum ProjectKind {

	NEW("new", "新規"), EXPANDED("expanded", "拡大"), CONTINUED("continued", "継続"), REVISED("revised", "見直し"),
	REDUCED("reduced", "縮小"), MERGED("merged", "統合"), COMPLETED("completed", "完了"), ABOLISHED("abolished", "廃止");

	private final String code;

	private final String label;

	ProjectKind(String code, String label) {
		this.code = code;
		this.label = label;
	}

	public String code() {
		return code;
	}

	/** As {@code projects.csv} writes it. */
	public String label() {
		return label;
	}

	public static ProjectKind of(String code) {
		for (var kind : values()) {
			if (kind.code.equals(code)) {
				return kind;
			}
		}
		throw new IllegalArgumentException(code);
	}

}
