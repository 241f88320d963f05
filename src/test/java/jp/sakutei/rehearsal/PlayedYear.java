package jp.sakutei.rehearsal;

import java.io.OutputStream;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

import jp.sakutei.common.BusinessClock;
import jp.sakutei.configuration.RoundConfiguration;
import jp.sakutei.configuration.SmallFiles;
import jp.sakutei.configuration.taking.RoundManagement;
import jp.sakutei.organization.Authority;
import jp.sakutei.round.RoundId;

import org.springframework.context.ApplicationContext;

/** A round's year, with everything that its scripted people do. */
public final class PlayedYear {

	private PlayedYear() {
	}

	public static void play(ApplicationContext application) {
		application.getBean(Rehearsal.class)
			.of(SmallFiles.configuration(), null, new Timeline(new PrintStream(OutputStream.nullOutputStream())));
	}

	/** Opens a round on the morning of the day. */
	public static RoundId begin(ApplicationContext application, RoundConfiguration configuration, LocalDate day) {
		application.getBean(BusinessClock.class).freezeAt(day.atTime(DayPlay.JOBS));
		var management = application.getBean(RoundManagement.class);
		var round = management.create(configuration);
		management.open(round);
		return round;
	}

	/**
	 * Day by day.
	 * @param slow who does nothing on a day
	 * @param goesOn asked each morning, before people are at their desks
	 */
	public static void play(ApplicationContext application, RoundId round, LocalDate from,
			Function<LocalDate, Set<Authority>> slow, Predicate<LocalDate> goesOn) {
		var play = application.getBean(DayPlay.class);
		var day = from;
		play.morning(day);
		while (goesOn.test(day)) {
			play.office(round, day, slow.apply(day));
			day = day.plusDays(1);
			play.morning(day);
		}
	}

}
