package jp.sakutei.hearing;

/** 指摘の扱い: what a remark at a hearing leads to. */
public enum Consequence {

	NONE("none", "記録のみ"), ANSWER("answer", "文書で回答"), RETURN("return", "差し戻し");

	private final String code;

	private final String label;

	Consequence(String code, String label) {
		this.code = code;
		this.label = label;
	}

	/** As {@code record-hearing.form} writes it. */
	public String code() {
		return code;
	}

	public String label() {
		return label;
	}

	public static Consequence of(String code) {
		for (var consequence : values()) {
			if (consequence.code.equals(code)) {
				return consequence;
			}
		}
		throw new IllegalArgumentException(code);
	}

}
