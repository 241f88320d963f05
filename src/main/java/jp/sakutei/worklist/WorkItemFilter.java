package jp.sakutei.worklist;

/**
 * What somebody wants to see of his or her list; empty texts narrow nothing.
 *
 * @param definition kind of task: its id in the model
 * @param section code
 * @param text part of name or subject
 * @param mine only what he or she took on
 */
public record WorkItemFilter(String definition, String section, String text, boolean mine) {

	public static final WorkItemFilter NONE = new WorkItemFilter("", "", "", false);

}
