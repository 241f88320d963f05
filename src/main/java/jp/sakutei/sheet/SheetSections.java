package jp.sakutei.sheet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

/**
 * Gathers what all modules have to show about a sheet. What the ledger was asked by a
 * decision stands beside that decision, not twice.
 */
@Component
public class SheetSections {

	private static final Comparator<SheetRecord> NEWEST = Comparator.comparing(SheetRecord::on,
			Comparator.nullsLast(Comparator.reverseOrder()));

	private final List<SheetSection> sections;

	SheetSections(List<SheetSection> sections) {
		this.sections = sections.stream().sorted(Comparator.comparing(SheetSection::part)).toList();
	}

	/** In the order of the page; those without a line are left out. */
	public List<Shown> of(ProjectSheetId sheet) {

		var byTitle = new LinkedHashMap<String, List<SheetRecord>>();
		sections.forEach((section) -> byTitle.computeIfAbsent(section.part().title(), (title) -> new ArrayList<>())
			.addAll(section.of(List.of(sheet)).getOrDefault(sheet.value(), List.of())));
		return joined(byTitle).entrySet()
			.stream()
			.filter((section) -> !section.getValue().isEmpty())
			.map((section) -> new Shown(section.getKey(), section.getValue().stream().sorted(NEWEST).toList()))
			.toList();
	}

	private static Map<String, List<SheetRecord>> joined(Map<String, List<SheetRecord>> byTitle) {

		var asked = byTitle.values()
			.stream()
			.flatMap(List::stream)
			.filter((record) -> record.result() == null)
			.toList();
		var taken = new ArrayList<SheetRecord>();
		var joined = new LinkedHashMap<String, List<SheetRecord>>();
		byTitle.forEach((title, records) -> joined.put(title, records.stream().map((record) -> {
			var like = (record.result() == null) ? null
					: asked.stream().filter(record::asksLike).findFirst().orElse(null);
			if (like == null) {
				return record;
			}
			taken.add(like);
			return record.with(like);
		}).toList()));
		joined.replaceAll((title, records) -> records.stream().filter((record) -> !taken.contains(record)).toList());
		return joined;
	}

	/** A section with its lines, newest first. */
	public record Shown(String title, List<SheetRecord> records) {

		/** Says no more than what came out of it when: fits beside the rest. */
		public boolean isBrief() {
			return !isAnswered() && records.stream().allMatch((record) -> record.text().isEmpty());
		}

		public boolean isAnswered() {
			return records.stream().anyMatch((record) -> record.state() != null);
		}

		public boolean isDecided() {
			return records.stream().anyMatch((record) -> record.result() != null);
		}

	}

}
