package jp.sakutei.form.draft;

/** Somebody has begun to write at a task. */
public record DraftBegun(String taskId) {
}
