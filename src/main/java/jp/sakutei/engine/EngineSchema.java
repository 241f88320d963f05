package jp.sakutei.engine;

import javax.sql.DataSource;

import org.flywaydb.core.api.MigrationVersion;

import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The engine's own tables: a second Flyway, in schema {@code camunda}, beside the one of
 * Spring Boot that owns schema {@code app}.
 */
@Configuration(proxyBeanMethods = false)
class EngineSchema {

	// not a bean of type Flyway: Boot's own would stand back from it
	@Bean
	InitializingBean engineTables(DataSource dataSource) {
		return () -> Schema.CAMUNDA.flyway(dataSource, MigrationVersion.LATEST).migrate();
	}

	@Bean
	static BeanFactoryPostProcessor engineAfterItsTables() {
		return (factory) -> factory.getBeanDefinition("processEngineFactoryBean")
			.setDependsOn("engineTables", "flywayInitializer");
	}

}
