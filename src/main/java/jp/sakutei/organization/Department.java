package jp.sakutei.organization;

/** 部. */
public record Department(String code, String name, int position) {
}
