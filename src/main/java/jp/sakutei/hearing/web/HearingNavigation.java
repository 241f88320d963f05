package jp.sakutei.hearing.web;

import java.util.Set;

import jp.sakutei.organization.web.NavigationEntry;
import jp.sakutei.organization.web.NavigationGroup;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class HearingNavigation {

	@Bean
	NavigationEntry hearingsEntry() {
		return NavigationEntry.ofRound(40, NavigationGroup.MEETINGS, "ヒアリング", "/hearings", Set.of());
	}

}
