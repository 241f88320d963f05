package jp.sakutei.organization.web;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/** Who can sign in: people with a password, by 職員番号. Rights are not read here. */
@Component
class People implements UserDetailsService {

	private final JdbcClient jdbc;

	People(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public UserDetails loadUserByUsername(String code) {
		return jdbc.sql("""
				select code, password_hash from person where code = ? and enabled and password_hash is not null
				""")
			.param(PasswordSignIn.code(code))
			.query((row, index) -> User.withUsername(row.getString("code"))
				.password(row.getString("password_hash"))
				.authorities("PERSON")
				.build())
			.optional()
			.orElseThrow(() -> new UsernameNotFoundException(code));
	}

}
