package jp.sakutei.policy;

/** 重点項目: a cross-cutting item of the basic plan. */
public record PriorityItem(String code, String name) {
}
