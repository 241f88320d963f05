package jp.sakutei.worklist;

import java.time.LocalDateTime;

import jp.sakutei.common.JapaneseDates;
import jp.sakutei.mail.OutgoingMail;
import jp.sakutei.organization.Section;

/**
 * 督促のメール, before it is sent.
 *
 * @param tasks how many of the person's tasks it names
 * @param before when the person had it today already, and it does not go out again; or
 * null
 */
public record ReminderMail(Section section, String person, int tasks, OutgoingMail mail, LocalDateTime before) {

	ReminderMail sentAt(LocalDateTime before) {
		return new ReminderMail(section, person, tasks, mail, before);
	}

	/** 見本 花子 9時02分. */
	String text() {
		return person + "　" + beforeText();
	}

	public String beforeText() {
		return (before == null) ? "" : JapaneseDates.time(before);
	}

}
