package jp.sakutei.organization;

/** 職員番号. */
public record PersonId(String value) {

	@Override
	public String toString() {
		return value;
	}

}
