package jp.sakutei.check;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jp.sakutei.form.FormValues;
import jp.sakutei.form.definition.FormComponent;
import jp.sakutei.form.definition.FormDefinitions;
import jp.sakutei.rules.RuleScope;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The tables that judge sheets, and the facts that each may ask for. */
@Configuration(proxyBeanMethods = false)
class SheetRuleScopes {

	private static final SheetBackground NOTHING = new SheetBackground(List.of("R6"), FormValues.none(), List.of(),
			false, Map.of(), null);

	@Bean
	static RuleScope sheetRules(FormDefinitions forms) {
		return new RuleScope(SheetChecks.SHEET, "調書ごとの点検",
				new SheetFacts(FormValues.none(), NOTHING).ofSheet().keySet(), keys(forms));
	}

	@Bean
	static RuleScope yearRules(FormDefinitions forms) {
		return new RuleScope(SheetChecks.YEAR, "年度ごとの点検",
				new SheetFacts(FormValues.none(), NOTHING).ofYear("R6").keySet(), keys(forms));
	}

	@Bean
	static RuleScope indicatorRules(FormDefinitions forms) {
		return new RuleScope(SheetChecks.INDICATOR, "指標ごとの点検",
				with(new IndicatorFacts(FormValues.none(), NOTHING).facts().keySet()), keys(forms));
	}

	private static Set<String> with(Set<String> facts) {
		return Stream.concat(facts.stream(), Stream.of(RuleScope.ANSWERS)).collect(Collectors.toSet());
	}

	private static Set<String> keys(FormDefinitions forms) {
		return forms.current("fill-in-sheet")
			.components()
			.stream()
			.flatMap(FormComponent::answering)
			.filter((component) -> component.kind().isInput() || component.kind().hasRows())
			.map(FormComponent::key)
			.collect(Collectors.toSet());
	}

}
