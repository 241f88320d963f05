package jp.sakutei.snapshot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TimeZone;

import javax.sql.DataSource;

import jp.sakutei.Sakutei;
import jp.sakutei.common.BusinessClock;
import org.postgresql.ds.PGSimpleDataSource;

import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Backups of databases with much open work, one set for each state of the product from
 * which a city may come. Run, it adds today's; what stands there is never written again.
 */
final class FrozenDumps {

	private static final Path ALL = Path.of("src/test/resources/frozen");

	private FrozenDumps() {
	}

	public static void main(String[] arguments) throws IOException {

		TimeZone.setDefault(TimeZone.getTimeZone(Sakutei.ZONE));
		var set = Files.createDirectory(ALL.resolve(LocalDate.now().toString()));
		try (var scratch = new Scratch()) {
			var database = scratch.empty();
			try (var application = application(database)) {
				var snapshot = new Snapshot(database, application.getBean(BusinessClock.class));
				new FrozenYear(application, (moment) -> write(snapshot, set.resolve(moment + ".zip"))).play();
			}
		}
	}

	/** Named by the days on which they were written, the oldest first. */
	static List<Path> sets() throws IOException {
		return of(ALL);
	}

	static List<Path> of(Path set) throws IOException {
		try (var files = Files.list(set)) {
			return files.sorted().toList();
		}
	}

	/** The whole application on a database, without web and without background work. */
	static ConfigurableApplicationContext application(DataSource database) {
		var scratch = (PGSimpleDataSource) database;
		return new SpringApplicationBuilder(Sakutei.class).web(WebApplicationType.NONE)
			.bannerMode(Banner.Mode.OFF)
			.registerShutdownHook(false)
			.build()
			.run("--spring.datasource.url=jdbc:postgresql://localhost:%d/%s?user=%s"
				.formatted(scratch.getPortNumbers()[0], scratch.getDatabaseName(), scratch.getUser()),
					"--sakutei.data=", "--sakutei.round.create=false", "--sakutei.mail.poll=false",
					"--sakutei.daily.poll=false", "--sakutei.work.poll=false", "--sakutei.sample.enabled=false",
					"--camunda.bpm.job-execution.enabled=false", "--logging.level.root=ERROR");
	}

	private static void write(Snapshot snapshot, Path file) {
		try (var out = Files.newOutputStream(file)) {
			snapshot.write(out, Set.of());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
