package jp.sakutei.snapshot;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import jp.sakutei.common.BusinessClock;
import jp.sakutei.rehearsal.PlayedYear;
import jp.sakutei.round.RoundId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What a city has open when it upgrades is completed by the new version. */
@DisplayName("これまでの版のデータベース")
class FrozenDumpTests {

	private static final RoundId ROUND = new RoundId("small");

	/** By then the stage has closed that was under way. */
	private static final int DAYS = 70;

	private static Scratch scratch;

	@BeforeAll
	static void start() throws IOException {
		scratch = new Scratch();
	}

	@AfterAll
	static void stop() throws IOException {
		scratch.close();
	}

	static List<Path> sets() throws IOException {
		return FrozenDumps.sets();
	}

	@ParameterizedTest
	@MethodSource("sets")
	@DisplayName("開いていた仕事を、今の版ですべて終えられる")
	void completesWhatWasOpen(Path set) throws IOException {

		var kinds = new TreeSet<String>();
		for (var dump : FrozenDumps.of(set)) {
			kinds.addAll(complete(dump));
		}
		if (set.equals(sets().get(sets().size() - 1))) {
			var expected = FrozenWork.everyKind();
			expected.removeAll(FrozenWork.YOUNGER);
			assertThat(kinds).containsAll(expected).doesNotContainAnyElementsOf(FrozenWork.YOUNGER);
		}
	}

	/**
	 * Plays on until all is done that lay open.
	 * @return the kinds of what was completed
	 */
	private static Set<String> complete(Path dump) throws IOException {

		var database = scratch.empty();
		var now = new Snapshot(database, new BusinessClock()).restore(dump).now();
		try (var application = FrozenDumps.application(database)) {
			application.getBean(BusinessClock.class).freezeAt(now);
			assertThat(new DeployedModels(application).unanswered()).as(dump.toString()).isEmpty();
			var work = new FrozenWork(application, ROUND);
			var kinds = work.kinds();
			var first = now.toLocalDate();

			PlayedYear.play(application, ROUND, first, (day) -> Set.of(),
					(day) -> work.isLeft() && day.isBefore(first.plusDays(DAYS)));

			assertThat(work.notCompleted()).as(dump.toString()).isEmpty();
			return kinds;
		}
	}

}
