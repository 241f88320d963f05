package jp.sakutei.policy;

/**
 * One entry of a level above the basic policies.
 *
 * @param level code of its level
 * @param parent code of the group above, or null
 */
public record PolicyGroup(String code, String level, String name, String parent) {
}
