package jp.sakutei.organization;

/** A substitute was named. */
public record SubstituteNamed(Substitution substitution, PersonId by) {
}
