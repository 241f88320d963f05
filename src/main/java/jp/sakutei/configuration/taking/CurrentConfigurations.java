package jp.sakutei.configuration.taking;

import java.util.EnumMap;

import jp.sakutei.round.RoundData;
import jp.sakutei.configuration.RoundConfiguration;
import jp.sakutei.mail.MailKind;
import jp.sakutei.mail.MailText;
import jp.sakutei.mail.MailTexts;
import jp.sakutei.organization.OrganizationImport;
import jp.sakutei.policy.Policies;
import jp.sakutei.round.RoundId;
import jp.sakutei.round.RoundSettings;
import jp.sakutei.round.Rounds;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A round's configuration as it stands in the database today. What only the files know,
 * projects as they came and the steps of the budget, is as it was taken.
 */
@Component
public class CurrentConfigurations {

	private final Rounds rounds;

	private final RoundSettings settings;

	private final OrganizationImport organization;

	private final Policies policies;

	private final MailTexts mailTexts;

	private final ConfigFiles files;

	CurrentConfigurations(Rounds rounds, RoundSettings settings, OrganizationImport organization, Policies policies,
			MailTexts mailTexts, ConfigFiles files) {
		this.rounds = rounds;
		this.settings = settings;
		this.organization = organization;
		this.policies = policies;
		this.mailTexts = mailTexts;
		this.files = files;
	}

	@Transactional(readOnly = true)
	public RoundConfiguration of(RoundId round) {
		var taken = files.configuration(round);
		var texts = new EnumMap<MailKind, MailText>(MailKind.class);
		for (var kind : MailKind.values()) {
			texts.put(kind, mailTexts.of(round.value(), kind));
		}
		return new RoundConfiguration(
				new RoundData(rounds.plan(round), settings.schedule(round), settings.meetings(round),
						settings.resultWords(round), taken.ladder(), settings.projection(round),
						settings.holidays(round), settings.closingDays(round), settings.hearingRooms(round),
						settings.wordLists(round)),
				organization.current(), policies.of(round.value()), taken.projects(), texts);
	}

}
