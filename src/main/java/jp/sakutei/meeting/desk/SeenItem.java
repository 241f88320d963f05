package jp.sakutei.meeting.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What a page showed of an item.
 *
 * @param key {@code 1-12}
 * @param version of its result; 0 where it had none yet
 * @param revision of its sheet; 0 where there was none
 */
public record SeenItem(String key, int version, int revision) {

	private static final Pattern TEXT = Pattern.compile("(\\d{1,9}-\\d{1,9})@(\\d{1,9})@(\\d{1,9})");

	/** {@code 1-12@0@2}. */
	public String text() {
		return key + "@" + version + "@" + revision;
	}

	/** By their keys; what is no item is left out. */
	public static Map<String, SeenItem> parse(List<String> texts) {
		var seen = new LinkedHashMap<String, SeenItem>();
		texts.forEach((text) -> {
			var parts = TEXT.matcher(text);
			if (parts.matches()) {
				seen.putIfAbsent(parts.group(1), new SeenItem(parts.group(1), Integer.parseInt(parts.group(2)),
						Integer.parseInt(parts.group(3))));
			}
		});
		return seen;
	}

}
