package jp.sakutei.organization.web;

import jp.sakutei.organization.AccountManagement;
import jp.sakutei.organization.PersonId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * 最初の管理者, named by the environment: {@code SAKUTEI_ADMIN_CODE}, {@code _NAME},
 * {@code _PASSWORD}. Without effect as soon as an administrator can sign in.
 */
@Component
@ConditionalOnProperty("sakutei.admin.code")
class FirstAdministrator implements ApplicationRunner {

	private static final Logger log = LoggerFactory.getLogger(FirstAdministrator.class);

	private final AccountManagement accounts;

	private final String code;

	private final String name;

	private final String password;

	FirstAdministrator(AccountManagement accounts, @Value("${sakutei.admin.code}") String code,
			@Value("${sakutei.admin.name:システム管理者}") String name, @Value("${sakutei.admin.password:}") String password) {
		this.accounts = accounts;
		this.code = code;
		this.name = name;
		this.password = password;
	}

	/** After the round was created, which brings people and posts. */
	@Override
	public void run(ApplicationArguments arguments) {
		accounts.addFirstAdministrator(new PersonId(code), name, password)
			.forEach((refusal) -> log.error("最初の管理者（SAKUTEI_ADMIN_PASSWORD）：{}", refusal));
	}

}
