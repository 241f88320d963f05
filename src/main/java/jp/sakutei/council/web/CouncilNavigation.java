package jp.sakutei.council.web;

import java.util.Set;

import jp.sakutei.organization.web.NavigationEntry;
import jp.sakutei.organization.web.NavigationGroup;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CouncilNavigation {

	@Bean
	NavigationEntry opinionsEntry() {
		return NavigationEntry.ofRound(55, NavigationGroup.MEETINGS, "審議会の意見", "/council-opinions", Set.of());
	}

}
