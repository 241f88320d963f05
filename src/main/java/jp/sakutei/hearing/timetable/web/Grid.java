package jp.sakutei.hearing.timetable.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

import jp.sakutei.common.JapaneseDates;
import jp.sakutei.common.Written;
import jp.sakutei.hearing.timetable.Blocked;
import jp.sakutei.hearing.timetable.Clash;
import jp.sakutei.hearing.timetable.Entry;
import jp.sakutei.hearing.timetable.Slot;
import jp.sakutei.hearing.timetable.Timetable;
import jp.sakutei.round.HearingRooms;

/**
 * One week of the timetable: days and rooms beside each other, times below.
 *
 * @param rooms those of the office, and any that an appointment of the week names
 */
public record Grid(List<LocalDate> days, List<String> rooms, List<Row> rows) {

	static Grid of(Timetable timetable, LocalDate week, List<Clash> clashes, LocalDateTime now) {
		var days = week.datesUntil(week.plusDays(7))
			.filter((day) -> timetable.season().calendar().isWorkingDay(day)
					|| timetable.entries().stream().anyMatch((entry) -> entry.slot().day().equals(day)))
			.toList();
		var entries = timetable.entries().stream().filter((entry) -> days.contains(entry.slot().day())).toList();
		var rooms = new ArrayList<>(timetable.rooms());
		entries.stream()
			.map(Entry::room)
			.filter((room) -> rooms.stream().noneMatch((other) -> same(room, other)))
			.distinct()
			.sorted()
			.forEach(rooms::add);
		var times = new TreeSet<LocalTime>(timetable.season().starts());
		entries.forEach((entry) -> times.add(entry.slot().start()));
		return new Grid(days, rooms,
				times.stream()
					.map((time) -> new Row(HearingRooms.text(time),
							days.stream()
								.flatMap((day) -> rooms.stream()
									.map((room) -> cell(timetable, clashes,
											new Slot(day, time, timetable.season().minutes()), room, now)))
								.toList()))
					.toList());
	}

	/** Each Monday of the season, and those on which something stands outside of it. */
	static List<Week> weeks(Timetable timetable) {
		var season = timetable.season();
		var mondays = new TreeSet<LocalDate>();
		for (var day = monday(season.from()); !day.isAfter(season.to()); day = day.plusWeeks(1)) {
			mondays.add(day);
		}
		timetable.entries().forEach((entry) -> mondays.add(monday(entry.slot().day())));
		return mondays.stream()
			.map((monday) -> new Week(monday,
					(int) timetable.entries()
						.stream()
						.filter((entry) -> monday(entry.slot().day()).equals(monday))
						.count()))
			.toList();
	}

	static LocalDate monday(LocalDate day) {
		return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
	}

	private static Cell cell(Timetable timetable, List<Clash> clashes, Slot slot, String room, LocalDateTime now) {
		var here = timetable.entries()
			.stream()
			.filter((entry) -> entry.slot().day().equals(slot.day()) && entry.slot().start().equals(slot.start())
					&& same(entry.room(), room))
			.sorted(Comparator.comparing(Entry::section))
			.map((entry) -> new Placed(entry, timetable.nameOf(entry.section()), timetable.nameOf(entry.officer()),
					clashes.stream().filter((clash) -> clash.concerns(entry.section())).toList()))
			.toList();
		var known = timetable.rooms().stream().anyMatch((each) -> same(each, room));
		var start = timetable.season().starts().contains(slot.start());
		var shut = timetable.blockedIn(slot, room).map(Blocked::reason).orElse("");
		var free = here.isEmpty() && known && start && !slot.hasBegun(now) && shut.isEmpty()
				&& timetable.entries()
					.stream()
					.noneMatch((entry) -> entry.slot().overlaps(slot) && same(entry.room(), room));
		return new Cell(slot, room, here, shut, free);
	}

	private static boolean same(String one, String other) {
		return Written.folded(one).equals(Written.folded(other));
	}

	/** One time of the day. */
	public record Row(String time, List<Cell> cells) {
	}

	/**
	 * A time in a room.
	 *
	 * @param shut why it cannot be used, or empty
	 * @param free somebody may be put there
	 */
	public record Cell(Slot slot, String room, List<Placed> placed, String shut, boolean free) {

		/** How a button carries it. */
		public String value() {
			return slot.day() + "|" + slot.time() + "|" + room;
		}

		public String text() {
			return slot.text() + " " + room;
		}

	}

	/**
	 * A section in its cell.
	 *
	 * @param officer name, or empty
	 */
	public record Placed(Entry entry, String name, String officer, List<Clash> clashes) {

		public List<String> marks() {
			return clashes.stream().map((clash) -> clash.kind().label()).distinct().toList();
		}

		public boolean isRefused() {
			return clashes.stream().anyMatch((clash) -> clash.kind().refuses());
		}

	}

	/** A week with how many sections stand in it. */
	public record Week(LocalDate monday, int sections) {

		public String label() {
			return JapaneseDates.monthAndDay(monday).replaceFirst("（.*", "") + "の週　" + sections + "課";
		}

	}

}
