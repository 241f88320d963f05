package jp.sakutei.handin;

import java.time.LocalDate;
import java.util.List;

import jp.sakutei.SakuteiTest;
import jp.sakutei.common.BusinessClock;
import jp.sakutei.round.ScheduleConfiguration.GateDays;
import jp.sakutei.round.StageId;
import jp.sakutei.round.StageKind;
import jp.sakutei.round.stage.StageDays;
import jp.sakutei.round.stage.StageDaysMoved;
import jp.sakutei.sheet.HandInId;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@SakuteiTest
@DisplayName("段階の日程と提出の期限")
class StageDaysOfHandInsTests {

	@Autowired
	ApplicationContext application;

	@Autowired
	HandIns all;

	@Autowired
	ApplicationEventPublisher events;

	@Autowired
	TaskService tasks;

	@Autowired
	JdbcClient jdbc;

	HandInId handIn;

	LocalDate due;

	@BeforeEach
	void aSheetThatIsDueWithItsStage() {
		var town = new SmallTown(application);
		for (var kind : List.of(StageKind.SURVEY, StageKind.ADJUSTMENT)) {
			jdbc.sql("""
					insert into stage (round, id, track, kind, name, position, planned_start, planned_end)
					values ('town', :code, 'plan', :code, :code, 1, '2023-05-08', '2023-05-31')
					""").param("code", kind.code()).update();
		}
		handIn = town.aRequestedSheet();
		due = all.get(handIn).dues().fillIn();
	}

	@Test
	@DisplayName("調査の終わりが変わると、提出も、開いている処理も、その日が期限になる")
	void followsItsStage() {

		move(StageKind.SURVEY);

		assertThat(all.get(handIn).dues().fillIn()).isEqualTo(due.plusDays(10));
		assertThat(listed()).containsExactly(due.plusDays(10));
		assertThat(inTheEngine()).isEqualTo(due.plusDays(10));
	}

	@Test
	@DisplayName("ほかの段階の日程が変わっても、期限はそのままである")
	void staysWithItsStage() {

		move(StageKind.ADJUSTMENT);

		assertThat(all.get(handIn).dues().fillIn()).isEqualTo(due);
		assertThat(listed()).containsExactly(due);
		assertThat(inTheEngine()).isEqualTo(due);
	}

	private void move(StageKind kind) {
		events.publishEvent(new StageDaysMoved(SmallTown.ROUND, new StageId(kind.code()), kind, until(due),
				until(due.plusDays(10))));
	}

	private static StageDays until(LocalDate end) {
		return new StageDays(LocalDate.of(2023, 5, 8), end, new GateDays(null, null, null, null));
	}

	private List<LocalDate> listed() {
		return jdbc.sql("select due from work_item").query(LocalDate.class).list();
	}

	private LocalDate inTheEngine() {
		return tasks.createTaskQuery()
			.processInstanceBusinessKey(handIn.value())
			.singleResult()
			.getDueDate()
			.toInstant()
			.atZone(BusinessClock.TOKYO)
			.toLocalDate();
	}

}
