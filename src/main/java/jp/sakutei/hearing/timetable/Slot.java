package jp.sakutei.hearing.timetable;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoField;

import jp.sakutei.common.JapaneseDates;
import jp.sakutei.round.HearingRooms;

/** 枠: the time that one hearing takes. It ends on its day. */
public record Slot(LocalDate day, LocalTime start, int minutes) implements Comparable<Slot> {

	/** Two that only touch do not overlap. */
	public boolean overlaps(Slot other) {
		return day.equals(other.day) && from() < other.to() && other.from() < to();
	}

	/** Whether it has begun by then. */
	public boolean hasBegun(LocalDateTime now) {
		return day.atTime(start).isBefore(now);
	}

	int from() {
		return start.get(ChronoField.MINUTE_OF_DAY);
	}

	int to() {
		return from() + minutes;
	}

	/** 「10:30」, as appointments are written. */
	public String time() {
		return HearingRooms.text(start);
	}

	/** 「6月8日（木）10:30」. */
	public String text() {
		return JapaneseDates.monthAndDay(day) + time();
	}

	@Override
	public int compareTo(Slot other) {
		var byDay = day.compareTo(other.day);
		return (byDay != 0) ? byDay : start.compareTo(other.start);
	}

}
