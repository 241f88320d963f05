package jp.sakutei.matter;

/** {@code dai10-2:matter:12}, the business key of its process. */
public record MatterId(String value) {

	@Override
	public String toString() {
		return value;
	}

}
