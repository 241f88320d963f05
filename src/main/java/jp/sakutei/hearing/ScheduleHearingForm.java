package jp.sakutei.hearing;

import java.util.List;
import java.util.stream.Collectors;

import jp.sakutei.common.CityWord;
import jp.sakutei.round.RoundId;
import jp.sakutei.common.BusinessClock;
import jp.sakutei.form.FormError;
import jp.sakutei.form.FormValues;
import jp.sakutei.form.OpenTask;
import jp.sakutei.form.TaskForm;
import jp.sakutei.form.TaskView;
import jp.sakutei.organization.Actor;
import jp.sakutei.sheet.ProjectSheet;
import jp.sakutei.sheet.ProjectSheets;
import jp.sakutei.round.calendar.BusinessCalendar;

import org.springframework.stereotype.Component;

/** ヒアリングの日程を決める. */
@Component
class ScheduleHearingForm implements TaskForm {

	private final Hearings hearings;

	private final ProjectSheets sheets;

	private final HearingManagement management;

	private final BusinessCalendar calendar;

	private final BusinessClock clock;

	ScheduleHearingForm(Hearings hearings, ProjectSheets sheets, HearingManagement management,
			BusinessCalendar calendar, BusinessClock clock) {
		this.hearings = hearings;
		this.sheets = sheets;
		this.management = management;
		this.calendar = calendar;
		this.clock = clock;
	}

	@Override
	public String form() {
		return "schedule-hearing";
	}

	@Override
	public TaskView open(OpenTask task, Actor actor) {

		var hearing = hearings.get(new HearingId(task.businessKey()));
		var values = FormValues.none()
			.with("sheets",
					sheets.ofSection(hearing.round(), hearing.section())
						.stream()
						.map(ProjectSheet::title)
						.collect(Collectors.joining("\n")))
			.with("day", calendar.of(new RoundId(hearing.round())).next(clock.today().plusDays(1)))
			.with("invited", hearing.sectionName() + "の" + CityWord.SECTION_HEAD.said() + "・" + CityWord.STAFF.said());
		return TaskView.of(hearing.sectionName(), values);
	}

	@Override
	public List<FormError> submit(OpenTask task, Actor actor, FormValues values) {
		return management.schedule(new HearingId(task.businessKey()),
				new HearingAppointment(values.date("day").orElseThrow(), values.text("startTime"), values.text("place"),
						values.text("invited")),
				actor);
	}

}
