package jp.sakutei.organization.web;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.stereotype.Component;

/**
 * Who fails to sign in ten times within a quarter of an hour is refused for the next, on
 * every node and across restarts.
 */
@Component
class SignInFailures {

	private final JdbcClient jdbc;

	SignInFailures(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@EventListener
	void on(AuthenticationFailureBadCredentialsEvent event) {
		jdbc.sql(
				"""
						insert into sign_in_failure as f (person, failures, since)
						select code, 1, clock_timestamp() from person where code = ?
						on conflict (person) do update set
						  failures = case when f.since < clock_timestamp() - interval '15 minutes' then 1 else f.failures + 1 end,
						  since = case when f.since < clock_timestamp() - interval '15 minutes' then clock_timestamp() else f.since end,
						  refused_until = case when f.since >= clock_timestamp() - interval '15 minutes' and f.failures >= 9
						    then clock_timestamp() + interval '15 minutes' end
						""")
			.param(event.getAuthentication().getName().replace("\u0000", "").strip())
			.update();
	}

	@EventListener
	void on(AuthenticationSuccessEvent event) {
		jdbc.sql("delete from sign_in_failure where person = ?").param(event.getAuthentication().getName()).update();
	}

}
