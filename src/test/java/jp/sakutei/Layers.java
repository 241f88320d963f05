package jp.sakutei;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which module may know which: arrows point down only. */
final class Layers {

	/**
	 * From the ground up: a layer may use those before it, never itself or those behind.
	 */
	private static final List<Set<String>> LAYERS = List.of(Set.of("common", "feel", "picture", "live"),
			Set.of("engine", "organization", "policy", "form", "rules", "journal", "mail", "snapshot", "work"),
			Set.of("round", "configuration"), Set.of("matter", "view"),
			Set.of("sheet", "check", "handin", "attachment"),
			Set.of("survey", "hearing", "meeting", "council", "budget"),
			Set.of("worklist", "tracking", "document", "rehearsal", "search"), Set.of("home"));

	/** Arrows within a layer that are meant. */
	private static final Map<String, Set<String>> WITHIN = Map.ofEntries(Map.entry("feel", Set.of("common")),
			Map.entry("live", Set.of("common")), Map.entry("form", Set.of("organization")),
			Map.entry("rules", Set.of("organization")), Map.entry("journal", Set.of("organization")),
			Map.entry("mail", Set.of("organization", "journal")), Map.entry("policy", Set.of("organization")),
			Map.entry("work", Set.of("organization")), Map.entry("configuration", Set.of("round")),
			Map.entry("check", Set.of("sheet")), Map.entry("handin", Set.of("sheet", "check")),
			Map.entry("attachment", Set.of("sheet")), Map.entry("hearing", Set.of("meeting")),
			Map.entry("council", Set.of("meeting")), Map.entry("budget", Set.of("meeting")),
			Map.entry("rehearsal", Set.of("worklist", "tracking")), Map.entry("tracking", Set.of("worklist")),
			Map.entry("document", Set.of("worklist")));

	private Layers() {
	}

	/** Whether one module may know another. */
	static boolean mayUse(String from, String to) {
		return from.equals(to) || layerOf(to) < layerOf(from) || WITHIN.getOrDefault(from, Set.of()).contains(to);
	}

	private static int layerOf(String module) {
		for (var layer = 0; layer < LAYERS.size(); layer++) {
			if (LAYERS.get(layer).contains(module)) {
				return layer;
			}
		}
		throw new AssertionError("no layer is named for the module " + module);
	}

}
