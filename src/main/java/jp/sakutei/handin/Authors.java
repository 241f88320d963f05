package jp.sakutei.handin;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import jp.sakutei.common.Codes;
import jp.sakutei.organization.PersonId;

/**
 * Four eyes: by gate, everybody who wrote of the sheet since that gate last approved it.
 * None of them decides there.
 */
record Authors(Map<Gate, Set<PersonId>> byGate) {

	/**
	 * @param rows 「section-head S0101A」
	 */
	static Authors of(String... rows) {
		var byGate = new EnumMap<Gate, Set<PersonId>>(Gate.class);
		for (var gate : Gate.values()) {
			byGate.put(gate, new HashSet<>());
		}
		for (var row : rows) {
			var parts = row.split(" ", 2);
			byGate.get(Codes.of(Gate.class, parts[0])).add(new PersonId(parts[1]));
		}
		return new Authors(byGate);
	}

	/** One more, whom every gate will look at. */
	Authors and(PersonId author) {
		byGate.values().forEach((authors) -> authors.add(author));
		return this;
	}

	boolean include(PersonId person, Gate gate) {
		return byGate.get(gate).contains(person);
	}

}
