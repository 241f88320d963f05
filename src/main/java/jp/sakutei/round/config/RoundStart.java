package jp.sakutei.round.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

import jp.sakutei.common.Faults;
import jp.sakutei.round.RoundFiles;
import jp.sakutei.round.RoundManagement;
import jp.sakutei.round.Rounds;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** At a start with an empty database: creates the round from its files. */
@Component
@Order(RoundStart.ORDER)
@ConditionalOnBooleanProperty(name = "sakutei.round.create", matchIfMissing = true)
class RoundStart implements ApplicationRunner {

	/** Before everything that works with a round. */
	static final int ORDER = -100;

	private static final Logger log = LoggerFactory.getLogger(RoundStart.class);

	private final RoundManagement management;

	private final Rounds rounds;

	private final String directory;

	RoundStart(RoundManagement management, Rounds rounds, @Value("${sakutei.config:}") String directory) {
		this.management = management;
		this.rounds = rounds;
		this.directory = directory;
	}

	@Override
	public void run(ApplicationArguments arguments) {

		if (rounds.current().isPresent()) {
			return;
		}
		var files = files();
		var reading = files.read();
		if (!reading.usable()) {
			throw new UnusableConfiguration(reading.faults()
				.stream()
				.map(Faults.Fault::toString)
				.collect(Collectors.joining("\n", "設定ファイルに誤りがあるため、起動できません。\n", "")));
		}
		var round = management.create(reading.configuration(), files);
		log.info("策定「{}」を作成しました。", reading.configuration().plan().name());
		if (reading.configuration().plan().sample()) {
			management.open(round);
		}
	}

	private RoundFiles files() {
		if (!directory.isEmpty()) {
			return RoundFiles.of(Path.of(directory));
		}
		var here = Path.of("config");
		return Files.isDirectory(here) ? RoundFiles.of(here) : RoundFiles.delivered();
	}

}
