package jp.sakutei.mail;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** 文面: subject and body with placeholders in braces, {@code {name}}. */
public record MailText(String subject, String body) {

	private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z]\\w*)}");

	/**
	 * Puts the values in; a value is text and never filled again. Only names that are
	 * there are replaced.
	 */
	public MailText fill(Map<String, ?> values) {
		return new MailText(fill(subject, values), fill(body, values));
	}

	/** All names that the text uses. */
	public Set<String> placeholders() {
		var names = new TreeSet<String>();
		PLACEHOLDER.matcher(subject + "\n" + body).results().forEach((match) -> names.add(match.group(1)));
		return names;
	}

	private static String fill(String text, Map<String, ?> values) {
		return PLACEHOLDER.matcher(text).replaceAll((match) -> {
			var value = values.get(match.group(1));
			return Matcher.quoteReplacement((value != null) ? value.toString() : match.group());
		});
	}

}
