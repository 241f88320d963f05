package jp.sakutei.configuration.file;

/** 全角・半角: the same code, whichever width it was typed in. */
final class Width {

	private static final int FULL_WIDTH_FIRST = 0xFF01;

	private static final int FULL_WIDTH_LAST = 0xFF5E;

	private static final int DISTANCE = 0xFEE0;

	private Width() {
	}

	/** Full-width forms of ASCII as ASCII; every other character stays as it is. */
	static String fold(String text) {
		var folded = new StringBuilder();
		text.codePoints()
			.map((point) -> (point >= FULL_WIDTH_FIRST && point <= FULL_WIDTH_LAST) ? point - DISTANCE : point)
			.forEach(folded::appendCodePoint);
		return folded.toString();
	}

}
