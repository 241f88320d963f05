package jp.sakutei.work;

/** Why a step or a work cannot be done, in the words of the person who asked for it. */
public class CannotDo extends RuntimeException {

	private static final long serialVersionUID = 1;

	public CannotDo(String sentence) {
		super(sentence);
	}

}
