package jp.sakutei.organization;

/**
 * 所管課（課等）.
 *
 * @param department code of the department, or null where the city has none
 */
public record Section(String code, String department, String name, int position) {
}
