package jp.sakutei.worklist.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import jp.sakutei.common.Written;

/** What somebody wrote in a post that came too late, to be shown once more. */
final class LostTexts {

	/** Choices and numbers are made again faster than copied. */
	private static final Pattern CHOSEN = Pattern.compile("[a-zA-Z0-9_:.,-]*");

	private static final int MOST_CHARACTERS = 10_000;

	private LostTexts() {
	}

	static List<String> of(Map<String, String[]> posted) {
		return posted.entrySet()
			.stream()
			.filter((each) -> !each.getKey().startsWith("_"))
			.flatMap((each) -> Arrays.stream(each.getValue()))
			.filter((text) -> !Written.isEmpty(text) && !CHOSEN.matcher(text).matches())
			.map((text) -> Written.shortened(text, MOST_CHARACTERS))
			.distinct()
			.toList();
	}

}
