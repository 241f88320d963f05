package jp.sakutei.round.daily;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import jp.sakutei.SakuteiTest;
import jp.sakutei.common.BusinessClock;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

@SakuteiTest
@DisplayName("日次処理")
class DailyRunTests {

	private static final LocalDate DAY = LocalDate.of(2023, 5, 8);

	private final List<String> done = new ArrayList<>();

	private boolean broken = true;

	@Autowired
	DailyRuns runs;

	@Autowired
	TransactionTemplate transaction;

	@Autowired
	BusinessClock clock;

	@Test
	@DisplayName("一つの処理が失敗しても、ほかの処理は行われ、失敗したものだけが次の回にもう一度行われる")
	void goesOnBehindAFailure() {

		var daily = run(new Job("meetings", 30), new Job("broken", 20), new Job("stages", 10));

		assertThatIllegalStateException().isThrownBy(() -> daily.run(DAY)).withMessage("daily job broken");
		assertThat(done).containsExactly("stages", "meetings");

		broken = false;
		daily.run(DAY);
		assertThat(done).containsExactly("stages", "meetings", "broken");
	}

	@Test
	@DisplayName("処理は一日に一度ずつである")
	void runsOnceADay() {

		var daily = run(new Job("stages", 10));
		daily.run(DAY);
		daily.run(DAY);
		assertThat(done).hasSize(1);
		daily.run(DAY.plusDays(1));
		assertThat(done).hasSize(2);
	}

	private DailyRun run(Job... jobs) {
		var beans = new StaticListableBeanFactory();
		for (var job : jobs) {
			beans.addBean(job.name(), job);
		}
		return new DailyRun(beans.getBeanProvider(DailyJob.class), runs, transaction, clock);
	}

	private final class Job implements DailyJob {

		private final String name;

		private final int order;

		Job(String name, int order) {
			this.name = name;
			this.order = order;
		}

		@Override
		public String name() {
			return name;
		}

		@Override
		public int order() {
			return order;
		}

		@Override
		public void run(LocalDate day) {
			if (broken && name.equals("broken")) {
				throw new IllegalArgumentException("this one only");
			}
			done.add(name);
		}

	}

}
