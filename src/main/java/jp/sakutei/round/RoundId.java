package jp.sakutei.round;

/** A round of formulation: {@code dai10-2}. */
public record RoundId(String value) {

	@Override
	public String toString() {
		return value;
	}

}
