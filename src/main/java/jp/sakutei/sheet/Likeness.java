package jp.sakutei.sheet;

import jp.sakutei.common.Written;
import jp.sakutei.form.FormValues;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** How like two short texts are: a hint for people, never a judgement. */
public final class Likeness {

	private Likeness() {
	}

	/** One form of each character, without blanks. */
	public static String plain(String text) {
		return Normalizer.normalize(text, Normalizer.Form.NFKC)
			.replaceAll("\\s+", " ")
			.strip()
			.toLowerCase(Locale.ROOT);
	}

	/** In percent: the pairs of neighbouring characters that both have (Dice). */
	public static int percent(String one, String other) {
		var first = pairs(plain(one));
		var second = pairs(plain(other));
		var both = new HashSet<>(first);
		both.retainAll(second);
		return (first.isEmpty() || second.isEmpty()) ? 0 : 200 * both.size() / (first.size() + second.size());
	}

	private static Set<String> pairs(String text) {
		var characters = text.codePoints().filter(Character::isLetterOrDigit).toArray();
		var pairs = new HashSet<String>();
		for (var index = 0; index < characters.length; index++) {
			pairs.add(new String(characters, index, Math.min(2, characters.length - index)));
		}
		return pairs;
	}

	/** By what two projects are likely to be the same: whom they are for, and why. */
	public static String content(FormValues answers) {
		var content = plain(answers.text("targetGroup") + " " + answers.text("purpose"));
		return Written.beginning(content, 300);
	}

}
