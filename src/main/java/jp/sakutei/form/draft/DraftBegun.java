package jp.sakutei.form.draft;

/** Somebody has begun to write at a task, which is not handed in with the same post. */
public record DraftBegun(String taskId) {
}
