package jp.sakutei.engine;

import java.util.stream.Stream;

import javax.sql.DataSource;

import org.camunda.bpm.engine.impl.history.HistoryLevel;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.flywaydb.core.api.MigrationVersion;

import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The engine's own tables: a second Flyway, in schema {@code camunda}, beside the one of
 * Spring Boot that owns schema {@code app}.
 */
@Configuration(proxyBeanMethods = false)
class EngineSchema {

	// not a bean of type Flyway: Boot's own would stand back from it
	@Bean
	InitializingBean engineTables(DataSource dataSource, CamundaBpmProperties engine) {
		return () -> {
			Schema.CAMUNDA.flyway(dataSource, MigrationVersion.LATEST).migrate();
			keepAsMuch(engine.getHistoryLevel(), dataSource);
		};
	}

	/**
	 * Tables that were filled with another level of history say so, and the engine would
	 * not start on them.
	 */
	private static void keepAsMuch(String level, DataSource dataSource) {
		Stream
			.of(HistoryLevel.HISTORY_LEVEL_NONE, HistoryLevel.HISTORY_LEVEL_ACTIVITY, HistoryLevel.HISTORY_LEVEL_AUDIT,
					HistoryLevel.HISTORY_LEVEL_FULL)
			.filter((each) -> each.getName().equals(level))
			.forEach((each) -> JdbcClient.create(dataSource)
				.sql("update camunda.act_ge_property set value_ = ? where name_ = 'historyLevel'")
				.param(String.valueOf(each.getId()))
				.update());
	}

	@Bean
	static BeanFactoryPostProcessor engineAfterItsTables() {
		return (factory) -> factory.getBeanDefinition("processEngineFactoryBean")
			.setDependsOn("engineTables", "flywayInitializer");
	}

}
