package jp.sakutei.handin;

import jp.sakutei.common.BusinessClock;
import jp.sakutei.mail.Letters;
import jp.sakutei.mail.MailKind;
import jp.sakutei.organization.Authority;
import jp.sakutei.organization.Organization;
import jp.sakutei.sheet.ProjectSheet;

import org.springframework.stereotype.Component;

/** Tells a section at once what was entered in its name, so that it can object. */
@Component
class EnteredForMail {

	private final Letters letters;

	private final Organization organization;

	private final BusinessClock clock;

	EnteredForMail(Letters letters, Organization organization, BusinessClock clock) {
		this.letters = letters;
		this.organization = organization;
		this.clock = clock;
	}

	/**
	 * @param what was entered or answered
	 */
	void put(ProjectSheet sheet, String by, String what, String reason) {
		var letter = letters.of(sheet.round(), MailKind.ENTERED_FOR)
			.with("sheet", sheet.title())
			.with("by", by)
			.with("what", what)
			.with("reason", reason)
			.link("/sheets/" + sheet.id());
		letters.send(letter, organization.holdersOf(Authority.staff(sheet.section()), clock.today()),
				sheet.id() + "#" + clock.instant());
	}

}
