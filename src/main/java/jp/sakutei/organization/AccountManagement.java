package jp.sakutei.organization;

import java.nio.charset.StandardCharsets;
import java.util.List;

import jp.sakutei.common.BusinessClock;
import jp.sakutei.common.NotFound;
import jp.sakutei.common.Written;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Who can sign in, and with which password. What anybody may do hangs on posts alone. */
@Service
public class AccountManagement {

	private static final int SHORTEST = 10;

	/** What is hashed has no more room. */
	private static final int MOST_BYTES = 72;

	private static final Authority ADMINISTRATOR = Authority.of(PostRole.ADMINISTRATOR);

	private final Accounts accounts;

	private final Organization organization;

	private final PasswordEncoder passwords;

	private final ApplicationEventPublisher events;

	private final SignInLimits limits;

	private final TransactionTemplate transaction;

	private final BusinessClock clock;

	AccountManagement(Accounts accounts, Organization organization, PasswordEncoder passwords,
			ApplicationEventPublisher events, SignInLimits limits, TransactionTemplate transaction,
			BusinessClock clock) {
		this.accounts = accounts;
		this.organization = organization;
		this.passwords = passwords;
		this.events = events;
		this.limits = limits;
		this.transaction = transaction;
		this.clock = clock;
	}

	/**
	 * Lets a person use the product, or no longer.
	 * @return what stands against it; empty when done
	 */
	@Transactional
	public List<String> setEnabled(PersonId person, boolean enabled, Actor administrator) {

		Right.ADMINISTER_PEOPLE.require(administrator);
		require(person);
		if (isAdministrator(person)) {
			Right.ADMINISTER_ADMINISTRATORS.require(administrator);
		}
		if (!enabled && person.equals(administrator.person())) {
			return List.of("自分の利用は止められません。ほかの管理者に頼んでください。");
		}
		accounts.setEnabled(person, enabled);
		events.publishEvent(new PersonAdministered(person,
				enabled ? PersonAdministered.Change.ENABLED : PersonAdministered.Change.DISABLED,
				administrator.person()));
		return List.of();
	}

	/**
	 * Gives a person a password; for the first time, or since it was forgotten.
	 * @return what stands against it; empty when set
	 */
	@Transactional
	public List<String> setPassword(PersonId person, String password, Actor administrator) {

		Right.ADMINISTER_PEOPLE.require(administrator);
		require(person);
		var refusals = refusals(person, password);
		if (isAdministrator(person)) {
			Right.ADMINISTER_ADMINISTRATORS.require(administrator);
		}
		if (refusals.isEmpty()) {
			accounts.setPasswordHash(person, passwords.encode(password));
			events.publishEvent(
					new PersonAdministered(person, PersonAdministered.Change.PASSWORD_SET, administrator.person()));
		}
		return refusals;
	}

	/**
	 * A person changes the own password. Attempts are counted in transactions of their
	 * own, none within another: each would hold two connections.
	 * @return what stands against it; empty when changed
	 */
	public List<String> changePassword(Actor actor, SignInOrigin origin, String current, String password,
			String repeated) {

		var attempt = limits.attempt(actor.person().value(), origin);
		if (!attempt.isJudged()) {
			return List.of("いまのパスワードを続けて間違えたため、すぐには試せません。" + attempt.waiting().toSeconds() + "秒ほど待ってから、もう一度入力してください。");
		}
		var hash = accounts.passwordHash(actor.person()).orElse(null);
		if (hash == null || !passwords.matches(current, hash)) {
			return List.of("いまのパスワードが違います。");
		}
		limits.succeeded(attempt);
		if (!password.equals(repeated)) {
			return List.of("新しいパスワードと確認用のパスワードが一致しません。");
		}
		if (password.equals(current)) {
			return List.of("いまと同じパスワードです。別のパスワードにしてください。");
		}
		var refusals = refusals(actor.person(), password);
		if (refusals.isEmpty()) {
			var encoded = passwords.encode(password);
			transaction.executeWithoutResult((status) -> {
				accounts.setPasswordHash(actor.person(), encoded);
				events.publishEvent(new PersonAdministered(actor.person(), PersonAdministered.Change.PASSWORD_CHANGED,
						actor.person()));
			});
		}
		return refusals;
	}

	/** The first one, where nobody can sign in who administers; else nothing. */
	@Transactional
	public List<String> addFirstAdministrator(PersonId person, String name, String password) {

		if (accounts.administratorExists(clock.today())) {
			return List.of();
		}
		var refusals = refusals(person, password);
		if (refusals.isEmpty()) {
			accounts.addAdministrator(person, name, passwords.encode(password), clock.today());
			events.publishEvent(new PersonAdministered(person, PersonAdministered.Change.FIRST_ADMINISTRATOR, null));
		}
		return refusals;
	}

	private static List<String> refusals(PersonId person, String password) {
		if (password.codePointCount(0, password.length()) < SHORTEST) {
			return List.of("パスワードは" + SHORTEST + "文字以上にしてください。");
		}
		if (password.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
			return List.of("パスワードが長すぎます。英数字なら" + MOST_BYTES + "文字まで、かななどの文字なら24文字までです。");
		}
		if (Written.folded(password).contains(Written.folded(person.value()))) {
			return List.of("パスワードに職員番号を含めることはできません。");
		}
		return CommonPasswords.contain(password)
				? List.of("このパスワードは推測されやすいため使えません。よくある言葉、数字、キーボードの並び、同じ文字の繰り返しだけにしないでください。") : List.of();
	}

	private boolean isAdministrator(PersonId person) {
		return organization.actorOn(person, clock.today()).own().contains(ADMINISTRATOR);
	}

	private void require(PersonId person) {
		accounts.find(person, clock.today()).orElseThrow(() -> new NotFound("職員 " + person));
	}

}
