package jp.sakutei.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What stands on a paper, field by field, in words. */
record PaperTexts(Map<String, Place> places) {

	static PaperTexts of(Paper paper) {
		var places = new LinkedHashMap<String, Place>();
		paper.entries()
			.forEach((entry) -> places.merge(entry.field(), new Place(label(entry), text(entry)), Place::with));
		return new PaperTexts(places);
	}

	String label(String field) {
		return places.getOrDefault(field, new Place(field, "")).label();
	}

	String text(String field) {
		return places.getOrDefault(field, new Place(field, "")).text();
	}

	/** What another paper says otherwise. */
	List<Change> changesTo(PaperTexts other) {

		var fields = new LinkedHashMap<>(places);
		other.places().forEach(fields::putIfAbsent);
		var changes = new ArrayList<Change>();
		fields.forEach((field, place) -> {
			if (!text(field).equals(other.text(field))) {
				changes.add(new Change(place.label(), text(field), other.text(field)));
			}
		});
		return changes;
	}

	private static String label(Entry entry) {
		return (entry.choice() == null) ? entry.place() : entry.component().label();
	}

	private static String text(Entry entry) {
		if (entry.sort() != Entry.Sort.MARK || entry.text().isEmpty()) {
			return entry.text();
		}
		return (entry.choice() == null) ? "はい" : Choices.label(entry.component().choices().written(), entry.choice());
	}

	/** A field in words. */
	record Place(String label, String text) {

		Place with(Place other) {
			return new Place(label,
					text.isEmpty() ? other.text : other.text.isEmpty() ? text : text + "、" + other.text);
		}

	}

	/** A field that says something else now. */
	public record Change(String label, String before, String after) {
	}

}
