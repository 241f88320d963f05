package jp.sakutei.organization.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;

/** Sessions in the database. */
@Configuration(proxyBeanMethods = false)
class SessionConfiguration {

	/**
	 * Two requests of one session write the same attribute: the later one wins, and does
	 * not fail after its deed was committed.
	 */
	@Bean
	PostgreSqlJdbcIndexedSessionRepositoryCustomizer laterWriterWins() {
		return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
	}

}
