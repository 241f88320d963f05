package jp.sakutei.round;

/**
 * A step of the budget ladder (要求 → 課長 → 部長 → 市長 → 内示 → 復活要求 → 確定).
 *
 * @param code {@code request}, {@code chief}, {@code director}, {@code mayor},
 * {@code notice}, {@code appeal}, {@code final}
 * @param on false: the city does without it
 * @param stage where it happens, or null
 * @param assessor candidate group of the step's assessment, or null
 */
public record LadderStep(String code, String name, boolean on, StageId stage, String assessor) {
}
