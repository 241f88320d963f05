package jp.sakutei.hearing;

import java.util.stream.Collectors;
import java.util.stream.Stream;

import jp.sakutei.common.BusinessClock;
import jp.sakutei.mail.Letter;
import jp.sakutei.mail.Letters;
import jp.sakutei.mail.MailKind;
import jp.sakutei.organization.Actor;
import jp.sakutei.organization.Authority;
import jp.sakutei.organization.Organization;
import jp.sakutei.sheet.ProjectSheet;
import jp.sakutei.sheet.ProjectSheets;

import org.springframework.stereotype.Component;

/**
 * Tells a section's staff and head at once when it is heard, and what becomes of that.
 */
@Component
class HearingMail {

	private final Letters letters;

	private final ProjectSheets sheets;

	private final Organization organization;

	private final BusinessClock clock;

	HearingMail(Letters letters, ProjectSheets sheets, Organization organization, BusinessClock clock) {
		this.letters = letters;
		this.sheets = sheets;
		this.organization = organization;
		this.clock = clock;
	}

	void scheduled(SectionHearing hearing, HearingAppointment appointment) {
		var titles = sheets.ofSection(hearing.round(), hearing.section())
			.stream()
			.map(ProjectSheet::title)
			.map("・"::concat)
			.collect(Collectors.joining("\n"));
		send(hearing,
				letter(hearing, MailKind.INVITATION).with("meeting", name(hearing))
					.with("day", appointment.when().time())
					.with("place", appointment.place())
					.with("message", "")
					.with("agenda", titles));
	}

	void moved(SectionHearing hearing, HearingAppointment to, String reason, Actor by) {
		send(hearing,
				letter(hearing, MailKind.DAYS_MOVED).with("event", name(hearing))
					.with("changes", "  変更前  " + hearing.appointment().when().text() + "\n  変更後  " + to.when().text())
					.with("reason", reason)
					.with("by", by.name()));
	}

	void cancelled(SectionHearing hearing, String reason) {
		send(hearing,
				letter(hearing, MailKind.CANCELLED).with("event", name(hearing))
					.with("day", hearing.appointment().when().time())
					.with("reason", reason));
	}

	private Letter letter(SectionHearing hearing, MailKind kind) {
		return letters.of(hearing.round(), kind).link("/hearings/" + hearing.id());
	}

	/** Each deed of a day is told, should it be moved twice. */
	private void send(SectionHearing hearing, Letter letter) {
		letters.send(letter,
				Stream.of(Authority.staff(hearing.section()), Authority.sectionHead(hearing.section()))
					.flatMap((authority) -> organization.holdersOf(authority, clock.today()).stream())
					.toList(),
				hearing.id() + "#" + clock.instant());
	}

	private static String name(SectionHearing hearing) {
		return "各課等ヒアリング（" + hearing.sectionName() + "）";
	}

}
