package jp.sakutei.crawl;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import jp.sakutei.common.BusinessClock;
import jp.sakutei.form.FormValues;
import jp.sakutei.form.SideNote;
import jp.sakutei.form.TaskView;
import jp.sakutei.form.definition.FormComponent;
import jp.sakutei.form.definition.FormDefinition;
import jp.sakutei.form.definition.FormDefinitions;
import jp.sakutei.organization.Organization;
import jp.sakutei.round.RoundId;
import jp.sakutei.worklist.TaskDesk;
import jp.sakutei.worklist.WorkItem;
import jp.sakutei.worklist.WorkItems;

import org.springframework.context.ApplicationContext;

/**
 * What a task's form shows without asking for it, in every open task: whether somebody
 * fills it in.
 */
class Prefills {

	/** What somebody wrote before, if anybody did. */
	private static final Set<String> MAY_BE_EMPTY = Set.of("answer-follow-up.remark",
			"approve-as-section-head.unanswered", "approve-as-department-head.unanswered", "check-as-office.unanswered",
			"assess-budget-list.lines.requestReason", "confirm-assessment.lines.remark",
			"confirm-budget-list.lines.reason");

	private final WorkItems items;

	private final TaskDesk desk;

	private final FormDefinitions definitions;

	private final Organization organization;

	private final BusinessClock clock;

	/** By form and field how often it was filled in. */
	private final Map<String, Integer> filled = new TreeMap<>();

	private final Set<String> empty = new TreeSet<>();

	private final Set<String> unknown = new TreeSet<>();

	private final Set<String> seen = new TreeSet<>();

	private final Set<String> opened = new TreeSet<>();

	Prefills(ApplicationContext application) {
		this.items = application.getBean(WorkItems.class);
		this.desk = application.getBean(TaskDesk.class);
		this.definitions = application.getBean(FormDefinitions.class);
		this.organization = application.getBean(Organization.class);
		this.clock = application.getBean(BusinessClock.class);
	}

	void look(RoundId round) {
		items.open(round.value()).stream().filter((item) -> opened.add(item.taskId())).forEach(this::look);
	}

	private void look(WorkItem item) {
		organization.holdersOf(item.authority(), clock.today()).stream().findFirst().ifPresent((person) -> {
			var view = desk.open(item, organization.actorOn(person.id(), clock.today()));
			look(definitions.current(item.form()), view);
		});
	}

	private void look(FormDefinition form, TaskView view) {

		seen.add(form.name());
		view.values()
			.asMap()
			.keySet()
			.stream()
			.filter((key) -> !Set.of(SideNote.KEY, FormDefinition.CONFIRMED, FormDefinition.EDITED).contains(key))
			.filter((key) -> form.answering().noneMatch((component) -> component.key().equals(key)))
			.forEach((key) -> unknown.add(form.name() + "." + key));
		form.answering().forEach((component) -> {
			var name = form.name() + "." + component.key();
			if (component.kind().hasRows()) {
				rows(component, view, name);
			}
			else if (component.limits().readonly().holdsAlways() && !count(name, view.values(), component)) {
				empty.add(name);
			}
		});
	}

	private void rows(FormComponent list, TaskView view, String name) {
		list.rowComponents(view)
			.stream()
			.flatMap(FormComponent::answering)
			.filter((column) -> column.limits().readonly().holdsAlways())
			.forEach((column) -> {
				filled.putIfAbsent(name + "." + column.key(), 0);
				view.values().rows(list.key()).forEach((row) -> count(name + "." + column.key(), row, column));
			});
	}

	private boolean count(String name, FormValues values, FormComponent component) {
		var there = !values.text(component.key()).isBlank();
		filled.merge(name, there ? 1 : 0, Integer::sum);
		return there;
	}

	/** Forms that the product has. */
	Set<String> allForms() {
		return definitions.all()
			.stream()
			.map(FormDefinition::name)
			.filter((name) -> !name.equals("every-kind"))
			.collect(Collectors.toCollection(TreeSet::new));
	}

	/** Forms of tasks that there were. */
	Set<String> forms() {
		return seen;
	}

	/**
	 * Fields that stood empty, or never got anything, and values that no form asks for.
	 */
	Set<String> faults() {
		var faults = new TreeSet<>(empty);
		filled.forEach((name, times) -> {
			if (times == 0) {
				faults.add(name);
			}
		});
		faults.removeAll(MAY_BE_EMPTY);
		unknown.forEach((name) -> faults.add(name + " is not in the form"));
		return faults;
	}

}
