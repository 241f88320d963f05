package jp.sakutei.work;

/**
 * One of the things that a work does one by one.
 *
 * @param key what its kind knows it by
 * @param name in words
 * @param said what came of it, in words; may be empty
 */
public record WorkStep(int position, String key, String name, StepState state, String said) {

	/** Yet to be done. */
	public static WorkStep of(String key, String name) {
		return new WorkStep(0, key, name, StepState.WAITING, "");
	}

	/**
	 * What a step leaves.
	 *
	 * @param part of what the end is made of, or null
	 */
	public record Result(String said, byte[] part) {

		public static Result said(String text) {
			return new Result(text, null);
		}

		public static Result part(byte[] content) {
			return new Result("", content);
		}

	}

}
