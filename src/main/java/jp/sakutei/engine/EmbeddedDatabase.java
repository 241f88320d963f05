package jp.sakutei.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import jp.sakutei.common.SakuteiSettings;

import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The PostgreSQL that comes along: used where no {@code SPRING_DATASOURCE_URL} is set.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression("'${spring.datasource.url:}'.isEmpty()")
class EmbeddedDatabase {

	/** The major version stands in the path: another one cannot read the directory. */
	private static final String VERSION = "pg17";

	@Bean(destroyMethod = "close")
	EmbeddedPostgres postgres(SakuteiSettings settings) throws IOException {
		return postgres(settings.data());
	}

	/**
	 * @param directory where the data stays; empty for a scratch database that is gone
	 * with the process
	 */
	EmbeddedPostgres postgres(String directory) throws IOException {

		if (directory.isEmpty()) {
			return scratch().start();
		}
		var path = path(directory);
		Files.createDirectories(path);
		new OrphanServer(path).end();
		return persistent(path).start();
	}

	/** Closed before the server. */
	@Bean
	LostServer lostServer(EmbeddedPostgres postgres, SakuteiSettings settings) throws IOException {
		var lost = new LostServer();
		if (!settings.data().isEmpty()) {
			new OrphanServer(path(settings.data())).find().ifPresent(lost::watch);
		}
		return lost;
	}

	@Bean(destroyMethod = "close")
	DataSource dataSource(EmbeddedPostgres postgres, SakuteiSettings settings) {

		var pool = new HikariDataSource();
		pool.setJdbcUrl(postgres.getJdbcUrl("postgres", "postgres"));
		pool.setUsername("postgres");
		pool.setSchema("app");
		pool.setMaximumPoolSize(settings.database().connections());
		return pool;
	}

	/**
	 * The database belongs to this process alone: what a killed one had taken up is free
	 * at once, not only when its locks run out.
	 */
	@Bean
	@Order(Ordered.HIGHEST_PRECEDENCE)
	ApplicationRunner jobsOfAKilledProcess(JdbcClient jdbc) {
		return (arguments) -> jdbc.sql("""
				update camunda.act_ru_job set lock_owner_ = null, lock_exp_time_ = null where lock_owner_ is not null
				""").update();
	}

	static Path path(String directory) {
		return Path.of(directory, VERSION).toAbsolutePath();
	}

	private EmbeddedPostgres.Builder persistent(Path path) throws IOException {
		return builder().setDataDirectory(path)
			.setCleanDataDirectory(false)
			.setServerConfig("fsync", "on")
			.setServerConfig("synchronous_commit", "on")
			.setServerConfig("full_page_writes", "on");
	}

	private EmbeddedPostgres.Builder scratch() {
		return builder().setCleanDataDirectory(true);
	}

	private EmbeddedPostgres.Builder builder() {
		return EmbeddedPostgres.builder()
			.setRegisterShutdownHook(false)
			.setLocaleConfig("locale", "C.UTF-8")
			.setLocaleConfig("encoding", "UTF8");
	}

}
