package jp.sakutei.organization.web;

import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicInteger;

import jp.sakutei.City;
import jp.sakutei.SakuteiTest;
import jp.sakutei.organization.SignInLimits;
import jp.sakutei.organization.SignInOrigin;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.crypto.password.PasswordEncoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@SakuteiTest
@DisplayName("サインインにかかる時間")
class SignInTimeTests {

	private static final String ATTACKER = "192.0.2.66";

	@Autowired
	ApplicationContext application;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	PasswordEncoder passwords;

	@Autowired
	People people;

	@Autowired
	SignInLimits limits;

	@Test
	@DisplayName("いる人、いない人、待つ人のどれでも、パスワードを一度照らす")
	void takesTheSameTime() {

		City.build(application, 1, 2, 1);
		jdbc.sql("update person set password_hash = ? where code = 'office'")
			.param(passwords.encode("十文字以上の秘密の言葉"))
			.update();
		var counting = new Counting(passwords);
		var signIn = new PasswordSignIn(people, counting, limits);
		var looked = new ArrayList<Integer>();
		for (var code : new String[] { "office", "no-such", "staff-0101", "office", "office", "office", "office",
				"office" }) {
			var attempt = UsernamePasswordAuthenticationToken.unauthenticated(code, "違います");
			attempt.setDetails(new SignInOrigin(ATTACKER, null));
			counting.matches.set(0);
			assertThatThrownBy(() -> signIn.authenticate(attempt)).isInstanceOf(AuthenticationException.class);
			looked.add(counting.matches.get());
		}
		assertThat(looked).containsOnly(1);
		assertThat(limits.attempt("office", new SignInOrigin(ATTACKER, null)).isJudged()).isFalse();
	}

	@Test
	@DisplayName("一度に多く送っても、数えられる前に通り抜けるものはない")
	void countsBeforeItJudges() throws Exception {

		var judged = new AtomicInteger();
		var threads = new Thread[24];
		for (var index = 0; index < threads.length; index++) {
			threads[index] = new Thread(() -> {
				if (limits.attempt("office", new SignInOrigin(ATTACKER, null)).isJudged()) {
					judged.incrementAndGet();
				}
			});
			threads[index].start();
		}
		for (var thread : threads) {
			thread.join();
		}
		assertThat(judged.get()).isBetween(5, 10);
	}

	private record Counting(PasswordEncoder passwords, AtomicInteger matches) implements PasswordEncoder {

		Counting(PasswordEncoder passwords) {
			this(passwords, new AtomicInteger());
		}

		@Override
		public String encode(CharSequence password) {
			return passwords.encode(password);
		}

		@Override
		public boolean matches(CharSequence password, String hash) {
			matches.incrementAndGet();
			return passwords.matches(password, hash);
		}

	}

}
