package jp.sakutei.round.web;

import java.util.EnumSet;
import java.util.Set;

import jp.sakutei.organization.PostRole;
import jp.sakutei.organization.web.NavigationEntry;
import jp.sakutei.organization.web.NavigationGroup;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RoundNavigation {

	@Bean
	NavigationEntry stagesEntry() {
		return NavigationEntry.ofRound(35, NavigationGroup.HOME, "策定スケジュール", "/stages", Set.of());
	}

	@Bean
	NavigationEntry configurationEntry() {
		return NavigationEntry.ofRound(95, NavigationGroup.ADMINISTRATION, "設定", "/configuration",
				EnumSet.of(PostRole.PLANNING_OFFICE, PostRole.ADMINISTRATOR));
	}

}
