package jp.sakutei.meeting;

import java.time.LocalDate;
import java.util.List;

import jp.sakutei.organization.PostRole;

/**
 * 開催通知: when and where a body meets, and who is invited.
 *
 * @param roles whose holders get the invitation
 * @param guests others, whom the office invites itself
 * @param leftOut positions of items that do not come up
 * @param furtherItems titles of items of its own
 */
public record MeetingCall(LocalDate day, String startTime, String place, List<PostRole> roles, String guests,
		String message, List<Integer> leftOut, String leftOutReason, List<String> furtherItems) {
}
