package jp.sakutei.mail;

/** Says whether mails are of a sample round, and so are marked as 見本・架空のデータ. */
public interface SampleMarking {

	boolean sample();

}
