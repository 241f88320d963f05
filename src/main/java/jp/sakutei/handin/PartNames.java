package jp.sakutei.handin;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;

import jp.sakutei.common.Written;
import jp.sakutei.form.FormError;

/**
 * Names of the projects that one is split into.
 *
 * @param taken names that go on in the section, however wide they are written
 */
record PartNames(List<String> names, boolean ends, Collection<String> taken) {

	private static final int MOST_PARTS = 5;

	private static final int MOST_CHARACTERS = 100;

	List<FormError> refusals() {
		var refusals = new ArrayList<FormError>();
		if (names.size() < (ends ? 2 : 1) || names.size() > MOST_PARTS) {
			refusals.add(new FormError("names",
					ends ? "元の事業を終えるときは、新しい事業名を一行に一つ、2つから5つまで入力してください。" : "新しい事業名を一行に一つ、1つから5つまで入力してください。"));
		}
		if (names.stream().anyMatch((name) -> name.codePointCount(0, name.length()) > MOST_CHARACTERS)) {
			refusals.add(new FormError("names", "事業名は" + MOST_CHARACTERS + "文字以内で入力してください。"));
		}
		var seen = new HashSet<String>();
		taken.forEach((name) -> seen.add(Written.folded(name)));
		names.stream()
			.filter((name) -> !seen.add(Written.folded(name)))
			.forEach((name) -> refusals.add(new FormError("names", "「" + name + "」と同じ名前の事業があります。見分けられる名前にしてください。")));
		return refusals;
	}

}
