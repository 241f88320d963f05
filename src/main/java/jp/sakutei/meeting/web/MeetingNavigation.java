package jp.sakutei.meeting.web;

import java.util.Set;

import jp.sakutei.organization.web.NavigationEntry;
import jp.sakutei.organization.web.NavigationGroup;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MeetingNavigation {

	@Bean
	NavigationEntry meetingsEntry() {
		return NavigationEntry.ofRound(50, NavigationGroup.MEETINGS, "会議", "/meetings", Set.of());
	}

	@Bean
	NavigationEntry mattersEntry() {
		return NavigationEntry.ofRound(60, NavigationGroup.MEETINGS, "対応事項", "/follow-ups", Set.of());
	}

}
