package jp.sakutei.engine;

import javax.sql.DataSource;

import jp.sakutei.common.CannotStart;

import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks at the database before its tables are touched. */
@Configuration(proxyBeanMethods = false)
class DatabaseVersion {

	/** The engine supports PostgreSQL 15 to 17 (Camunda 7.24, supported environments). */
	private static final int OLDEST = 15;

	@Bean
	FlywayMigrationStrategy checkThenMigrate(DataSource dataSource) {
		return (flyway) -> {
			require(JdbcClient.create(dataSource).sql("show server_version_num").query(Integer.class).single());
			flyway.migrate();
		};
	}

	/**
	 * @param number as the server writes it: 170011
	 */
	static void require(int number) {
		var major = number / 10_000;
		if (major < OLDEST) {
			throw new CannotStart(
					"データベースの版（PostgreSQL " + major + "）が古すぎます。PostgreSQL " + OLDEST + "～17 を使ってください。何も変更していません。");
		}
	}

}
