package jp.sakutei.organization.web;

import jp.sakutei.common.SakuteiSettings;
import jp.sakutei.organization.AccountManagement;
import jp.sakutei.organization.PersonId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

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

	private final SakuteiSettings.Admin admin;

	FirstAdministrator(AccountManagement accounts, SakuteiSettings settings) {
		this.accounts = accounts;
		this.admin = settings.admin();
	}

	/** After the round was created, which brings people and posts. */
	@Override
	public void run(ApplicationArguments arguments) {
		accounts.addFirstAdministrator(new PersonId(admin.code()), admin.name(), admin.password())
			.forEach((refusal) -> log.error("最初の管理者（SAKUTEI_ADMIN_PASSWORD）：{}", refusal));
	}

}
