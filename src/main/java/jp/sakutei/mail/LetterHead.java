package jp.sakutei.mail;

/** What a round gives to its mails. */
public interface LetterHead {

	/** As the mails call the round. */
	String roundName(String round);

	/** Whether mails are of a sample round, and so are marked as 見本・架空のデータ. */
	boolean sample();

}
