package jp.sakutei.engine;

import java.util.List;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.JavaMigration;

/** The two halves of the database, each made and upgraded by a Flyway of its own. */
public enum Schema {

	/** Ours: what Spring Boot migrates at the start. */
	APP("app"),

	/** The engine's. */
	CAMUNDA("camunda", new V7_24_0__Create_engine_tables());

	private final String code;

	private final List<JavaMigration> migrations;

	Schema(String code, JavaMigration... migrations) {
		this.code = code;
		this.migrations = List.of(migrations);
	}

	/** What it is called in the database. */
	public String code() {
		return code;
	}

	/**
	 * @param target where to stop; {@link MigrationVersion#LATEST} for the present
	 */
	public Flyway flyway(DataSource database, MigrationVersion target) {
		return Flyway.configure()
			.dataSource(database)
			.schemas(code)
			.defaultSchema(code)
			.locations("classpath:db/" + code)
			.javaMigrations(migrations.toArray(JavaMigration[]::new))
			.target(target)
			.load();
	}

}
