package jp.sakutei.crawl;

/**
 * A page that somebody opens.
 *
 * @param pattern the route, as {@code routes.txt} has it
 * @param person null for somebody who is not signed in
 * @param ownWork the person works on it: it must not be refused
 */
record Visit(String pattern, String address, String person, boolean ownWork) {

	@Override
	public String toString() {
		return address + " as " + person;
	}

}
