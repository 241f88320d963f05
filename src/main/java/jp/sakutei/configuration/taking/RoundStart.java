package jp.sakutei.configuration.taking;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;

import jp.sakutei.configuration.file.ConfigurationReader;
import jp.sakutei.common.Faults;
import jp.sakutei.configuration.RoundFiles;
import jp.sakutei.round.RoundId;
import jp.sakutei.round.Rounds;
import jp.sakutei.round.stage.TrackFlags;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * At a start with an empty database: creates the round from its files. At a later one:
 * names what differs.
 */
@Component
@Order(RoundStart.ORDER)
@ConditionalOnBooleanProperty(name = "sakutei.round.create", matchIfMissing = true)
class RoundStart implements ApplicationRunner {

	/** Before everything that works with a round. */
	static final int ORDER = -100;

	private static final int NAMED = 20;

	private static final Logger log = LoggerFactory.getLogger(RoundStart.class);

	private final RoundManagement management;

	private final Rounds rounds;

	private final ConfigurationManagement configurations;

	private final RoundFilesSource source;

	private final TrackFlags flags;

	RoundStart(RoundManagement management, Rounds rounds, ConfigurationManagement configurations,
			RoundFilesSource source, TrackFlags flags) {
		this.management = management;
		this.rounds = rounds;
		this.configurations = configurations;
		this.source = source;
		this.flags = flags;
	}

	@Override
	public void run(ApplicationArguments arguments) {

		var present = rounds.all();
		if (present.isEmpty()) {
			create(files());
		}
		present.forEach((plan) -> tellChanges(plan.id()));
	}

	private RoundFiles files() {
		try {
			return source.files();
		}
		catch (UncheckedIOException ex) {
			throw new UnusableConfiguration(ex.getMessage());
		}
	}

	private void create(RoundFiles files) {

		var reading = ConfigurationReader.read(files);
		refuse(reading.faults());
		var faults = new Faults();
		flags.check(reading.configuration().schedule(), faults);
		refuse(faults.all());
		var round = management.create(reading.configuration(), files);
		log.info("策定「{}」を作成しました。", reading.configuration().plan().name());
		if (reading.configuration().plan().sample()) {
			management.open(round);
		}
	}

	private static void refuse(List<Faults.Fault> faults) {
		if (!faults.isEmpty()) {
			throw new UnusableConfiguration(faults.stream()
				.map(Faults.Fault::toString)
				.collect(Collectors.joining("\n", "設定ファイルに誤りがあります。\n", "")));
		}
	}

	/** Names what differs; taking it is the office's decision. */
	private void tellChanges(RoundId round) {
		try {
			log(configurations.changes(round));
		}
		catch (UncheckedIOException ex) {
			log.warn("{} 今の設定のまま続けます。", ex.getMessage());
		}
	}

	private static void log(ConfigurationChanges changes) {

		if (changes.none()) {
			return;
		}
		log.info("設定ファイルが取り込んだときと違います：{}。取り込むには、設定の画面（/configuration）で違いを確かめてください。", String.join("、", changes.files()));
		changes.faults().forEach((fault) -> log.warn("設定ファイルの誤り：{}", fault));
		changes.refusals().stream().limit(NAMED).forEach((refusal) -> log.warn("取り込めません：{}", refusal));
		changes.differences().stream().limit(NAMED).forEach((difference) -> log.info("  {}", difference));
		if (changes.differences().size() > NAMED) {
			log.info("  ほか{}件", changes.differences().size() - NAMED);
		}
	}

}
