package jp.sakutei.handin.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import jp.sakutei.common.Codes;
import jp.sakutei.handin.Gate;

/**
 * What a line of the list showed: who holds two gates must not decide the second by the
 * look at the first.
 *
 * @param gate null where the page was opened before lines said it
 */
record GateLine(String handIn, int revision, Gate gate) {

	/** How many are decided on at once. */
	static final int MOST = 500;

	static final String TOO_MANY = "一度に決められるのは" + MOST + "件までです。" + MOST + "件以内にして選び直してください。";

	private static final Pattern TEXT = Pattern.compile("([^@]+)@(\\d{1,9})(?:@([a-z-]+))?");

	String text() {
		return handIn + "@" + revision + "@" + gate.code();
	}

	/** By their hand-in; what is no line is left out. */
	static Map<String, GateLine> byHandIn(List<String> lines) {
		var read = new LinkedHashMap<String, GateLine>();
		lines.forEach((line) -> {
			var parts = TEXT.matcher(line);
			if (parts.matches()) {
				read.putIfAbsent(parts.group(1), new GateLine(parts.group(1), Integer.parseInt(parts.group(2)),
						Codes.find(Gate.class, parts.group(3)).orElse(null)));
			}
		});
		return read;
	}

	boolean isAtGateOf(GateItem item) {
		return item.gate() == gate;
	}

}
