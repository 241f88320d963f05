package jp.sakutei.budget;

import java.time.LocalDateTime;

import jp.sakutei.SakuteiTest;
import jp.sakutei.common.BusinessClock;
import jp.sakutei.organization.Authority;
import jp.sakutei.organization.PostRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static jp.sakutei.budget.ABudgetRound.HEAD;
import static jp.sakutei.budget.ABudgetRound.STAFF;
import static org.assertj.core.api.Assertions.assertThat;

@SakuteiTest
@DisplayName("要求額を確認する人")
class BudgetConfirmerTests {

	private static final String SECTION = "0101";

	@Autowired
	BudgetConfirmer confirmer;

	@Autowired
	BusinessClock clock;

	@Autowired
	JdbcClient jdbc;

	@BeforeEach
	void aSectionWithOneHead() {
		clock.freezeAt(LocalDateTime.of(2023, 8, 1, 9, 0));
		new ABudgetRound(jdbc).insert();
	}

	@Test
	@DisplayName("担当者が入力した額は、課長が確認する")
	void isTheSectionsHead() {
		assertThat(confirmer.of(SECTION, STAFF.person())).isEqualTo(Authority.sectionHead(SECTION));
	}

	@Test
	@DisplayName("課長が自分で入力し、ほかに確認できる人がいなければ、部長か財政課が確認する")
	void isTheNextPostUp() {

		assertThat(confirmer.of(SECTION, HEAD.person())).as("a department without head")
			.isEqualTo(Authority.of(PostRole.BUDGET_OFFICE));

		jdbc.sql(
				"insert into post (person, role, department, valid_from) values ('S0005', 'department-head', '01', '2023-04-01')")
			.update();
		assertThat(confirmer.of(SECTION, HEAD.person())).isEqualTo(Authority.departmentHead("01"));
	}

	@Test
	@DisplayName("課長が自分で入力しても、課長の代理がいれば、代理が確認する")
	void isTheHeadsSubstitute() {

		jdbc.sql(
				"""
						insert into substitution (id, holder, substitute, authority, valid_from, valid_to, reason, named_by, named_at)
						values (gen_random_uuid(), 'S0002', 'S0005', 'section-head:0101', '2023-07-31', '2023-08-01', '出張', 'S0002',
						  '2023-07-31T00:00:00Z')
						""")
			.update();
		assertThat(confirmer.of(SECTION, HEAD.person())).isEqualTo(Authority.sectionHead(SECTION));

		clock.freezeAt(LocalDateTime.of(2023, 8, 2, 9, 0));
		assertThat(confirmer.of(SECTION, HEAD.person())).isEqualTo(Authority.of(PostRole.BUDGET_OFFICE));
	}

}
