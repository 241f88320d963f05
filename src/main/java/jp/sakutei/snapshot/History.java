package jp.sakutei.snapshot;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import javax.sql.DataSource;

import jp.sakutei.engine.Schema;
import jp.sakutei.snapshot.Manifest.Migration;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;

import org.springframework.jdbc.core.simple.JdbcClient;

/** 表の版: how the tables of one schema came to be, step by step. */
record History(Schema schema, List<Migration> migrations) {

	private static final String APPLIED = """
			select version, checksum from %s.%s where success and version is not null order by installed_rank
			""";

	/** As the database has them. */
	static Map<String, List<Migration>> applied(JdbcClient database) {
		var applied = new TreeMap<String, List<Migration>>();
		for (var schema : Schema.values()) {
			applied.put(schema.code(),
					database.sql(APPLIED.formatted(schema.code(), Table.HISTORY)).query(Migration.class).list());
		}
		return applied;
	}

	/** As a snapshot has them. */
	static List<History> of(Manifest manifest) {
		return Arrays.stream(Schema.values())
			.map((schema) -> new History(schema, manifest.migrations().getOrDefault(schema.code(), List.of())))
			.toList();
	}

	/**
	 * That this product knows all steps as they were, and the database has none beyond
	 * them.
	 */
	void require(DataSource database) {

		var info = schema.flyway(database, MigrationVersion.LATEST).info();
		var known = Arrays.stream(info.all()).filter((step) -> step.getVersion() != null).map(History::step).toList();
		if (migrations.isEmpty() || !versions(known).containsAll(versions(migrations))) {
			throw new UnusableSnapshot("このバックアップの表の版（" + schema.code() + " " + version() + "）を、この Sakutei は知りません。"
					+ "バックアップしたときと同じか、それより新しい版の Sakutei で復元してください。何も変更していません。");
		}
		if (!known.containsAll(migrations)) {
			throw new UnusableSnapshot("このバックアップの表の作り（" + schema.code() + " " + version()
					+ "）は、この Sakutei のものと違います。バックアップしたときの Sakutei で復元してください。何も変更していません。");
		}
		if (info.current() != null && info.current().getVersion().isNewerThan(version())) {
			throw new UnusableSnapshot("データベースの表の版（" + schema.code() + " " + info.current().getVersion()
					+ "）が、バックアップの版（" + version() + "）より新しいため、復元できません。空のデータベースを用意してください。何も変更していません。");
		}
	}

	/** Brings the tables to the version at which the snapshot was written. */
	void reach(DataSource database) {
		migrate(database, MigrationVersion.fromVersion(version()));
	}

	/** Brings the tables and what is in them to the present. */
	void catchUp(DataSource database) {
		migrate(database, MigrationVersion.LATEST);
	}

	private void migrate(DataSource database, MigrationVersion target) {
		try {
			schema.flyway(database, target).migrate();
		}
		catch (FlywayException ex) {
			throw new UnusableSnapshot(
					"データベースの表（" + schema.code() + "）を版 " + target + " にできません（" + ex.getMessage() + "）。", ex);
		}
	}

	private String version() {
		return migrations.isEmpty() ? "" : migrations.get(migrations.size() - 1).version();
	}

	private static List<String> versions(List<Migration> steps) {
		return steps.stream().map(Migration::version).toList();
	}

	private static Migration step(MigrationInfo info) {
		return new Migration(info.getVersion().getVersion(), info.getChecksum());
	}

}
