package jp.sakutei.budget.web;

import java.util.Set;

import jp.sakutei.organization.web.NavigationEntry;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class BudgetNavigation {

	@Bean
	NavigationEntry budgetEntry() {
		return NavigationEntry.ofRound(70, "予算編成", "/budget", Set.of());
	}

}
