package jp.sakutei.mail.web;

import java.util.Set;

import jp.sakutei.organization.PostRole;
import jp.sakutei.organization.web.NavigationEntry;
import jp.sakutei.organization.web.NavigationGroup;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MailNavigation {

	@Bean
	NavigationEntry outboxEntry() {
		return new NavigationEntry(90, NavigationGroup.ADMINISTRATION, "送信箱", "/outbox",
				Set.of(PostRole.ADMINISTRATOR, PostRole.PLANNING_OFFICE));
	}

}
