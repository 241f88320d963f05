package jp.sakutei.round;

import java.util.List;
import java.util.Map;

/**
 * What the files say of the round itself.
 *
 * @param wordLists by name
 */
public record RoundData(Plan plan, ScheduleConfiguration schedule, List<Body> bodies, List<ResultWord> resultWords,
		List<LadderStep> ladder, Projection projection, List<Holiday> holidays, List<ClosingDays> closingDays,
		HearingRooms hearingRooms, Map<String, List<String>> wordLists) {
}
