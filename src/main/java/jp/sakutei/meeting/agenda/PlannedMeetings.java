package jp.sakutei.meeting.agenda;

import java.time.LocalDate;

import jp.sakutei.meeting.MeetingId;
import jp.sakutei.round.daily.DailyJob;
import jp.sakutei.round.Plan;
import jp.sakutei.round.RoundId;
import jp.sakutei.round.RoundSettings;
import jp.sakutei.round.Rounds;
import jp.sakutei.round.stage.Stage;

import org.springframework.stereotype.Component;

/** Begins the meetings planned beside the stages, early enough to invite to them. */
@Component
class PlannedMeetings implements DailyJob {

	private final Rounds rounds;

	private final RoundSettings settings;

	private final MeetingCalling meetings;

	PlannedMeetings(Rounds rounds, RoundSettings settings, MeetingCalling meetings) {
		this.rounds = rounds;
		this.settings = settings;
		this.meetings = meetings;
	}

	@Override
	public String name() {
		return "planned-meetings";
	}

	@Override
	public int order() {
		return 30;
	}

	@Override
	public void run(LocalDate day) {
		rounds.all().stream().map(Plan::id).filter(rounds::isOpen).forEach((round) -> begin(round, day));
	}

	private void begin(RoundId round, LocalDate day) {
		settings.meetingDays(round)
			.stream()
			.filter((planned) -> !planned.day().minusDays(Stage.DAYS_TO_PREPARE_A_MEETING).isAfter(day))
			.forEach((planned) -> meetings.beginPlanned(MeetingId.of(round.value(), planned.id()),
					planned.meetingKind(), planned.day()));
	}

}
