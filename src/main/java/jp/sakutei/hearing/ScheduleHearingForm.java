package jp.sakutei.hearing;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jp.sakutei.form.FormError;
import jp.sakutei.form.FormValues;
import jp.sakutei.form.OpenTask;
import jp.sakutei.form.TaskForm;
import jp.sakutei.form.TaskView;
import jp.sakutei.form.TaskView.Option;
import jp.sakutei.organization.PersonId;
import jp.sakutei.organization.Actor;
import jp.sakutei.sheet.ProjectSheet;
import jp.sakutei.sheet.ProjectSheets;

import org.springframework.stereotype.Component;

/** ヒアリングの日程を決める. */
@Component
class ScheduleHearingForm implements TaskForm {

	private final Hearings hearings;

	private final ProjectSheets sheets;

	private final HearingManagement management;

	private final HearingPlaces places;

	ScheduleHearingForm(Hearings hearings, ProjectSheets sheets, HearingManagement management, HearingPlaces places) {
		this.hearings = hearings;
		this.sheets = sheets;
		this.management = management;
		this.places = places;
	}

	@Override
	public String form() {
		return "schedule-hearing";
	}

	@Override
	public TaskView open(OpenTask task, Actor actor) {

		var hearing = hearings.get(new HearingId(task.businessKey()));
		var suggested = places.suggested(hearing);
		var values = FormValues.none()
			.with("sheets",
					sheets.ofSection(hearing.round(), hearing.section())
						.stream()
						.map(ProjectSheet::title)
						.collect(Collectors.joining("\n")))
			.with("day", suggested.day())
			.with("startTime", suggested.startTime())
			.with("place", suggested.place())
			.with("officer", (suggested.officer() == null) ? "" : suggested.officer().value())
			.with("invited", suggested.invited());
		return TaskView.of(hearing.sectionName(), values)
			.withOptions(Map.of("hearingOfficers",
					places.officers(hearing.round())
						.stream()
						.map((person) -> new Option(person.id().value(), person.name()))
						.toList()));
	}

	@Override
	public List<FormError> submit(OpenTask task, Actor actor, FormValues values) {
		var id = new HearingId(task.businessKey());
		return management.schedule(id, new HearingAppointment(values.date("day").orElseThrow(),
				values.text("startTime"), places.minutes(task.round()), values.text("place"),
				values.text("officer").isEmpty() ? null : new PersonId(values.text("officer")), values.text("invited")),
				actor);
	}

}
