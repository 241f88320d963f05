package jp.sakutei.policy;

/**
 * 推進テーマ: what new projects should serve (「魅力あふれる厚木創造プロジェクト」).
 *
 * @param code as the plan numbers it: {@code 2(1)}
 * @param heading the heading it stands under, or null
 */
public record Theme(String code, String name, String heading) {
}
