package jp.sakutei.round;

/** A round of formulation: {@code dai10-2}. */
public record RoundId(String value) {

	/** The id of a project's sheet in this round: {@code dai10-2:042}. */
	public String sheet(String number) {
		return value + ":" + number;
	}

	@Override
	public String toString() {
		return value;
	}

}
