package jp.sakutei.search;

import java.util.Arrays;
import java.util.List;

import jp.sakutei.common.Choice;

/**
 * What is found, as the list is narrowed; each gathers parts of the view
 * {@code findable_…}.
 */
public enum Kind implements Choice {

	SHEETS("事業調書", "named", "left", "current"), ASKED("指摘・対応事項", "decision-at-gate", "matter", "answer"),
	OPINIONS("審議会の意見", "opinion"),
	MEETINGS("会議・ヒアリング", "meeting", "minutes", "item", "heard", "hearing", "hearing-named", "stage"),
	EARLIER("前の版", "earlier"), ORGANIZATION("課・人", "section", "person");

	private final String label;

	private final List<String> parts;

	Kind(String label, String... parts) {
		this.label = label;
		this.parts = List.of(parts);
	}

	@Override
	public String label() {
		return label;
	}

	static Kind ofPart(String part) {
		return Arrays.stream(values()).filter((kind) -> kind.parts.contains(part)).findFirst().orElseThrow();
	}

	/** All parts, in the order in which they are shown. */
	static List<String> parts(boolean people) {
		return Arrays.stream(values())
			.flatMap((kind) -> kind.parts.stream())
			.filter((part) -> people || !part.equals("person"))
			.toList();
	}

}
