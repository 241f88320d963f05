package jp.sakutei.handin.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import jp.sakutei.common.BusinessClock;
import jp.sakutei.form.TaskView.Option;
import jp.sakutei.handin.GateDecisions;
import jp.sakutei.handin.HandIns;
import jp.sakutei.handin.Objections;
import jp.sakutei.handin.course.WhyHere;
import jp.sakutei.journal.Journal;
import jp.sakutei.organization.Actor;
import jp.sakutei.organization.InCharge;
import jp.sakutei.organization.Organization;
import jp.sakutei.sheet.Judgements;
import jp.sakutei.sheet.Lineages;
import jp.sakutei.sheet.ProjectSheet;
import jp.sakutei.sheet.Revision;
import jp.sakutei.sheet.Revisions;
import jp.sakutei.sheet.SheetSections;
import jp.sakutei.sheet.SheetWork;
import jp.sakutei.sheet.web.Outline;
import jp.sakutei.sheet.web.SheetAnswers;
import jp.sakutei.sheet.web.SheetContext;
import jp.sakutei.sheet.web.SheetFigures;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts the page of a sheet together: {@code sheet/sheet.html}. */
@Component
class SheetPage {

	/** Of what happened; the rest is one click away. */
	private static final int LATEST = 7;

	private final Papers papers;

	private final Sayings sayings;

	private final SheetWork work;

	private final SheetSections sections;

	private final WhyHere why;

	private final People people;

	SheetPage(Papers papers, Sayings sayings, SheetWork work, SheetSections sections, WhyHere why, People people) {
		this.papers = papers;
		this.sayings = sayings;
		this.work = work;
		this.sections = sections;
		this.why = why;
		this.people = people;
	}

	/**
	 * @param number of the revision to show; null: the latest
	 */
	void show(ProjectSheet sheet, Integer number, Actor actor, Model model) {

		var all = papers.revisions.of(sheet.id());
		var shown = all.stream().filter((each) -> number == null || each.number() == number).findFirst().orElse(null);
		var options = papers.context.options(sheet.round());
		model.addAttribute("sheet", sheet);
		model.addAttribute("why", why.of(sheet.id()));
		model.addAttribute("sections", sections.of(sheet.id()));
		text(sheet, all, shown, options, model);
		said(sheet, all, shown, options, model);
		where(sheet, actor, model);
		model.addAttribute("asked", number != null);
	}

	private void text(ProjectSheet sheet, List<Revision> all, Revision shown, Map<String, List<Option>> options,
			Model model) {

		var answers = (shown == null) ? papers.answers.before(sheet, options) : papers.answers.of(shown, options);
		model.addAttribute("revisions", all);
		model.addAttribute("shown", shown);
		model.addAttribute("answers", answers);
		model.addAttribute("outline", Outline.of(answers));
		model.addAttribute("figures", papers.figures.of(sheet, shown, options));
		model.addAttribute("earlierNames", sheet.earlierNames(all));
		model.addAttribute("relatives", papers.lineages.of(sheet.id()));
		model.addAttribute("policy",
				options.getOrDefault("policies", List.of())
					.stream()
					.filter((policy) -> policy.value().equals(sheet.mainPolicy()))
					.map(Option::label)
					.findFirst()
					.orElse(null));
	}

	private void said(ProjectSheet sheet, List<Revision> all, Revision shown, Map<String, List<Option>> options,
			Model model) {

		var decided = sayings.decisions.of(sheet.id());
		model.addAttribute("decisions", decided);
		model.addAttribute("comparisons", sayings.links.of(sheet.id(), sheet.currentRevision(), decided));
		model.addAttribute("remarked",
				(shown == null) ? List.of() : sayings.remarks.of(sheet.id(), all, shown.number(), options));
		model.addAttribute("judgements",
				(shown == null) ? List.of() : sayings.judgements.of(sheet.id(), shown.number()));
		model.addAttribute("entered", sayings.objections.of(sheet.id()));
		var trail = sayings.journal.of(sheet.id().value());
		var latest = new ArrayList<>(trail.subList(Math.max(0, trail.size() - LATEST), trail.size()));
		Collections.reverse(latest);
		model.addAttribute("trail", trail);
		model.addAttribute("latest", latest);
	}

	private void where(ProjectSheet sheet, Actor actor, Model model) {

		var handIns = people.handIns.of(sheet.id());
		var waiting = work.of(sheet.id(), actor);
		model.addAttribute("handIns", handIns);
		model.addAttribute("waiting", waiting);
		model.addAttribute("inCharge", waiting.isEmpty() ? null : people.inCharge.of(waiting.get(0).authority()));
		model.addAttribute("today", people.clock.today());
		model.addAttribute("section", people.organization.section(sheet.section()).name());
		people.rights.offer(sheet, handIns, actor, model);
	}

	/** What was handed in. */
	@Component
	record Papers(Revisions revisions, SheetContext context, SheetAnswers answers, SheetFigures figures,
			Lineages lineages) {
	}

	/** What was said of it. */
	@Component
	record Sayings(GateDecisions decisions, ComparisonLinks links, RemarkedFields remarks, Judgements judgements,
			Objections objections, Journal journal) {
	}

	/** Who has it. */
	@Component
	record People(HandIns handIns, Organization organization, InCharge inCharge, SheetRights rights,
			BusinessClock clock) {
	}

}
