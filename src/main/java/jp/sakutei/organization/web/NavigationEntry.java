package jp.sakutei.organization.web;

import java.util.Set;
import java.util.regex.Pattern;

import jp.sakutei.organization.Actor;
import jp.sakutei.organization.PostRole;

/**
 * A way into a screen, shown on every page to whom it serves: each package declares its
 * own as a bean.
 *
 * @param order small numbers stand left
 * @param path where it leads; the entry is current on all pages below
 * @param roles who sees it; empty for every signed-in person
 * @param ofRound the page stands below a round's address
 */
public record NavigationEntry(int order, String label, String path, Set<PostRole> roles, boolean ofRound) {

	private static final Pattern ROUND = Pattern.compile("/rounds/[^/]+");

	/** One's own work, or what belongs to no round. */
	public NavigationEntry(int order, String label, String path, Set<PostRole> roles) {
		this(order, label, path, roles, false);
	}

	/** A page that shows a round. */
	public static NavigationEntry ofRound(int order, String label, String path, Set<PostRole> roles) {
		return new NavigationEntry(order, label, path, roles, true);
	}

	boolean servesTo(Actor actor) {
		return roles.isEmpty() || actor.holdsAny(roles);
	}

	/**
	 * Seen from a page of a round the same page of that round; from elsewhere, the
	 * address that leads to one.
	 */
	Item on(String page) {
		var round = ROUND.matcher(page);
		var of = round.lookingAt() ? round.group() : "";
		var shown = page.substring(of.length());
		return new Item(label, (ofRound ? of : "") + path, shown.equals(path) || shown.startsWith(path + "/"));
	}

	/** As the layout shows it. */
	public record Item(String label, String path, boolean current) {
	}

}
