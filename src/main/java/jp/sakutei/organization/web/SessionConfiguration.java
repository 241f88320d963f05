package jp.sakutei.organization.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
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

	/**
	 * That somebody was here is written once a minute, not with each page: it would be a
	 * commit of its own, as dear as that of a deed, and ends a session of hours no later
	 * than a minute too early.
	 */
	@Bean
	SessionRepositoryCustomizer<JdbcIndexedSessionRepository> lastAccessByTheMinute() {
		return (sessions) -> sessions.setUpdateSessionQuery("""
				update %TABLE_NAME% s
				set session_id = n.id, last_access_time = n.access, max_inactive_interval = n.span,
				  expiry_time = n.expiry, principal_name = n.principal
				from (values (?::char(36), ?::bigint, ?::int, ?::bigint, ?::varchar, ?::char(36)))
				  as n (id, access, span, expiry, principal, key)
				where s.primary_id = n.key and (s.last_access_time < n.access - 60000
				  or (s.session_id, s.max_inactive_interval, s.principal_name)
				    is distinct from (n.id, n.span, n.principal))
				""");
	}

}
