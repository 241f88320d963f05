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
				select p.code, p.password_hash, coalesce(f.refused_until > clock_timestamp(), false) as refused
				from person p left join sign_in_failure f on f.person = p.code
				where p.code = ? and p.enabled and p.password_hash is not null
				""")
			.param(code.replace("\u0000", "").strip())
			.query((row, index) -> User.withUsername(row.getString("code"))
				.password(row.getString("password_hash"))
				.accountLocked(row.getBoolean("refused"))
				.authorities("PERSON")
				.build())
			.optional()
			.orElseThrow(() -> new UsernameNotFoundException(code));
	}

}
