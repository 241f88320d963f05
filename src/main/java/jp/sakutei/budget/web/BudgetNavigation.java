package jp.sakutei.budget.web;

import java.util.Set;

import jp.sakutei.organization.web.NavigationEntry;
import jp.sakutei.organization.web.NavigationGroup;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class BudgetNavigation {

	@Bean
	NavigationEntry budgetEntry() {
		return NavigationEntry.ofRound(70, NavigationGroup.BUDGET, "予算編成", "/budget", Set.of());
	}

}
