package jp.sakutei.rehearsal.people;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** くじ: chance that hangs on a name, and so falls the same way each time. */
final class Lot {

	private Lot() {
	}

	/**
	 * @return 0 to {@code sides - 1}
	 */
	static int draw(String name, int sides) {
		var sum = new CRC32();
		sum.update(name.getBytes(StandardCharsets.UTF_8));
		return (int) (sum.getValue() % sides);
	}

	/** Falls once among so many. */
	static boolean hits(String name, int among) {
		return draw(name, among) == 0;
	}

}
