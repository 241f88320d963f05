package jp.sakutei.handin;

import java.util.Map;

import jp.sakutei.common.SakuteiSettings;
import jp.sakutei.sheet.ProjectSheet;
import jp.sakutei.common.BusinessClock;
import jp.sakutei.mail.MailKind;
import jp.sakutei.mail.MailTexts;
import jp.sakutei.mail.Outbox;
import jp.sakutei.mail.OutgoingMail;
import jp.sakutei.organization.Actor;
import jp.sakutei.organization.Authority;
import jp.sakutei.organization.Organization;
import jp.sakutei.round.RoundId;
import jp.sakutei.round.Rounds;

import org.springframework.stereotype.Component;

/** Tells a section at once what was entered in its name, so that it can object. */
@Component
class EnteredForMail {

	private final Outbox outbox;

	private final MailTexts texts;

	private final Organization organization;

	private final Rounds rounds;

	private final BusinessClock clock;

	private final String baseUrl;

	EnteredForMail(Outbox outbox, MailTexts texts, Organization organization, Rounds rounds, BusinessClock clock,
			SakuteiSettings settings) {
		this.outbox = outbox;
		this.texts = texts;
		this.organization = organization;
		this.rounds = rounds;
		this.clock = clock;
		this.baseUrl = settings.baseUrl();
	}

	/**
	 * @param what was entered or answered
	 */
	void put(ProjectSheet sheet, Actor by, String what, String reason) {

		var round = rounds.plan(new RoundId(sheet.round())).name();
		var key = sheet.id() + "#" + clock.instant();
		organization.holdersOf(Authority.staff(sheet.section()), clock.today()).forEach((person) -> {
			var text = texts.fill(sheet.round(), MailKind.ENTERED_FOR,
					Map.of("name", person.name(), "round", round, "sheet", sheet.title(), "by", by.name(), "what", what,
							"reason", reason, "link", baseUrl + "/sheets/" + sheet.id()));
			outbox.put(new OutgoingMail(MailKind.ENTERED_FOR, person.id(), clock.today(), key, text));
		});
	}

}
