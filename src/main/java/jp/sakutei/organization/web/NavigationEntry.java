package jp.sakutei.organization.web;

import java.util.Set;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import jp.sakutei.organization.Actor;
import jp.sakutei.organization.PostRole;

/**
 * A way into a screen, shown on every page to whom it serves: each package declares its
 * own as a bean.
 *
 * @param order small numbers stand left
 * @param group under which head it stands
 * @param path where it leads; the entry is current on all pages below
 * @param roles who sees it; empty for every signed-in person
 * @param ofRound the page stands below a round's address
 */
public record NavigationEntry(int order, NavigationGroup group, String label, String path, Set<PostRole> roles,
		boolean ofRound) {

	private static final String STANDS_AT = NavigationEntry.class.getName() + ".standsAt";

	private static final Pattern ROUND = Pattern.compile("/rounds/[^/]+");

	/** One's own work, or what belongs to no round. */
	public NavigationEntry(int order, NavigationGroup group, String label, String path, Set<PostRole> roles) {
		this(order, group, label, path, roles, false);
	}

	/** A page that shows a round. */
	public static NavigationEntry ofRound(int order, NavigationGroup group, String label, String path,
			Set<PostRole> roles) {
		return new NavigationEntry(order, group, label, path, roles, true);
	}

	/** The page of this request belongs below another entry than its address says. */
	public static void standsAt(String path, HttpServletRequest request) {
		request.setAttribute(STANDS_AT, path);
	}

	static String placeOf(HttpServletRequest request) {
		var path = request.getAttribute(STANDS_AT);
		return (path == null) ? request.getRequestURI() : path.toString();
	}

	boolean servesTo(Actor actor) {
		return roles.isEmpty() || actor.holdsAny(roles);
	}

	boolean covers(Place place) {
		return place.path().equals(path) || place.path().startsWith(path + "/");
	}

	/**
	 * Seen from a page of a round the same page of that round; from elsewhere, the
	 * address that leads to one.
	 */
	String pathFrom(Place place) {
		return (ofRound ? place.round() : "") + path;
	}

	/**
	 * Where a page stands.
	 *
	 * @param round the beginning of its address, empty where it shows no round
	 */
	record Place(String round, String path) {

		static Place of(String page) {
			var round = ROUND.matcher(page);
			var of = round.lookingAt() ? round.group() : "";
			return new Place(of, page.substring(of.length()));
		}

	}

}
