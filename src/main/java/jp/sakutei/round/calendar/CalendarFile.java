package jp.sakutei.round.calendar;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

import jp.sakutei.common.BusinessClock;
import jp.sakutei.common.TypedTime;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Method;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/**
 * Days as a calendar takes them in (iCalendar, RFC 5545): lines of at most 75 octets,
 * each ended by CR and LF; times of Tokyo as moments in UTC, so that no zone has to be
 * described.
 */
public final class CalendarFile {

	private static final int OCTETS = 75;

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm");

	private CalendarFile() {
	}

	/**
	 * Somebody's own days, to be taken in as they are.
	 * @param round whose days they are, part of what tells them from others
	 * @param made when the file was made
	 */
	public static String of(List<CalendarDay> days, String round, String name, Instant made) {
		var calendar = calendar();
		calendar.add(new XProperty("X-WR-CALNAME", escaped(name)));
		days.forEach((day) -> calendar.add(event(day, round, made)));
		return folded(calendar);
	}

	/**
	 * 案内 (RFC 5546): what is in the calendar already is brought up to date.
	 * @param organizer address
	 * @param attendee address
	 */
	public static String request(CalendarDay day, String round, String organizer, String attendee, Instant made) {
		return message(ImmutableMethod.REQUEST, event(day, round, made), organizer, attendee);
	}

	/** 中止 (RFC 5546): what is in the calendar goes. */
	public static String cancel(CalendarDay day, String round, String organizer, String attendee, Instant made) {
		var event = event(day, round, made);
		event.add(ImmutableStatus.VEVENT_CANCELLED);
		return message(ImmutableMethod.CANCEL, event, organizer, attendee);
	}

	private static String message(Method method, VEvent event, String organizer, String attendee) {
		var calendar = calendar();
		calendar.add(method);
		event.add(new Organizer(URI.create("mailto:" + organizer)));
		event.add(new Attendee(URI.create("mailto:" + attendee)));
		calendar.add(event);
		return folded(calendar);
	}

	private static Calendar calendar() {
		var calendar = new Calendar();
		calendar.add(ImmutableVersion.VERSION_2_0);
		calendar.add(new ProdId("-//Sakutei//schedule//JA"));
		calendar.add(ImmutableCalScale.GREGORIAN);
		return calendar;
	}

	private static VEvent event(CalendarDay own, String round, Instant made) {
		var event = new VEvent(false);
		event.add(new Uid(own.id() + "-" + round + "@sakutei"));
		event.add(new DtStamp(made));
		var time = Optional.ofNullable(own.time()).flatMap(TypedTime::read).map((text) -> LocalTime.parse(text, TIME));
		if (time.isPresent()) {
			event.add(new DtStart<>(own.day().atTime(time.get()).atZone(BusinessClock.TOKYO).toInstant()));
			event.add(new net.fortuna.ical4j.model.property.Duration(Duration.ofMinutes(own.minutes())));
		}
		else {
			event.add(new DtStart<>(own.day()));
			event.add(new DtEnd<>(own.day().plusDays(1)));
			event.add(ImmutableTransp.TRANSPARENT);
		}
		event.add(new Sequence(own.changes()));
		event.add(new Summary(own.title()));
		if (own.place() != null) {
			event.add(new Location(own.place()));
		}
		return event;
	}

	private static String escaped(String text) {
		return text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replaceAll("\\R", "\\\\n");
	}

	private static String folded(Calendar calendar) {
		var text = new StringBuilder();
		calendar.toString().lines().forEach((line) -> fold(line, text));
		return text.toString();
	}

	/** A long line goes on behind a space; a letter is never torn apart. */
	private static void fold(String line, StringBuilder text) {
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
	}

}
