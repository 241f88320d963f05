package jp.sakutei.handin.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import jp.sakutei.handin.GateDecisions;
import jp.sakutei.handin.HandIn;
import jp.sakutei.handin.frame.FrameSums;
import jp.sakutei.sheet.Judgements.Judgement;
import jp.sakutei.sheet.Judgements;
import jp.sakutei.sheet.ProjectSheet;
import jp.sakutei.sheet.Revisions;
import jp.sakutei.sheet.web.SheetContext;

import org.thymeleaf.context.LazyContextVariable;

import org.springframework.stereotype.Component;

/**
 * What a section or a gate wants to see beside the form: why it came, what was said so
 * far and what changed; read when a page shows it.
 */
@Component
class SheetAside {

	private final GateDecisions decisions;

	private final Revisions revisions;

	private final ComparisonLinks links;

	private final RemarkedFields remarks;

	private final Judgements judgements;

	private final SheetContext context;

	private final FrameSums frames;

	SheetAside(GateDecisions decisions, Revisions revisions, ComparisonLinks links, RemarkedFields remarks,
			Judgements judgements, SheetContext context, FrameSums frames) {
		this.decisions = decisions;
		this.revisions = revisions;
		this.links = links;
		this.remarks = remarks;
		this.judgements = judgements;
		this.context = context;
		this.frames = frames;
	}

	Map<String, Object> of(Supplier<HandIn> handIn, ProjectSheet sheet) {

		var facts = new HashMap<String, Object>();
		facts.put("handIn", lazily(handIn));
		facts.put("decisions", lazily(() -> decisions.of(sheet.id())));
		facts.put("comparisons", lazily(() -> links.of(sheet.id(), sheet.currentRevision(), decisions.of(sheet.id()))));
		facts.put("remarked", lazily(() -> remarked(sheet)));
		facts.put("judgements", lazily(() -> judged(sheet)));
		facts.put("envelope", lazily(() -> frames.envelope(sheet.id()).orElse(null)));
		return facts;
	}

	private List<RemarkedFields.Remarked> remarked(ProjectSheet sheet) {
		return (sheet.currentRevision() == null) ? List.of() : remarks.of(sheet.id(), revisions.of(sheet.id()),
				sheet.currentRevision(), context.options(sheet.round()));
	}

	private List<Judgement> judged(ProjectSheet sheet) {
		return (sheet.currentRevision() == null) ? List.of() : judgements.of(sheet.id(), sheet.currentRevision());
	}

	private static <T> LazyContextVariable<T> lazily(Supplier<T> value) {
		return new LazyContextVariable<>() {
			@Override
			protected T loadValue() {
				return value.get();
			}
		};
	}

}
