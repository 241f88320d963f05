package jp.sakutei.common;

import java.util.Locale;

/**
 * What is one of a closed list, implemented by enums only: a code for tables, files and
 * forms, a label for people. {@link Codes} finds it again.
 */
public interface Coded {

	/** The constant's name. */
	String name();

	/**
	 * As it is stored: the name in lower case with hyphens, where it is no other word.
	 */
	default String code() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/** As screens, papers and mails call it. */
	String label();

}
