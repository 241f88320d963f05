package jp.sakutei.organization.web;

import java.time.Duration;

import jp.sakutei.common.Written;
import jp.sakutei.organization.SignInLimits;
import jp.sakutei.organization.SignInOrigin;

import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Signing in, slowed down where it went wrong too often. It takes the same time whether
 * there is such a person, and whether the password was looked at.
 */
class PasswordSignIn extends DaoAuthenticationProvider {

	private final SignInLimits limits;

	private final PasswordEncoder passwords;

	private final String nobodys;

	PasswordSignIn(UserDetailsService people, PasswordEncoder passwords, SignInLimits limits) {
		super(people);
		setPasswordEncoder(passwords);
		this.limits = limits;
		this.passwords = passwords;
		this.nobodys = passwords.encode("nobody's");
	}

	/** As people type it, in either width. */
	static String code(String typed) {
		return (typed == null) ? "" : Written.narrow(typed.replace("\u0000", "")).strip();
	}

	@Override
	public Authentication authenticate(Authentication attempt) {

		var code = code(attempt.getName());
		var origin = (SignInOrigin) attempt.getDetails();
		var counted = limits.attempt(code, origin);
		if (!counted.isJudged()) {
			passwords.matches(String.valueOf(attempt.getCredentials()), nobodys);
			throw new TooOften(counted.waiting());
		}
		var person = super.authenticate(attempt);
		limits.succeeded(counted);
		return person;
	}

	/** Not looked at: wait, and try again. */
	static final class TooOften extends AuthenticationException {

		private final transient Duration wait;

		TooOften(Duration wait) {
			super("wait " + wait);
			this.wait = wait;
		}

		Duration waiting() {
			return wait;
		}

	}

}
