package jp.sakutei.live;

/** Who is told what any node committed. */
interface ChangeListener {

	/**
	 * @param said what a trigger of the database says: a topic, or that a sign-in ended
	 */
	void heard(String said);

	/** Nothing is heard any more; what is said meanwhile is lost. */
	void deaf();

}
