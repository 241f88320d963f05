package jp.sakutei.organization.web;

import java.util.Map;

import jp.sakutei.organization.Actor;

/** How much waits for a person behind the entries of the menu: one statement a page. */
public interface WaitingCounts {

	/**
	 * @return counts by the path of a {@link NavigationEntry}; what has none waits for
	 * nobody
	 */
	Map<String, Integer> of(Actor actor);

}
