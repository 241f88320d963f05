package jp.sakutei.budget;

import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import jp.sakutei.SakuteiTest;
import jp.sakutei.Waiting;
import jp.sakutei.common.BusinessClock;
import jp.sakutei.form.FormError;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static jp.sakutei.budget.ABudgetRound.BRIDGE;
import static jp.sakutei.budget.ABudgetRound.ROAD;
import static jp.sakutei.budget.ABudgetRound.ROUGH;
import static jp.sakutei.budget.ABudgetRound.ROUND;
import static jp.sakutei.budget.ABudgetRound.STAFF;
import static org.assertj.core.api.Assertions.assertThat;

@SakuteiTest
@DisplayName("同じ一覧を同時に扱う")
class BudgetListsAtOnceTests {

	private static final BudgetListId LIST = BudgetListId.of(ROUND, ROUGH, RecordedLists.SECTION);

	@Autowired
	ApplicationContext application;

	@Autowired
	BudgetListOpening opening;

	@Autowired
	BudgetListManagement management;

	@Autowired
	BudgetLists lists;

	@Autowired
	TransactionTemplate transaction;

	@Autowired
	BusinessClock clock;

	@Autowired
	JdbcClient jdbc;

	RecordedLists recorded;

	@BeforeEach
	void anOpenList() {
		clock.freezeAt(LocalDateTime.of(2023, 8, 1, 9, 0));
		new ABudgetRound(jdbc).insert();
		recorded = new RecordedLists(application);
		opening.open(ROUND, ROUGH);
	}

	@Test
	@DisplayName("後の人は先の人を待ち、先の人が入力したことを知らされ、何も書き換えない")
	void waitsForTheFirstAndHearsOfIt() throws Exception {

		var pool = Executors.newSingleThreadExecutor();
		try {
			var second = transaction.execute((status) -> {
				lists.hold(LIST);
				var other = pool.submit(() -> management.fillIn(LIST, STAFF,
						List.of(RecordedLists.requested(ROAD, 1), RecordedLists.requested(BRIDGE, 1))));
				Waiting.forTheOther(jdbc);
				recorded.fillIn(LIST, 1100);
				return other;
			});

			assertThat(second.get(10, TimeUnit.SECONDS)).extracting(FormError::message)
				.singleElement()
				.asString()
				.startsWith("この一覧は、ほかの方の操作で");
		}
		finally {
			pool.shutdownNow();
		}
		assertThat(lists.get(LIST).line(ROAD).orElseThrow().recorded().amount()).isEqualTo(1100);
	}

}
