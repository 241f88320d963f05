package jp.sakutei.budget;

import static jp.sakutei.budget.ABudgetRound.BRIDGE;
import static jp.sakutei.budget.ABudgetRound.CHIEF;
import static jp.sakutei.budget.ABudgetRound.CHIEF_PERSON;
import static jp.sakutei.budget.ABudgetRound.OFFICE;
import static jp.sakutei.budget.ABudgetRound.ROAD;
import static jp.sakutei.budget.ABudgetRound.ROUND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;

import jp.sakutei.SakuteiTest;
import jp.sakutei.common.BusinessClock;
import jp.sakutei.organization.Actor;
import jp.sakutei.organization.NotAllowed;
import jp.sakutei.organization.Organization;
import jp.sakutei.organization.PersonId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@SakuteiTest
@DisplayName("査定する人の代理")
class AssessorsSubstituteTests {

	private static final LocalDate DAY = LocalDate.of(2023, 8, 1);

	private static final BudgetListId LIST = BudgetListId.of(ROUND, CHIEF, RecordedLists.SECTION);

	@Autowired
	BudgetListOpening opening;

	@Autowired
	BudgetListManagement management;

	@Autowired
	BudgetLists lists;

	@Autowired
	Organization organization;

	@Autowired
	BusinessClock clock;

	@Autowired
	JdbcClient jdbc;

	@BeforeEach
	void anAssessmentRecordedByTheStaff() {

		clock.freezeAt(DAY.atTime(9, 0));
		new ABudgetRound(jdbc).insert();
		jdbc.sql("insert into person (code, name) values ('S0006', '財政 代理'), ('S0007', '財政 花子')").update();
		jdbc.sql("insert into post (person, role, valid_from) values ('S0006', 'budget-office', '2023-04-01'), "
				+ "('S0007', 'budget-office', '2023-04-01')")
			.update();
		jdbc.sql(
				"""
						insert into substitution values (gen_random_uuid(), ?, 'S0006', 'finance-chief', '2023-08-01', '2023-08-01',
						  '出張', ?, now())
						""")
			.params(CHIEF_PERSON.person().value(), CHIEF_PERSON.person().value())
			.update();
		opening.open(ROUND, CHIEF);
		assertThat(management.assess(LIST, OFFICE, DAY,
				List.of(new AssessedLine(ROAD, AmountResult.ASSESSED, 900L, "規模の精査", ""),
						new AssessedLine(BRIDGE, AmountResult.HELD, null, "財源の確認", ""))))
			.isEmpty();
		assertThat(lists.get(LIST).state()).isEqualTo(BudgetList.State.FILLED_IN);
	}

	@Test
	@DisplayName("代理は、財政課の職員が記録した査定を、課長の名で確認できる")
	void confirms() {
		assertThat(management.confirm(LIST, actor("S0006"), true, "")).isEmpty();
		assertThat(lists.get(LIST).state()).isEqualTo(BudgetList.State.CLOSED);
		assertThat(jdbc.sql("select decided_by || ' for ' || decided_behalf from budget_list where id = ?")
			.param(LIST.value())
			.query(String.class)
			.single()).isEqualTo("S0006 for " + CHIEF_PERSON.person());
	}

	@Test
	@DisplayName("代理でない財政課の職員も、期間の過ぎた代理も、確認できない")
	void refusesOthers() {
		assertThatThrownBy(() -> management.confirm(LIST, actor("S0007"), true, "")).isInstanceOf(NotAllowed.class);
		clock.freezeAt(DAY.plusDays(1).atTime(9, 0));
		assertThatThrownBy(() -> management.confirm(LIST, actor("S0006"), true, "")).isInstanceOf(NotAllowed.class);
		assertThat(lists.get(LIST).state()).isEqualTo(BudgetList.State.FILLED_IN);
	}

	private Actor actor(String person) {
		return organization.actorOn(new PersonId(person), clock.today());
	}

}
