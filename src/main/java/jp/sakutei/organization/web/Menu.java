package jp.sakutei.organization.web;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The menu as one person sees it from one page: the groups, the screens of the group in
 * which the page lies, and where in them it stands.
 *
 * @param entries the screens beside the page; empty where it lies in none
 * @param current the screen that the page is, or below which it lies; null for none
 */
record Menu(List<Group> groups, List<Item> entries, List<Item> person, Item current) {

	/**
	 * @param served what serves to the person, in its order
	 */
	static Menu of(List<NavigationEntry> served, String page, Map<String, Integer> waiting) {

		var place = NavigationEntry.Place.of(page);
		var current = served.stream()
			.filter((entry) -> entry.covers(place))
			.max(Comparator.comparingInt((entry) -> entry.path().length()));
		var groups = Arrays.stream(NavigationGroup.values())
			.filter((group) -> group != NavigationGroup.PERSON)
			.map((group) -> group(group, served, place, current, waiting))
			.flatMap(Optional::stream)
			.toList();
		var shown = current.map(NavigationEntry::group).orElse(null);
		var here = current.orElse(null);
		return new Menu(groups,
				(shown == NavigationGroup.PERSON) ? List.of() : items(shown, served, place, here, waiting),
				items(NavigationGroup.PERSON, served, place, here, waiting),
				current.map((entry) -> Item.of(entry, place, true, 0)).orElse(null));
	}

	private static Optional<Group> group(NavigationGroup group, List<NavigationEntry> served,
			NavigationEntry.Place place, Optional<NavigationEntry> current, Map<String, Integer> waiting) {

		var items = items(group, served, place, current.orElse(null), waiting);
		// what waits in all the groups stands beside them: home would only add it up
		var count = (group == NavigationGroup.HOME) ? 0 : items.stream().mapToInt(Item::count).sum();
		return items.isEmpty() ? Optional.empty() : Optional.of(new Group(group.label(), items.get(0).path(),
				current.map(NavigationEntry::group).filter(group::equals).isPresent(), count));
	}

	private static List<Item> items(NavigationGroup group, List<NavigationEntry> served, NavigationEntry.Place place,
			NavigationEntry current, Map<String, Integer> waiting) {

		return served.stream()
			.filter((entry) -> entry.group() == group)
			.map((entry) -> Item.of(entry, place, Objects.equals(entry, current),
					waiting.getOrDefault(entry.path(), 0)))
			.toList();
	}

	/**
	 * @param path where its first screen is
	 */
	record Group(String label, String path, boolean current, int count) {
	}

	/**
	 * @param exact the page is this screen itself, not one below it
	 */
	record Item(String label, String path, boolean current, boolean exact, int count) {

		static Item of(NavigationEntry entry, NavigationEntry.Place place, boolean current, int count) {
			return new Item(entry.label(), entry.pathFrom(place), current, entry.path().equals(place.path()), count);
		}

	}

}
