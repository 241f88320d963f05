package jp.sakutei.common;

import java.util.Optional;
import java.util.regex.Pattern;

/** A time of the day as people write it: 14:00, １４：００, 14時, 午後2時半. */
public final class TypedTime {

	private static final Pattern TIME = Pattern
		.compile("(午前|午後)?\\s*(\\d{1,2})\\s*(?::\\s*(\\d{2})|時\\s*(?:(\\d{1,2})\\s*分|(半))?)");

	private TypedTime() {
	}

	/** {@code 14:00}; empty where the text is no time. */
	public static Optional<String> read(String typed) {

		var parts = TIME.matcher(Written.narrow(typed));
		if (!parts.matches()) {
			return Optional.empty();
		}
		var half = parts.group(1);
		var hour = Integer.parseInt(parts.group(2));
		var minute = minute(parts.group(3), parts.group(4), parts.group(5));
		if (hour > ((half == null) ? 23 : 12) || minute > 59) {
			return Optional.empty();
		}
		return Optional.of("%d:%02d".formatted(hour + ("午後".equals(half) && hour < 12 ? 12 : 0), minute));
	}

	private static int minute(String behindColon, String behindHour, String half) {
		if (half != null) {
			return 30;
		}
		var digits = (behindColon != null) ? behindColon : behindHour;
		return (digits == null) ? 0 : Integer.parseInt(digits);
	}

}
