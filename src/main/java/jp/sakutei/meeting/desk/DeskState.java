package jp.sakutei.meeting.desk;

import java.util.List;

import jp.sakutei.form.FormError;
import jp.sakutei.meeting.Meeting;
import jp.sakutei.meeting.MeetingSession;

/** Whether items of a sitting can be decided. */
public enum DeskState {

	NOT_CALLED("この会議は、まだ開催が決まっていません。開催を決めてから、結果を記録してください。"),
	PAPERS_MISSING("この会議の資料は、いま確定しているところです。しばらくしてから、もう一度開いてください。"), OPEN(null),
	RECORDED("この会議の結果は、すでに確定しています。直すときは、会議の画面で訂正してください。"), CANCELLED("この会議は中止になりました。結果は記録できません。");

	private final String refusal;

	DeskState(String refusal) {
		this.refusal = refusal;
	}

	public static DeskState of(Meeting meeting, MeetingSession session) {
		return switch (meeting.state()) {
			case PREPARING -> NOT_CALLED;
			case CALLED -> (session.frozenAt() == null) ? PAPERS_MISSING : OPEN;
			case RECORDED, CLOSED -> RECORDED;
			case CANCELLED -> CANCELLED;
		};
	}

	public boolean isOpen() {
		return refusal == null;
	}

	/** Why items cannot be decided, in words; null where they can. */
	public String refusal() {
		return refusal;
	}

	List<FormError> refusals() {
		return isOpen() ? List.of() : List.of(FormError.of(refusal));
	}

}
