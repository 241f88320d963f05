package jp.sakutei.round;

import java.util.List;

/**
 * 会議体: a body that meets, as the files describe it.
 *
 * @param id {@code policy-study}
 * @param name 施策検討会
 * @param agenda what its papers list
 * @param decides its result 位置付け is 決定
 * @param opinions the body gives opinions that are answered in writing
 * @param members titles of the posts or bodies invited, as text
 */
public record Body(String id, String name, Agenda agenda, boolean decides, boolean opinions, List<String> members) {
}
