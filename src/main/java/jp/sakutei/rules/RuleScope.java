package jp.sakutei.rules;

import java.util.Set;

/**
 * What a decision table judges: one bean for each table whose versions are kept.
 *
 * @param table file name without ending
 * @param label for people
 * @param facts names that its cells may use
 * @param answers keys of the form, any of which a cell may ask as {@code answers.key}
 */
public record RuleScope(String table, String label, Set<String> facts, Set<String> answers) {

	/** The fact that holds them; an answer that was not given is null. */
	public static final String ANSWERS = "answers";

}
