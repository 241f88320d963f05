package jp.sakutei.budget;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jp.sakutei.SakuteiTest;
import jp.sakutei.journal.Journal;
import jp.sakutei.common.BusinessClock;
import jp.sakutei.form.Amount;
import jp.sakutei.form.FormError;
import jp.sakutei.organization.Actor;
import jp.sakutei.organization.Authority;
import jp.sakutei.organization.NotAllowed;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static jp.sakutei.budget.ABudgetRound.CHIEF;
import static jp.sakutei.budget.ABudgetRound.HEAD;
import static jp.sakutei.budget.ABudgetRound.OFFICE;
import static jp.sakutei.budget.ABudgetRound.ROAD;
import static jp.sakutei.budget.ABudgetRound.ROUGH;
import static jp.sakutei.budget.ABudgetRound.ROUND;
import static jp.sakutei.budget.ABudgetRound.STAFF;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@SakuteiTest
@DisplayName("予算編成の一覧を扱う人")
class BudgetListManagementTests {

	private static final String SECTION = "0101";

	@Autowired
	ApplicationContext application;

	@Autowired
	BudgetListOpening opening;

	@Autowired
	BudgetLists lists;

	@Autowired
	BudgetListManagement management;

	@Autowired
	Journal journal;

	@Autowired
	BusinessClock clock;

	@Autowired
	JdbcClient jdbc;

	ABudgetRound round;

	RecordedLists recorded;

	@BeforeEach
	void aRound() {
		clock.freezeAt(LocalDateTime.of(2023, 8, 1, 9, 0));
		round = new ABudgetRound(jdbc);
		round.insert();
		recorded = new RecordedLists(application);
	}

	@Test
	@DisplayName("自分で入力した要求額は確認できず、差し戻すと理由とともに担当者へ戻る")
	void keepsFourEyes() {

		opening.open(ROUND, ROUGH);
		var id = BudgetListId.of(ROUND, ROUGH, SECTION);
		recorded.fillIn(id, 1000);

		var both = new Actor(STAFF.person(), STAFF.name(),
				Set.of(Authority.staff(SECTION), Authority.sectionHead(SECTION)), Map.of());
		assertThat(management.confirm(id, both, true, "")).hasSize(1);
		assertThat(management.confirm(id, HEAD, false, "")).extracting(FormError::field).containsExactly("remarks");
		assertThat(management.confirm(id, HEAD, false, "積算を見直すこと")).isEmpty();
		var again = lists.get(id);
		assertThat(again.state()).isEqualTo(BudgetList.State.OPEN);
		assertThat(again.sendBackReason()).isEqualTo("積算を見直すこと");
		assertThat(again.line(ROAD).orElseThrow().recorded().amounts().total()).as("nothing typed is lost")
			.isEqualTo(Amount.of(1000));
		assertThat(journal.of(id.value())).hasSize(2);
	}

	@Test
	@DisplayName("要求は所管課、査定は財政課のもの")
	void knowsWhoseItIs() {

		opening.open(ROUND, ROUGH);
		opening.open(ROUND, CHIEF);
		var rough = BudgetListId.of(ROUND, ROUGH, SECTION);
		var chief = BudgetListId.of(ROUND, CHIEF, SECTION);

		assertThatThrownBy(() -> management.fillIn(BudgetListId.of(ROUND, ROUGH, "0102"), STAFF, List.of()))
			.isInstanceOf(NotAllowed.class);
		assertThatThrownBy(() -> management.confirm(rough, STAFF, true, "")).isInstanceOf(NotAllowed.class);
		assertThatThrownBy(() -> management.assess(chief, HEAD, LocalDate.of(2023, 8, 1), List.of()))
			.isInstanceOf(NotAllowed.class);
		assertThatThrownBy(() -> management.confirm(chief, OFFICE, true, "")).isInstanceOf(NotAllowed.class);
	}

	@Test
	@DisplayName("二人目の操作は、一人目がしたことを知らせる")
	void tellsTheSecondWhoWasFirst() {

		recorded.aClosedRoughRequest(1000);

		assertThat(management.fillIn(BudgetListId.of(ROUND, ROUGH, SECTION), STAFF, List.of()))
			.extracting(FormError::message)
			.singleElement()
			.asString()
			.contains("確定");
	}

}
