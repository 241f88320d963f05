package jp.sakutei.configuration.taking;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import jp.sakutei.common.SakuteiSettings;
import jp.sakutei.configuration.findings.Findings;
import jp.sakutei.configuration.RoundConfiguration;
import jp.sakutei.configuration.RoundCreated;
import jp.sakutei.configuration.file.ConfigurationWriter;
import jp.sakutei.configuration.RoundFiles;
import jp.sakutei.configuration.findings.Finding;
import jp.sakutei.mail.MailTexts;
import jp.sakutei.organization.OrganizationImport;
import jp.sakutei.policy.PolicyImport;
import jp.sakutei.round.RoundId;
import jp.sakutei.round.RoundImport;
import jp.sakutei.round.RoundOpened;
import jp.sakutei.round.Rounds;
import jp.sakutei.round.stage.TrackFlags;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Creating and opening rounds. */
@Service
public class RoundManagement {

	private final Rounds rounds;

	private final RoundImport roundImport;

	private final OrganizationImport organizationImport;

	private final PolicyImport policyImport;

	private final MailTexts mailTexts;

	private final ConfigFiles configFiles;

	private final CurrentConfigurations configurations;

	private final TrackFlags flags;

	private final ApplicationEventPublisher events;

	private final PasswordEncoder passwords;

	private final String samplePassword;

	RoundManagement(Rounds rounds, RoundImport roundImport, OrganizationImport organizationImport,
			PolicyImport policyImport, MailTexts mailTexts, ConfigFiles configFiles,
			CurrentConfigurations configurations, TrackFlags flags, ApplicationEventPublisher events,
			PasswordEncoder passwords, SakuteiSettings settings) {
		this.rounds = rounds;
		this.roundImport = roundImport;
		this.organizationImport = organizationImport;
		this.policyImport = policyImport;
		this.mailTexts = mailTexts;
		this.configFiles = configFiles;
		this.configurations = configurations;
		this.flags = flags;
		this.events = events;
		this.passwords = passwords;
		this.samplePassword = settings.sample().password();
	}

	/**
	 * Creates a round from its files; each module stores its part in the same
	 * transaction.
	 */
	@Transactional
	public RoundId create(RoundConfiguration configuration) {
		return create(configuration, ConfigurationWriter.write(configuration));
	}

	/**
	 * Creates a round from its files.
	 * @param files those that the configuration was read from
	 */
	@Transactional
	public RoundId create(RoundConfiguration configuration, RoundFiles files) {
		rounds.add(configuration.plan());
		save(configuration);
		configFiles.keep(configuration.id(), files, null);
		events.publishEvent(new RoundCreated(configuration.id(), configuration));
		return configuration.id();
	}

	/**
	 * Opens the round, so that its tracks begin.
	 * @return what stands against it, the findings of severity error; empty when it is
	 * open
	 */
	@Transactional
	public List<String> open(RoundId round) {
		var errors = Findings.of(configurations.of(round))
			.stream()
			.filter(Finding::isError)
			.map(Finding::toString)
			.collect(Collectors.toCollection(ArrayList::new));
		errors.addAll(flags.missing(round));
		if (!errors.isEmpty()) {
			return errors;
		}
		begin(round);
		return List.of();
	}

	/** Opens the round without looking at its findings. */
	@Transactional
	public void begin(RoundId round) {
		if (rounds.open(round)) {
			events.publishEvent(new RoundOpened(round));
		}
	}

	/** Takes over what the files say, as far as this module and those below keep it. */
	void save(RoundConfiguration configuration) {
		// hashed once: all people of a sample share one password
		var hash = configuration.plan().sample() ? passwords.encode(samplePassword) : null;
		organizationImport.save(configuration.organization(), hash);
		policyImport.save(configuration.id().value(), configuration.policies());
		roundImport.save(configuration.round());
		configuration.mailTexts().forEach((kind, text) -> mailTexts.set(configuration.id().value(), kind, text));
	}

}
