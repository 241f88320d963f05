package jp.sakutei.configuration.taking;

import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import jp.sakutei.common.RecentlyUsed;
import jp.sakutei.common.Sha256;
import jp.sakutei.common.BusinessClock;
import jp.sakutei.configuration.ConfigurationReading;
import jp.sakutei.configuration.RoundConfiguration;
import jp.sakutei.configuration.RoundFiles;
import jp.sakutei.configuration.file.ConfigurationReader;
import jp.sakutei.organization.PersonId;
import jp.sakutei.round.RoundId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The files of a round as they were taken, to tell later what differs. */
@Repository
class ConfigFiles {

	private static final int MOST_READ = 10;

	private final Map<String, ConfigurationReading> read = RecentlyUsed.atMost(MOST_READ);

	private final JdbcClient jdbc;

	private final BusinessClock clock;

	ConfigFiles(JdbcClient jdbc, BusinessClock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * @param by null where the round was created from them
	 */
	void keep(RoundId round, RoundFiles files, PersonId by) {
		jdbc.sql("delete from config_file where round = ?").param(round.value()).update();
		files.contents()
			.forEach((name, content) -> jdbc.sql(
					"insert into config_file (round, name, hash, content, taken_at, taken_by) values (?, ?, ?, ?, ?, ?)")
				.params(round.value(), name, Sha256.of(content), content, clock.instant().atOffset(ZoneOffset.UTC),
						(by == null) ? null : by.value())
				.update());
	}

	RoundFiles taken(RoundId round) {
		var contents = new TreeMap<String, byte[]>();
		jdbc.sql("select name, content from config_file where round = ?").param(round.value()).query((row) -> {
			contents.put(row.getString(1), row.getBytes(2));
		});
		return new RoundFiles(contents);
	}

	/** The configuration as it was taken, read once for the same files. */
	RoundConfiguration configuration(RoundId round) {
		return reading(taken(round)).configuration();
	}

	/** What is in files, read once for the same content. */
	ConfigurationReading reading(RoundFiles files) {
		return read.computeIfAbsent(fingerprint(files), (hash) -> ConfigurationReader.read(files));
	}

	static String fingerprint(RoundFiles files) {
		return Sha256.of(files.contents()
			.entrySet()
			.stream()
			.map((file) -> file.getKey() + Sha256.of(file.getValue()))
			.collect(Collectors.joining()));
	}

	/** Names of files that are not as they were taken: changed, new or gone. */
	List<String> differing(RoundId round, RoundFiles files) {
		var taken = taken(round).contents();
		var names = new TreeSet<>(taken.keySet());
		names.addAll(files.contents().keySet());
		names.removeIf((name) -> Arrays.equals(taken.get(name), files.contents().get(name)));
		return List.copyOf(names);
	}

}
