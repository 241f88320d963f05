package jp.sakutei.check;

import java.util.List;
import java.util.Map;

import jp.sakutei.form.FormValues;
import jp.sakutei.rules.RuleScope;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The tables that judge sheets, and the facts that each may ask for. */
@Configuration(proxyBeanMethods = false)
class SheetRuleScopes {

	private static final SheetBackground NOTHING = new SheetBackground(List.of("R6"), FormValues.none(), List.of(),
			false, Map.of(), null);

	@Bean
	static RuleScope sheetRules() {
		return new RuleScope(SheetChecks.SHEET, "調書ごとの点検",
				new SheetFacts(FormValues.none(), NOTHING).ofSheet().keySet());
	}

	@Bean
	static RuleScope yearRules() {
		return new RuleScope(SheetChecks.YEAR, "年度ごとの点検",
				new SheetFacts(FormValues.none(), NOTHING).ofYear("R6").keySet());
	}

	@Bean
	static RuleScope indicatorRules() {
		return new RuleScope(SheetChecks.INDICATOR, "指標ごとの点検",
				new IndicatorFacts(FormValues.none(), NOTHING).facts().keySet());
	}

}
