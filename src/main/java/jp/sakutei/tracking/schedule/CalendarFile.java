package jp.sakutei.tracking.schedule;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

import jp.sakutei.common.BusinessClock;
import jp.sakutei.common.TypedTime;

/**
 * Days as a calendar takes them in (iCalendar, RFC 5545): lines of at most 75 octets,
 * each ended by CR and LF; moments in UTC, so that no zone has to be described.
 */
public final class CalendarFile {

	private static final int OCTETS = 75;

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyyMMdd");

	private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'")
		.withZone(ZoneOffset.UTC);

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm");

	private final StringBuilder text = new StringBuilder();

	private CalendarFile() {
	}

	/**
	 * @param round whose days they are, part of what tells them from others
	 * @param made when the file was made
	 */
	public static String of(List<OwnDay> days, String round, String name, Instant made) {
		var file = new CalendarFile();
		file.line("BEGIN:VCALENDAR")
			.line("VERSION:2.0")
			.line("PRODID:-//Sakutei//schedule//JA")
			.line("CALSCALE:GREGORIAN");
		file.line("X-WR-CALNAME:" + escaped(name));
		days.forEach((day) -> file.event(day, round, made));
		return file.line("END:VCALENDAR").text.toString();
	}

	private void event(OwnDay own, String round, Instant made) {
		line("BEGIN:VEVENT").line("UID:" + own.id() + "-" + round + "@sakutei").line("DTSTAMP:" + MOMENT.format(made));
		var time = Optional.ofNullable(own.time()).flatMap(TypedTime::read).map((text) -> LocalTime.parse(text, TIME));
		if (time.isPresent()) {
			line("DTSTART:" + moment(own.day(), time.get())).line("DURATION:PT1H");
		}
		else {
			line("DTSTART;VALUE=DATE:" + DAY.format(own.day()))
				.line("DTEND;VALUE=DATE:" + DAY.format(own.day().plusDays(1)))
				.line("TRANSP:TRANSPARENT");
		}
		line("SUMMARY:" + escaped(own.title()));
		if (own.place() != null) {
			line("LOCATION:" + escaped(own.place()));
		}
		line("END:VEVENT");
	}

	private static String moment(LocalDate day, LocalTime time) {
		return MOMENT.format(day.atTime(time).atZone(BusinessClock.TOKYO));
	}

	private static String escaped(String text) {
		return text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replaceAll("\\R", "\\\\n");
	}

	/** A long line goes on behind a space; a letter is never torn apart. */
	private CalendarFile line(String line) {
		var octets = 0;
		for (var letter : line.codePoints().mapToObj(Character::toString).toList()) {
			var size = letter.getBytes(StandardCharsets.UTF_8).length;
			if (octets + size > OCTETS) {
				text.append("\r\n ");
				octets = 1;
			}
			text.append(letter);
			octets += size;
		}
		text.append("\r\n");
		return this;
	}

}
