package jp.sakutei.engine;

import java.util.List;

import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;

/** Runs the create scripts that the engine's jar brings. */
class V7_24_0__Create_engine_tables extends BaseJavaMigration {

	private static final String SCRIPTS = "org/camunda/bpm/engine/db/create/activiti.postgres.create.";

	/** All parts, also of what is switched off: the engine's queries join them. */
	private static final List<String> PARTS = List.of("engine", "history", "identity", "case.engine", "case.history",
			"decision.engine", "decision.history");

	@Override
	public void migrate(Context context) throws Exception {

		var connection = context.getConnection();
		try (var statement = connection.createStatement()) {
			statement.execute("set local search_path to " + Schema.CAMUNDA.code());
		}
		PARTS.forEach(
				(part) -> ScriptUtils.executeSqlScript(connection, new ClassPathResource(SCRIPTS + part + ".sql")));
	}

}
