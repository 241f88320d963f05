package jp.sakutei.hearing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import jp.sakutei.common.BusinessClock;
import jp.sakutei.mail.Letter;
import jp.sakutei.mail.Letters;
import jp.sakutei.mail.MailKind;
import jp.sakutei.mail.OutgoingMail;
import jp.sakutei.organization.Actor;
import jp.sakutei.round.calendar.CalendarFile;
import jp.sakutei.sheet.ProjectSheet;
import jp.sakutei.sheet.ProjectSheets;

import org.springframework.stereotype.Component;

/**
 * Tells a section's staff and head, and the officer, at once when it is heard, and what
 * becomes of that.
 */
@Component
class HearingMail {

	private final Letters letters;

	private final ProjectSheets sheets;

	private final HearingPeople people;

	private final Hearings hearings;

	private final HearingCalendars calendars;

	private final BusinessClock clock;

	HearingMail(Letters letters, ProjectSheets sheets, HearingPeople people, Hearings hearings,
			HearingCalendars calendars, BusinessClock clock) {
		this.letters = letters;
		this.sheets = sheets;
		this.people = people;
		this.hearings = hearings;
		this.calendars = calendars;
		this.clock = clock;
	}

	/** One mail a person, however many hearings. */
	void scheduled(Map<SectionHearing, HearingAppointment> settled) {
		var titles = new HashMap<SectionHearing, String>();
		settled.keySet().forEach((hearing) -> titles.put(hearing, titles(hearing)));
		send(settled, CalendarFile::request, (concerned) -> {
			var one = concerned.size() == 1;
			var first = settled.get(concerned.get(0)).when();
			return letter(concerned, MailKind.INVITATION).with("day", one ? first.time() : "下記のとおり")
				.with("meeting", name(concerned))
				.with("place", one ? first.place() : "下記のとおり")
				.with("message", "")
				.with("agenda", one ? titles.get(concerned.get(0)) : lines(concerned,
						(hearing) -> settled.get(hearing).when().text() + "\n" + titles.get(hearing)));
		});
	}

	void moved(Map<SectionHearing, HearingAppointment> moved, String reason, Actor by) {
		send(moved, CalendarFile::request,
				(concerned) -> letter(concerned, MailKind.DAYS_MOVED).with("event", name(concerned))
					.with("changes",
							lines(concerned,
									(hearing) -> "  変更前  " + hearing.appointment().when().text() + "\n  変更後  "
											+ moved.get(hearing).when().text()))
					.with("reason", reason)
					.with("by", by.name()));
	}

	void cancelled(SectionHearing hearing, String reason) {
		send(Map.of(hearing, hearing.appointment()), CalendarFile::cancel,
				(concerned) -> letter(concerned, MailKind.CANCELLED).with("event", name(concerned))
					.with("day", hearing.appointment().when().time())
					.with("reason", reason));
	}

	/** To the section's staff and head, and to the officer. */
	private void send(Map<SectionHearing, HearingAppointment> appointments, HearingCalendars.Kind kind,
			Function<List<SectionHearing>, Letter> writing) {
		var changes = hearings.changes(appointments.keySet());
		var letters = new HashMap<List<SectionHearing>, Letter>();
		var mails = new ArrayList<OutgoingMail>();
		people.concerned(appointments).forEach((person, concerned) -> {
			var letter = letters.computeIfAbsent(concerned, writing);
			mails.add(letter.to(person.id(), person.name(), concerned.get(0).id() + "#" + clock.instant())
				.with(calendars.of(person, concerned, appointments, changes, kind)));
		});
		this.letters.sendAll(mails);
	}

	private Letter letter(List<SectionHearing> concerned, MailKind kind) {
		var first = concerned.get(0);
		return letters.of(first.round(), kind)
			.link((concerned.size() == 1) ? "/hearings/" + first.id() : "/rounds/" + first.round() + "/hearings");
	}

	private String titles(SectionHearing hearing) {
		return sheets.ofSection(hearing.round(), hearing.section())
			.stream()
			.map(ProjectSheet::title)
			.map("・"::concat)
			.collect(Collectors.joining("\n"));
	}

	/** Where there are several, each below the name of its section. */
	private static String lines(List<SectionHearing> concerned, Function<SectionHearing, String> line) {
		return concerned.stream()
			.map((hearing) -> ((concerned.size() == 1) ? "" : hearing.sectionName() + "\n") + line.apply(hearing))
			.collect(Collectors.joining("\n"));
	}

	private static String name(List<SectionHearing> concerned) {
		return "各課等ヒアリング（" + ((concerned.size() == 1) ? concerned.get(0).sectionName() : concerned.size() + "課") + "）";
	}

}
