package jp.sakutei.meeting.agenda;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jp.sakutei.common.Codes;
import jp.sakutei.round.RoundId;
import jp.sakutei.common.BusinessClock;
import jp.sakutei.form.FormError;
import jp.sakutei.form.FormValues;
import jp.sakutei.form.OpenTask;
import jp.sakutei.form.TaskForm;
import jp.sakutei.form.TaskView.Option;
import jp.sakutei.form.TaskView;
import jp.sakutei.meeting.Meeting;
import jp.sakutei.meeting.MeetingCall;
import jp.sakutei.meeting.MeetingId;
import jp.sakutei.meeting.MeetingKinds;
import jp.sakutei.meeting.Meetings;
import jp.sakutei.organization.Actor;
import jp.sakutei.organization.PostRole;
import jp.sakutei.round.calendar.BusinessCalendar;

import org.springframework.stereotype.Component;

/** 開催を決める: agenda, day and place, who is invited. */
@Component
public class CallMeetingForm implements TaskForm {

	private final Meetings meetings;

	private final MeetingKinds kinds;

	private final AgendaItems items;

	private final MeetingCalling management;

	private final BusinessCalendar calendar;

	private final BusinessClock clock;

	CallMeetingForm(Meetings meetings, MeetingKinds kinds, AgendaItems items, MeetingCalling management,
			BusinessCalendar calendar, BusinessClock clock) {
		this.meetings = meetings;
		this.kinds = kinds;
		this.items = items;
		this.management = management;
		this.calendar = calendar;
		this.clock = clock;
	}

	@Override
	public String form() {
		return "call-meeting";
	}

	@Override
	public TaskView open(OpenTask task, Actor actor) {

		var meeting = meetings.get(new MeetingId(task.businessKey()));
		var kind = kinds.get(meeting.round(), meeting.kind());
		var agenda = items.of(meeting);
		var values = FormValues.none()
			.with("agenda", agenda.stream().map(AgendaItem::title).collect(Collectors.joining("\n")))
			.with("day", proposedDay(meeting))
			.with("roles", Invitations.rolesOf(kind).stream().map(PostRole::code).toList())
			.with("guests", Invitations.guestsOf(kind));
		return TaskView.of(title(meeting), values)
			.withOptions(Map.of("items",
					agenda.stream().map((item) -> new Option("" + item.position(), item.title())).toList(), "roles",
					Arrays.stream(PostRole.values()).map((role) -> new Option(role.code(), role.label())).toList()));
	}

	@Override
	public List<FormError> submit(OpenTask task, Actor actor, FormValues values) {

		var call = new MeetingCall(values.date("day").orElseThrow(), values.text("startTime"), values.text("place"),
				values.texts("roles").stream().map((code) -> Codes.of(PostRole.class, code)).toList(),
				values.text("guests"), values.text("message"),
				values.texts("leftOut").stream().map(Integer::valueOf).toList(), values.text("leftOutReason"),
				values.text("furtherItems").lines().map(String::strip).filter((line) -> !line.isEmpty()).toList());
		return management.call(new MeetingId(task.businessKey()), call, actor);
	}

	/**
	 * The planned day; from the second sitting on, or when it has passed, the next one.
	 */
	private LocalDate proposedDay(Meeting meeting) {
		var today = clock.today();
		var planned = meeting.plannedDay();
		return calendar.of(new RoundId(meeting.round()))
			.next((planned == null || planned.isBefore(today)) ? today : planned);
	}

	public static String title(Meeting meeting) {
		return (meeting.session() == 1) ? meeting.name() : meeting.name() + "（" + meeting.session() + "回目）";
	}

}
