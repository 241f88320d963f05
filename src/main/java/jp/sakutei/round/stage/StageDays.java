package jp.sakutei.round.stage;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jp.sakutei.common.CityWord;
import jp.sakutei.common.JapaneseDates;
import jp.sakutei.round.ScheduleConfiguration;
import jp.sakutei.round.ScheduleConfiguration.GateDays;

/**
 * 段階の日程: first and last day of a stage, and until when its hand-ins should have passed
 * each gate.
 *
 * @param due inner days, each null where the stage has none
 */
public record StageDays(LocalDate start, LocalDate end, GateDays due) {

	/** As the files plan it. */
	public static StageDays of(ScheduleConfiguration.Stage planned) {
		return new StageDays(planned.start(), planned.end(), planned.due());
	}

	/**
	 * @param shown as {@link #shown} wrote it, or null; what it does not name was not
	 * shown
	 */
	public static StageDays parse(String shown) {
		var days = Stream.of(((shown != null) ? shown : "").split(",", -1)).map(StageDays::day).toList();
		if (days.size() != 6) {
			return new StageDays(null, null, new GateDays(null, null, null, null));
		}
		return new StageDays(days.get(0), days.get(5),
				new GateDays(days.get(1), days.get(2), days.get(3), days.get(4)));
	}

	/** 「2023-05-08,…,2023-06-30」: how a page carries what it showed. */
	public String shown() {
		return named().stream().map((each) -> Objects.toString(each.day(), "")).collect(Collectors.joining(","));
	}

	private static LocalDate day(String text) {
		try {
			return text.isEmpty() ? null : LocalDate.parse(text);
		}
		catch (DateTimeParseException ex) {
			return null;
		}
	}

	/** Each day with its name, in the order in which they follow one another. */
	List<Named> named() {
		return List.of(new Named("start", "始まり", start), new Named("fillInDue", "課の提出期限", due.fillIn()),
				new Named("sectionHeadDue", CityWord.SECTION_HEAD.said() + "の期限", due.sectionHead()),
				new Named("departmentHeadDue", CityWord.DEPARTMENT_HEAD.said() + "の期限", due.departmentHead()),
				new Named("officeDue", "点検の期限", due.office()), new Named("end", "終わり", end));
	}

	/** What becomes another day, as the new days name it. */
	List<Change> changesTo(StageDays to) {
		var changes = new ArrayList<Change>();
		var before = named();
		var after = to.named();
		for (var index = 0; index < before.size(); index++) {
			if (!Objects.equals(before.get(index).day(), after.get(index).day())) {
				changes.add(new Change(before.get(index), after.get(index).day()));
			}
		}
		return changes;
	}

	/** Days that are set, the start aside: somebody has to be done by then. */
	public Stream<Named> dueDays() {
		return named().stream().skip(1).filter((each) -> each.day() != null);
	}

	/** A day by its field and its name on screens. */
	public record Named(String field, String label, LocalDate day) {
	}

	/** A day that moves; either may be null. */
	record Change(Named from, LocalDate to) {

		/** 「終わり：令和5年6月30日（金）→令和5年7月7日（金）」. */
		String text() {
			return from.label() + "：" + text(from.day()) + "→" + text(to);
		}

		private static String text(LocalDate day) {
			return (day == null) ? "なし" : JapaneseDates.full(day);
		}

	}

}
