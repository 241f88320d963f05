package jp.sakutei.document;

import jp.sakutei.common.Written;

/**
 * A cell that cannot be taken.
 *
 * @param address C12
 * @param place in the words of the form
 * @param text what stands there
 */
public record WrongCell(String address, String place, String text, String reason) {

	private static final int LONGEST = 200;

	public WrongCell {
		text = shown(text);
	}

	/** Without what no database takes, and no longer than one wants to read. */
	static String shown(String text) {
		var clean = text.replaceAll("[\\p{Cntrl}&&[^\n\t]]|[\\x{D800}-\\x{DFFF}]", "\uFFFD");
		return Written.shortened(clean, LONGEST);
	}

}
