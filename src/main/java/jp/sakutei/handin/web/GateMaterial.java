package jp.sakutei.handin.web;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import jp.sakutei.form.TaskView.Option;
import jp.sakutei.form.comparison.FormComparison;
import jp.sakutei.handin.Gate;
import jp.sakutei.handin.GateDecisions;
import jp.sakutei.handin.HandIn;
import jp.sakutei.handin.frame.FrameSums;
import jp.sakutei.organization.Actor;
import jp.sakutei.sheet.HandInId;
import jp.sakutei.sheet.ProjectSheet;
import jp.sakutei.sheet.Revision;
import jp.sakutei.sheet.Revisions;
import jp.sakutei.sheet.web.SheetAnswers;
import jp.sakutei.sheet.web.SheetFigures;

import org.thymeleaf.context.LazyContextVariable;

import org.springframework.stereotype.Component;

/**
 * What somebody wants to know before deciding on a sheet: its money, what changed, its
 * indicators, what is left of the frame. Read when the page shows it; a post does not.
 */
@Component
class GateMaterial {

	private final SheetAnswers answers;

	private final Revisions revisions;

	private final GateDecisions decisions;

	private final FrameSums frames;

	private final GateList list;

	private final SheetFigures figures;

	GateMaterial(SheetAnswers answers, Revisions revisions, GateDecisions decisions, FrameSums frames, GateList list,
			SheetFigures figures) {
		this.answers = answers;
		this.revisions = revisions;
		this.decisions = decisions;
		this.frames = frames;
		this.list = list;
		this.figures = figures;
	}

	Map<String, Object> of(Gate gate, HandIn handIn, ProjectSheet sheet, Revision revision,
			Map<String, List<Option>> options, Actor actor) {

		var facts = new HashMap<String, Object>();
		facts.put("gate", gate);
		facts.put("revision", revision);
		facts.put("place", lazily(() -> list.around(actor, handIn.id()).orElse(null)));
		facts.put("frame", lazily(() -> frames.around(sheet.id()).orElse(null)));
		facts.put("answers", lazily(() -> answers.of(revision, options)));
		facts.put("figures", lazily(() -> figures.of(sheet, revision, options)));
		facts.put("since", lazily(() -> since(gate, revision, options)));
		facts.put("changes", lazily(() -> answers.sinceFirstPeriod(sheet, revision, options)));
		facts.put("confirmed", lazily(() -> answers.confirmed(revision)));
		return facts;
	}

	/** Where the person goes on; null where nothing else waits. */
	HandInId afterwards(HandInId handIn, Actor actor) {
		return list.around(actor, handIn)
			.map((place) -> place.afterwards(handIn.value()))
			.map(HandInId::new)
			.orElse(null);
	}

	/**
	 * What changed since the gate decided on an earlier revision; null where it never
	 * did.
	 */
	private Since since(Gate gate, Revision revision, Map<String, List<Option>> options) {
		return decisions.of(revision.sheet())
			.stream()
			.filter((decision) -> decision.gate().equals(gate.code()) && decision.revision() < revision.number())
			.findFirst()
			.map((decision) -> new Since(decision.revision(), decision.at().toLocalDate(), decision.approved(),
					answers
						.compare(revisions.find(revision.sheet(), decision.revision()).orElseThrow(), revision, options)
						.changed()
						.stream()
						.flatMap((block) -> block.changed().stream())
						.toList()))
			.orElse(null);
	}

	private static <T> LazyContextVariable<T> lazily(Supplier<T> value) {
		return new LazyContextVariable<>() {
			@Override
			protected T loadValue() {
				return value.get();
			}
		};
	}

	/**
	 * @param number of the revision on which the gate decided last
	 */
	record Since(int number, LocalDate at, boolean approved, List<FormComparison.Line> lines) {
	}

}
