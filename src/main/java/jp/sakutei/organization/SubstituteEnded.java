package jp.sakutei.organization;

/** A substitution was ended before its last day, or taken back. */
public record SubstituteEnded(Substitution substitution, PersonId by) {
}
