package jp.sakutei.organization.web;

import java.util.Set;

import jp.sakutei.organization.Actor;
import jp.sakutei.organization.PostRole;

/**
 * A way into a screen, shown on every page to whom it serves: each package declares its
 * own as a bean.
 *
 * @param order small numbers stand left
 * @param path where it leads; the entry is current on all pages below
 * @param roles who sees it; empty for every signed-in person
 */
public record NavigationEntry(int order, String label, String path, Set<PostRole> roles) {

	boolean servesTo(Actor actor) {
		return roles.isEmpty() || actor.holdsAny(roles);
	}

	Item on(String page) {
		return new Item(label, path, page.equals(path) || page.startsWith(path + "/"));
	}

	/** As the layout shows it. */
	public record Item(String label, String path, boolean current) {
	}

}
