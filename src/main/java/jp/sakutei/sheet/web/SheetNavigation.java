package jp.sakutei.sheet.web;

import java.util.Set;

import jp.sakutei.organization.PostRole;
import jp.sakutei.organization.web.NavigationEntry;
import jp.sakutei.organization.web.NavigationGroup;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SheetNavigation {

	@Bean
	NavigationEntry gatesEntry() {
		return new NavigationEntry(15, NavigationGroup.SHEETS, "確認・承認", "/gates",
				Set.of(PostRole.SECTION_HEAD, PostRole.DEPARTMENT_HEAD, PostRole.PLANNING_OFFICE));
	}

	@Bean
	NavigationEntry appealsEntry() {
		return new NavigationEntry(65, NavigationGroup.MEETINGS, "課からの申し出", "/appeals",
				Set.of(PostRole.PLANNING_OFFICE));
	}

	@Bean
	NavigationEntry rulesEntry() {
		return new NavigationEntry(85, NavigationGroup.ADMINISTRATION, "点検の規則", "/rules",
				Set.of(PostRole.PLANNING_OFFICE, PostRole.ADMINISTRATOR));
	}

	@Bean
	NavigationEntry sheetsEntry() {
		return NavigationEntry.ofRound(10, NavigationGroup.SHEETS, "事業調書の一覧", "/sheets", Set.of());
	}

}
