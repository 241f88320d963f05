package jp.sakutei.meeting.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import jp.sakutei.common.Written;
import jp.sakutei.form.Consequences;
import jp.sakutei.form.FormError;
import jp.sakutei.form.FormValues;
import jp.sakutei.form.OpenTask;
import jp.sakutei.form.TaskForm;
import jp.sakutei.form.TaskView;
import jp.sakutei.meeting.Meeting;
import jp.sakutei.meeting.MeetingId;
import jp.sakutei.meeting.MeetingKinds;
import jp.sakutei.meeting.MeetingRecord;
import jp.sakutei.meeting.Meetings;
import jp.sakutei.meeting.OpinionGiven;
import jp.sakutei.meeting.agenda.CallMeetingForm;
import jp.sakutei.organization.Actor;

import org.springframework.stereotype.Component;

/**
 * 会議の結果を記録する: attendance, minutes, opinions; the results of the items come from the desk.
 */
@Component
class RecordMeetingForm implements TaskForm {

	private final Meetings meetings;

	private final MeetingKinds kinds;

	private final LeftOnDesk left;

	private final OpinionSubjects subjects;

	private final MeetingRecording management;

	RecordMeetingForm(Meetings meetings, MeetingKinds kinds, LeftOnDesk left, OpinionSubjects subjects,
			MeetingRecording management) {
		this.meetings = meetings;
		this.kinds = kinds;
		this.left = left;
		this.subjects = subjects;
		this.management = management;
	}

	@Override
	public String form() {
		return "record-meeting";
	}

	/** A cancellation decides on the appointment that the page shows. */
	@Override
	public TaskView open(OpenTask task, Actor actor) {

		var meeting = meetings.get(new MeetingId(task.businessKey()));
		var session = meetings.session(meeting);
		var values = FormValues.none()
			.with("held", "yes")
			.with("heldOn", session.day())
			.with("attendance", session.invited());
		return TaskView.of(CallMeetingForm.title(meeting), values)
			.withContext(Map.of("meeting", Map.of("opinions", kinds.get(meeting.round(), meeting.kind()).opinions()),
					"left", left.of(meeting)))
			.withOptions(Map.of("policies", subjects.policies(meeting.round())))
			.withTemplate("meeting/left :: list")
			.withSeen(session.appointment().shown());
	}

	private static String appointment(OpenTask task) {
		return (task.seen() != null) ? task.seen() : "";
	}

	@Override
	public boolean isFinal() {
		return true;
	}

	/** A cancelled sitting decides nothing; who was invited is told. */
	@Override
	public Consequences consequences(OpenTask task, Actor actor, FormValues values) {

		var id = new MeetingId(task.businessKey());
		if (isCalledOff(values)) {
			return management.againstCancelling(id, appointment(task)).isEmpty()
					? Consequences.of(List.of("この会議は中止になります。招集を受けた人に知らせます。"), values.text("cancelReason"))
					: Consequences.NONE;
		}
		var errors = new ArrayList<FormError>();
		var record = record(id, values, errors);
		return errors.isEmpty() ? management.consequences(id, record, actor) : Consequences.NONE;
	}

	@Override
	public List<FormError> submit(OpenTask task, Actor actor, FormValues values) {

		var id = new MeetingId(task.businessKey());
		if (isCalledOff(values)) {
			return management.cancel(id, appointment(task), values.text("cancelReason"), actor);
		}
		var errors = new ArrayList<FormError>();
		var record = record(id, values, errors);
		return errors.isEmpty() ? management.record(id, record, actor) : errors;
	}

	private static boolean isCalledOff(FormValues values) {
		return values.text("held").equals("no");
	}

	private MeetingRecord record(MeetingId id, FormValues values, List<FormError> errors) {
		return new MeetingRecord(values.date("heldOn").orElseThrow(), values.text("attendance"), values.text("minutes"),
				values.date("due").orElse(null), opinions(meetings.get(id), values.rows("opinions"), errors));
	}

	private List<OpinionGiven> opinions(Meeting meeting, List<FormValues> rows, List<FormError> errors) {

		var opinions = new ArrayList<OpinionGiven>();
		for (int row = 0; row < rows.size(); row++) {
			var number = rows.get(row).text("aboutSheet");
			var sheet = subjects.sheet(meeting.round(), number);
			if (!number.isEmpty() && sheet == null) {
				errors.add(new FormError("opinions[" + row + "].aboutSheet", "事業番号「" + number + "」の事業調書はありません。"));
			}
			opinions
				.add(new OpinionGiven(rows.get(row).text("content"), sheet, orNull(rows.get(row).text("aboutPolicy"))));
		}
		return opinions;
	}

	private static String orNull(String text) {
		return Written.isEmpty(text) ? null : text;
	}

}
