package jp.sakutei.configuration.findings;

import java.time.LocalDate;
import java.util.Comparator;

import jp.sakutei.configuration.RoundConfiguration;
import jp.sakutei.round.ScheduleConfiguration.Stage;

/** From the first day of the schedule to its last. */
record Period(LocalDate from, LocalDate to) {

	static Period of(RoundConfiguration configuration) {
		var stages = configuration.schedule().stages();
		return new Period(stages.stream().map(Stage::start).min(Comparator.naturalOrder()).orElseThrow(),
				stages.stream().map(Stage::end).max(Comparator.naturalOrder()).orElseThrow());
	}

	/** The part of it that lies in between, both ends optional. */
	Period within(LocalDate first, LocalDate last) {
		return new Period((first != null && first.isAfter(from)) ? first : from,
				(last != null && last.isBefore(to)) ? last : to);
	}

	boolean isEmpty() {
		return to.isBefore(from);
	}

}
