package jp.sakutei.hearing.timetable.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import jp.sakutei.common.BusinessClock;
import jp.sakutei.hearing.Hearings;
import jp.sakutei.hearing.SectionHearing;
import jp.sakutei.hearing.timetable.Clash;
import jp.sakutei.hearing.timetable.Entry;
import jp.sakutei.hearing.timetable.Proposal;
import jp.sakutei.hearing.timetable.SectionToHear;
import jp.sakutei.hearing.timetable.Timetable;
import jp.sakutei.hearing.timetable.TimetableManagement;
import jp.sakutei.hearing.timetable.Timetables;
import jp.sakutei.organization.Department;
import jp.sakutei.organization.Organization;
import jp.sakutei.round.RoundId;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts together what the page of the timetable shows. */
@Component
class TimetablePage {

	private final Timetables timetables;

	private final Hearings hearings;

	private final Organization organization;

	private final BusinessClock clock;

	TimetablePage(Timetables timetables, Hearings hearings, Organization organization, BusinessClock clock) {
		this.timetables = timetables;
		this.hearings = hearings;
		this.organization = organization;
		this.clock = clock;
	}

	/**
	 * @param week a day of the week to show, or null
	 * @param chosen code of the section that is to be moved, or empty
	 */
	void show(RoundId round, LocalDate week, String chosen, Model model) {
		var timetable = timetables.of(round);
		var states = states(round);
		grid(timetable, week, timetable.of(chosen), model);
		model.addAttribute("unscheduled", rows(timetable.unscheduled(), states));
		var telling = TimetableManagement.announceable(timetable, List.copyOf(states.values()));
		model.addAttribute("telling", telling.size());
		model.addAttribute("tellingShown", new Proposal(telling, List.of()).fingerprint());
		model.addAttribute("hindering",
				timetable.clashes(clock.now())
					.stream()
					.filter((clash) -> clash.kind().refuses())
					.filter((clash) -> telling.stream().anyMatch((entry) -> clash.concerns(entry.section())))
					.count());
		model.addAttribute("planned", timetable.entries().stream().filter((entry) -> !entry.told()).count());
		timetable.sections()
			.stream()
			.filter((section) -> section.code().equals(chosen))
			.findFirst()
			.ifPresent((section) -> {
				model.addAttribute("chosen", section);
				model.addAttribute("entry", timetable.of(chosen).orElse(null));
			});
	}

	/** The same with what is proposed, which nobody has taken yet. */
	void propose(RoundId round, boolean anew, Proposal proposal, LocalDate week, Model model) {
		var timetable = timetables.of(round);
		var basis = anew ? timetable.withoutPlans() : timetable.withoutClashingPlans(clock.now());
		var first = proposal.placed().stream().findFirst();
		grid(basis.with(proposal), week, first, model);
		model.addAttribute("proposal", proposal);
		model.addAttribute("proposed", proposal.placed().stream().map(Entry::section).toList());
		model.addAttribute("anew", anew);
	}

	private void grid(Timetable timetable, LocalDate week, Optional<Entry> inView, Model model) {
		var clashes = timetable.clashes(clock.now());
		var weeks = Grid.weeks(timetable);
		var monday = Optional.ofNullable(week)
			.or(() -> inView.map((entry) -> entry.slot().day()))
			.map(Grid::monday)
			.filter((day) -> weeks.stream().anyMatch((each) -> each.monday().equals(day)))
			.orElseGet(() -> weeks.stream()
				.map(Grid.Week::monday)
				.filter((day) -> !day.isBefore(Grid.monday(clock.today())))
				.findFirst()
				.orElse(weeks.isEmpty() ? Grid.monday(clock.today()) : weeks.get(0).monday()));
		var refusing = clashes.stream().filter((clash) -> clash.kind().refuses()).toList();
		model.addAttribute("heading", TimetableWords.heading(timetable, refusing.size()));
		model.addAttribute("lead", TimetableWords.lead(timetable));
		model.addAttribute("timetable", timetable);
		model.addAttribute("weeks", weeks);
		model.addAttribute("week", monday);
		model.addAttribute("grid", Grid.of(timetable, monday, clashes, clock.now()));
		model.addAttribute("refusing", refusing);
		model.addAttribute("remarks",
				clashes.stream().filter((clash) -> !clash.kind().refuses()).map(Clash::text).distinct().toList());
	}

	/** By section. */
	private Map<String, SectionHearing> states(RoundId round) {
		return hearings.of(round.value())
			.stream()
			.collect(Collectors.toMap(SectionHearing::section, Function.identity()));
	}

	private List<Unscheduled> rows(List<SectionToHear> sections, Map<String, SectionHearing> states) {
		var departments = organization.departments()
			.stream()
			.collect(Collectors.toMap(Department::code, Department::name));
		return sections.stream()
			.map((section) -> new Unscheduled(section.code(), section.name(),
					departments.getOrDefault(section.department(), ""),
					Optional.ofNullable(states.get(section.code()))
						.map((hearing) -> hearing.state().label())
						.orElse("開始前")))
			.toList();
	}

	/** A section without place. */
	public record Unscheduled(String code, String name, String department, String state) {
	}

}
