package jp.sakutei.handin;

import java.util.List;

import jp.sakutei.common.JapaneseDates;
import jp.sakutei.mail.Letters;
import jp.sakutei.mail.MailKind;
import jp.sakutei.organization.Actor;
import jp.sakutei.organization.Organization;
import jp.sakutei.sheet.ProjectSheet;

import org.springframework.stereotype.Component;

/** Goes to the author at once when a sheet comes back, with what is to be corrected. */
@Component
class SentBackMail {

	private final Letters letters;

	private final Organization organization;

	SentBackMail(Letters letters, Organization organization) {
		this.letters = letters;
		this.organization = organization;
	}

	void put(HandIn handIn, ProjectSheet sheet, Actor by, String remarks) {
		var letter = letters.of(handIn.round(), MailKind.SENT_BACK)
			.with("sheet", sheet.title())
			.with("by", by.name())
			.with("reason", remarks)
			.with("due", JapaneseDates.monthAndDay(handIn.dues().fillIn()))
			.link("/sheets/" + sheet.id());
		letters.send(letter, List.of(organization.person(handIn.submittedBy()).orElseThrow()),
				handIn.id() + "#" + handIn.revision());
	}

}
