package jp.sakutei.meeting.web;

import java.util.Set;

import jp.sakutei.organization.web.NavigationEntry;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MeetingNavigation {

	@Bean
	NavigationEntry meetingsEntry() {
		return NavigationEntry.ofRound(50, "会議", "/meetings", Set.of());
	}

	@Bean
	NavigationEntry followUpsEntry() {
		return NavigationEntry.ofRound(60, "対応事項", "/follow-ups", Set.of());
	}

}
