package jp.sakutei.projectsheet.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jp.sakutei.projectsheet.GateDecisions;
import jp.sakutei.projectsheet.HandIn;

import org.thymeleaf.context.LazyContextVariable;

import org.springframework.stereotype.Component;

/**
 * What a section or a gate wants to see beside the form: why it came, and what was said
 * so far; the latter is read when a page shows it.
 */
@Component
class SheetAside {

	private final GateDecisions decisions;

	private final ComparisonLinks links;

	SheetAside(GateDecisions decisions, ComparisonLinks links) {
		this.decisions = decisions;
		this.links = links;
	}

	Map<String, Object> of(HandIn handIn) {

		var facts = new HashMap<String, Object>();
		facts.put("handIn", handIn);
		facts.put("decisions", new LazyContextVariable<List<GateDecisions.Recorded>>() {
			@Override
			protected List<GateDecisions.Recorded> loadValue() {
				return decisions.of(handIn.sheet());
			}
		});
		facts.put("comparisons", new LazyContextVariable<List<ComparisonLinks.Link>>() {
			@Override
			protected List<ComparisonLinks.Link> loadValue() {
				return links.of(handIn.sheet(), handIn.revision(), decisions.of(handIn.sheet()));
			}
		});
		return facts;
	}

}
