package jp.sakutei.snapshot;

import java.io.IOException;

import javax.sql.DataSource;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jp.sakutei.engine.Schema;
import org.flywaydb.core.api.MigrationVersion;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Databases of a server of their own, gone with it. */
final class Scratch implements AutoCloseable {

	private final EmbeddedPostgres server;

	private int made;

	private String template;

	Scratch() throws IOException {
		server = EmbeddedPostgres.builder()
			.setRegisterShutdownHook(false)
			.setLocaleConfig("locale", "C.UTF-8")
			.setLocaleConfig("encoding", "UTF8")
			.start();
	}

	DataSource empty() {
		return made("template0");
	}

	/** With all tables of today, and nothing in ours. */
	DataSource migrated() {
		if (template == null) {
			migrated(MigrationVersion.LATEST);
			template = "scratch" + made;
		}
		return made(template);
	}

	/** With our tables as they were at a version. */
	DataSource migrated(MigrationVersion version) {
		var database = empty();
		Schema.APP.flyway(database, version).migrate();
		Schema.CAMUNDA.flyway(database, MigrationVersion.LATEST).migrate();
		return database;
	}

	/** The latest of {@link #empty()}, as somebody who is no superuser. */
	DataSource as(String role) {
		return server.getDatabase(role, "scratch" + made);
	}

	private DataSource made(String template) {
		made++;
		JdbcClient.create(server.getPostgresDatabase())
			.sql("create database scratch" + made + " template " + template)
			.update();
		return server.getDatabase("postgres", "scratch" + made);
	}

	@Override
	public void close() throws IOException {
		server.close();
	}

}
