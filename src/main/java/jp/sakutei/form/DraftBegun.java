package jp.sakutei.form;

/** Somebody has begun to write at a task. */
public record DraftBegun(String taskId) {
}
