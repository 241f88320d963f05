package jp.sakutei.rules;

import java.util.Set;

/**
 * What a decision table judges: one bean for each table whose versions are kept.
 *
 * @param table file name without ending
 * @param label for people
 * @param facts names that its cells may use
 */
public record RuleScope(String table, String label, Set<String> facts) {
}
