package jp.sakutei.rules;

import java.util.List;
import java.util.Set;

/**
 * A decision table that is always its file: one bean for each.
 *
 * @param table file name without ending
 * @param facts names that its cells may use
 * @param outputs columns that are asked for
 */
public record PlainTable(String table, Set<String> facts, List<String> outputs) {
}
