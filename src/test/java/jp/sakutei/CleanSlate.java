package jp.sakutei;

import java.util.Set;
import java.util.stream.Collectors;

import jp.sakutei.common.BusinessClock;
import jp.sakutei.engine.Delegates;
import jp.sakutei.engine.EnteredNodes;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;

import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.support.AbstractTestExecutionListener;

/**
 * Before each test: own tables and all process instances are gone, except tables that the
 * application itself had filled when it had just started (versions of forms and rules).
 */
class CleanSlate extends AbstractTestExecutionListener {

	private static final String TABLES = """
			select table_schema || '.' || table_name from information_schema.tables
			where table_type = 'BASE TABLE' and table_name not like 'flyway%'
			and (table_schema = 'app' or table_schema = 'camunda' and table_name ~ '^act_(ru|hi)_')
			""";

	/** Neither foreign keys nor the audit trail's own refusal. */
	private static final String WITHOUT_TRIGGERS = "set session_replication_role = replica; ";

	private static final String WITH_TRIGGERS = "; set session_replication_role = origin";

	private static Set<String> filledAtStart;

	private static String filled;

	@Override
	public void beforeTestMethod(TestContext context) {

		var application = context.getApplicationContext();
		application.getBean(BusinessClock.class).reset();
		wipe(application.getBean(JdbcClient.class));
		BpmnAwareTests.init(application.getBean(ProcessEngine.class));
	}

	@Override
	public void afterTestMethod(TestContext context) {
		context.getApplicationContext().getBean(BusinessClock.class).reset();
		EnteredNodes.record(context.getApplicationContext().getBean(JdbcClient.class));
		BpmnAwareTests.reset();
		Delegates.reset();
	}

	/** For a test that builds its world twice. */
	void wipe(ApplicationContext application) {
		wipe(application.getBean(JdbcClient.class));
	}

	private static synchronized void wipe(JdbcClient database) {

		if (filledAtStart == null) {
			filled = database.sql(TABLES)
				.query(String.class)
				.stream()
				.map((table) -> "select '%1$s' where exists (select from %1$s)".formatted(table))
				.collect(Collectors.joining(" union all "));
			filledAtStart = filled(database);
		}
		var tables = filled(database);
		tables.removeAll(filledAtStart);
		if (!tables.isEmpty()) {
			database
				.sql(tables.stream()
					.map("delete from "::concat)
					.collect(Collectors.joining("; ", WITHOUT_TRIGGERS, WITH_TRIGGERS)))
				.update();
		}
	}

	private static Set<String> filled(JdbcClient database) {
		return database.sql(filled).query(String.class).set();
	}

}
