package jp.sakutei.sheet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

import jp.sakutei.common.FiscalYear;
import jp.sakutei.form.FormValues;
import jp.sakutei.configuration.ProjectConfiguration;
import jp.sakutei.configuration.RoundConfigurationTaken;
import jp.sakutei.configuration.RoundCreated;
import jp.sakutei.round.RoundId;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Takes the projects of the first period into a new round: each that counts gets its
 * sheet.
 */
@Component
class SheetImport {

	private final ProjectSheets sheets;

	SheetImport(ProjectSheets sheets) {
		this.sheets = sheets;
	}

	@EventListener
	void on(RoundCreated event) {
		event.configuration().countingProjects().forEach((project) -> add(event.round(), project));
	}

	/** A sheet lives on by itself: only projects that are new get one. */
	@EventListener
	void on(RoundConfigurationTaken event) {
		var known = sheets.all(event.round().value()).stream().map(ProjectSheet::number).toList();
		event.configuration()
			.countingProjects()
			.stream()
			.filter((project) -> !known.contains(project.number()))
			.forEach((project) -> add(event.round(), project));
	}

	private void add(RoundId round, ProjectConfiguration project) {
		sheets.add(new ProjectSheet(ProjectSheetId.of(round, project.number()), round.value(), project.number(),
				project.name(), project.section(), project.policies().main(), Project.proposed(project.kind().label()),
				null, project.evaluation().progress(), previous(project), null), project.counts());
	}

	/**
	 * What the first period left, under the keys of the sheet's form where there is such
	 * a question.
	 */
	private static FormValues previous(ProjectConfiguration project) {

		var previous = new LinkedHashMap<String, Object>();
		put(previous, "name", project.names().project());
		put(previous, "budgetName", project.names().budget());
		put(previous, "earlierNames", project.names().earlier());
		put(previous, "kind", project.kind().label());
		put(previous, "mainPolicy", project.policies().main());
		put(previous, "alsoUnder", project.policies().alsoUnder());
		put(previous, "priorityItems", project.policies().priorityItems());
		put(previous, "themes", project.policies().themes());
		put(previous, "individualPlans", project.policies().individualPlans());
		put(previous, "legalForce", project.outline().legalForce());
		put(previous, "legalBasis", project.outline().legalBasis());
		put(previous, "startYear", code(project.outline().startYear()));
		put(previous, "endYear", code(project.outline().endYear()));
		put(previous, "endKind", project.outline().endKind());
		put(previous, "purpose", project.outline().purpose());
		put(previous, "targetGroup", project.outline().target());
		put(previous, "means", project.outline().means());
		put(previous, "progress", project.evaluation().progress());
		put(previous, "evaluation", project.evaluation().text());
		put(previous, "delayCause", project.evaluation().delayCause());
		put(previous, "contentChange", project.evaluation().contentChange());
		put(previous, "futureDirection", project.evaluation().futureDirection());
		put(previous, "baseAmounts", project.amounts().base());
		put(previous, "plannedAmounts", byCode(project.amounts().planned()));
		put(previous, "plannedSchedule", byCode(project.schedule()));
		put(previous, "indicators", project.indicators().stream().map(SheetImport::indicator).toList());
		return new FormValues(previous);
	}

	private static Map<String, Object> indicator(ProjectConfiguration.Indicator indicator) {

		var row = new LinkedHashMap<String, Object>();
		put(row, "name", indicator.name());
		put(row, "unit", indicator.unit());
		put(row, "kind", indicator.kind());
		put(row, "direction", indicator.direction());
		put(row, "source", indicator.source());
		put(row, "formula", indicator.formula());
		put(row, "measured", indicator.measured());
		put(row, "counting", indicator.cumulative() ? "累計" : "単年度");
		put(row, "wording", indicator.wording());
		put(row, "baselineYear", code(indicator.baseline().year()));
		put(row, "baseline", indicator.baseline().value());
		indicator.targets().forEach((year, target) -> put(row, "target" + year.code(), target));
		indicator.actuals().forEach((year, actual) -> put(row, "actual" + year.code(), actual));
		return row;
	}

	private static <T> Map<String, T> byCode(SortedMap<FiscalYear, T> byYear) {
		var byCode = new LinkedHashMap<String, T>();
		byYear.forEach((year, value) -> byCode.put(year.code(), value));
		return byCode;
	}

	private static String code(FiscalYear year) {
		return (year == null) ? null : year.code();
	}

	private static void put(Map<String, Object> map, String key, Object value) {
		if (value != null && !"".equals(value)) {
			map.put(key, (value instanceof List<?> list) ? new ArrayList<>(list) : value);
		}
	}

}
