package jp.sakutei.configuration.taking;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jp.sakutei.common.Faults;
import jp.sakutei.round.stage.DueDays;
import jp.sakutei.configuration.findings.Findings;
import jp.sakutei.configuration.ConfigurationDifference;
import jp.sakutei.configuration.RoundConfiguration;
import jp.sakutei.configuration.RoundConfigurationTaken;
import jp.sakutei.configuration.file.ConfigurationWriter;
import jp.sakutei.configuration.file.Differences;
import jp.sakutei.configuration.file.LeftOut;
import jp.sakutei.configuration.RoundFiles;
import jp.sakutei.journal.Deed;
import jp.sakutei.journal.Journal;
import jp.sakutei.organization.OrganizationData;
import jp.sakutei.organization.Actor;
import jp.sakutei.organization.Right;
import jp.sakutei.round.RoundId;
import jp.sakutei.round.RoundMayGoOn;
import jp.sakutei.round.Rounds;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What happens when the files change after the round was created, and writing them again.
 */
@Service
public class ConfigurationManagement {

	private static final int NAMED = 20;

	private final RoundFilesSource source;

	private final ConfigFiles configFiles;

	private final CurrentConfigurations current;

	private final Rounds rounds;

	private final RoundManagement management;

	private final DueDays dueDays;

	private final Journal journal;

	private final ApplicationEventPublisher events;

	ConfigurationManagement(RoundFilesSource source, ConfigFiles configFiles, CurrentConfigurations current,
			Rounds rounds, RoundManagement management, DueDays dueDays, Journal journal,
			ApplicationEventPublisher events) {
		this.source = source;
		this.configFiles = configFiles;
		this.current = current;
		this.rounds = rounds;
		this.management = management;
		this.dueDays = dueDays;
		this.journal = journal;
		this.events = events;
	}

	/** How the files differ from today's state. Nothing is taken. */
	@Transactional(readOnly = true)
	public ConfigurationChanges changes(RoundId round) {
		return changes(round, source.files());
	}

	/**
	 * Takes the files, all that was shown or nothing, without what was left out.
	 * @param fingerprint of the changes that were shown
	 * @param leftOut ids of differences that stay as they are
	 * @return what stands against it; empty when taken
	 */
	@Transactional
	public List<String> take(RoundId round, String fingerprint, Set<String> leftOut, Actor actor) {
		return take(round, source.files(), fingerprint, leftOut, actor);
	}

	List<String> take(RoundId round, RoundFiles files, String fingerprint, Set<String> leftOut, Actor actor) {

		var used = Right.TAKE_CONFIGURATION.require(actor);
		var changes = changes(round, files);
		if (!changes.fingerprint().equals(fingerprint)) {
			return List.of("表示した後でファイルが変わりました。違いをもう一度確かめてください。");
		}
		if (!changes.canBeTaken()) {
			return List.of("取り込めるものがありません。");
		}
		var taken = without(round, files, changes, leftOut);
		var reading = configFiles.reading(taken);
		if (!reading.usable()) {
			return Stream
				.concat(Stream.of("残した違いと取り込む違いとが合いません。組み合わせを変えてください。"),
						reading.faults().stream().map(Faults.Fault::toString))
				.toList();
		}
		var configuration = reading.configuration();
		var refusals = Removals.refusals(whatFilesKnow(round, configuration), configuration, rounds.isOpen(round));
		if (!refusals.isEmpty()) {
			return refusals;
		}
		rounds.change(configuration.plan());
		management.save(configuration);
		dueDays.take(round, configuration.schedule(), actor.person());
		configFiles.keep(round, taken, actor.person());
		events.publishEvent(new RoundConfigurationTaken(round, configuration));
		events.publishEvent(new RoundMayGoOn(round));
		journal.of(round.value(), round.value())
			.with("changes", summary(changes.without(leftOut)))
			.did(Deed.CONFIGURATION_TAKEN, actor, used);
		return List.of();
	}

	/** The files themselves where nothing is left out. */
	private RoundFiles without(RoundId round, RoundFiles files, ConfigurationChanges changes, Set<String> leftOut) {
		var differences = changes.differences().stream().filter((each) -> leftOut.contains(each.id())).toList();
		if (differences.isEmpty()) {
			return files;
		}
		var after = configFiles.reading(files).configuration();
		return LeftOut.of(ConfigurationWriter.write(whatFilesKnow(round, after)), ConfigurationWriter.write(after),
				differences);
	}

	/** Today's state as files. */
	@Transactional(readOnly = true)
	public RoundFiles export(RoundId round) {
		return ConfigurationWriter.write(current.of(round));
	}

	ConfigurationChanges changes(RoundId round, RoundFiles files) {

		var names = configFiles.differing(round, files);
		if (names.isEmpty()) {
			return ConfigurationChanges.NONE;
		}
		var hash = ConfigFiles.fingerprint(files);
		var reading = configFiles.reading(files);
		if (!reading.usable()) {
			return new ConfigurationChanges(hash, names, reading.faults(), List.of(), List.of(), List.of());
		}
		var after = reading.configuration();
		var before = whatFilesKnow(round, after);
		return new ConfigurationChanges(hash, names, List.of(), Removals.refusals(before, after, rounds.isOpen(round)),
				Differences.between(ConfigurationWriter.write(before), ConfigurationWriter.write(after)),
				Findings.of(after));
	}

	/** Today's state without people who never came from a file. */
	private RoundConfiguration whatFilesKnow(RoundId round, RoundConfiguration after) {
		var taken = configFiles.configuration(round);
		var known = Stream.of(taken, after)
			.flatMap((configuration) -> configuration.organization().people().stream())
			.map(OrganizationData.Person::id)
			.collect(Collectors.toSet());
		var today = current.of(round);
		return today.withOrganization(today.organization().only(known));
	}

	private static String summary(List<ConfigurationDifference> differences) {
		var named = differences.stream()
			.limit(NAMED)
			.map(ConfigurationDifference::toString)
			.collect(Collectors.joining("\n"));
		var more = differences.size() - NAMED;
		return (more > 0) ? named + "\nほか" + more + "件" : named;
	}

}
