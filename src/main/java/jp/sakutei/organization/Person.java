package jp.sakutei.organization;

/** 職員. */
public record Person(PersonId id, String name, String email) {
}
