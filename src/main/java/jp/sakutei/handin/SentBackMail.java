package jp.sakutei.handin;

import java.util.Map;

import jp.sakutei.common.SakuteiSettings;
import jp.sakutei.sheet.ProjectSheet;
import jp.sakutei.common.BusinessClock;
import jp.sakutei.common.JapaneseDates;
import jp.sakutei.mail.MailKind;
import jp.sakutei.mail.MailTexts;
import jp.sakutei.mail.Outbox;
import jp.sakutei.mail.OutgoingMail;
import jp.sakutei.organization.Actor;
import jp.sakutei.organization.Organization;
import jp.sakutei.round.RoundId;
import jp.sakutei.round.Rounds;

import org.springframework.stereotype.Component;

/** Goes to the author at once when a sheet comes back, with what is to be corrected. */
@Component
class SentBackMail {

	private final Outbox outbox;

	private final MailTexts texts;

	private final Organization organization;

	private final Rounds rounds;

	private final BusinessClock clock;

	private final String baseUrl;

	SentBackMail(Outbox outbox, MailTexts texts, Organization organization, Rounds rounds, BusinessClock clock,
			SakuteiSettings settings) {
		this.outbox = outbox;
		this.texts = texts;
		this.organization = organization;
		this.rounds = rounds;
		this.clock = clock;
		this.baseUrl = settings.baseUrl();
	}

	void put(HandIn handIn, ProjectSheet sheet, Actor by, String remarks) {

		var author = organization.person(handIn.submittedBy()).orElseThrow();
		var text = texts.fill(handIn.round(), MailKind.SENT_BACK,
				Map.of("name", author.name(), "round", rounds.plan(new RoundId(handIn.round())).name(), "sheet",
						sheet.title(), "by", by.name(), "reason", remarks, "due",
						JapaneseDates.monthAndDay(handIn.dues().fillIn()), "link", baseUrl + "/sheets/" + sheet.id()));
		outbox.put(new OutgoingMail(MailKind.SENT_BACK, author.id(), clock.today(),
				handIn.id() + "#" + handIn.revision(), text));
	}

}
