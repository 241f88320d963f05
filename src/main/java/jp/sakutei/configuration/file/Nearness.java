package jp.sakutei.configuration.file;

/** How far two words are apart: to suggest the one that was meant. */
final class Nearness {

	private Nearness() {
	}

	/** The number of characters to change, add or leave out. */
	static int distance(String one, String other) {
		var previous = new int[other.length() + 1];
		for (int j = 0; j <= other.length(); j++) {
			previous[j] = j;
		}
		for (int i = 1; i <= one.length(); i++) {
			var current = new int[other.length() + 1];
			current[0] = i;
			for (int j = 1; j <= other.length(); j++) {
				var same = (one.charAt(i - 1) == other.charAt(j - 1)) ? 0 : 1;
				current[j] = Math.min(Math.min(current[j - 1], previous[j]) + 1, previous[j - 1] + same);
			}
			previous = current;
		}
		return previous[other.length()];
	}

}
