package jp.sakutei.configuration;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

import jp.sakutei.configuration.taking.RoundManagement;
import jp.sakutei.common.BusinessClock;
import jp.sakutei.organization.Actor;
import jp.sakutei.organization.Authority;
import jp.sakutei.organization.PersonId;
import jp.sakutei.organization.PostRole;
import jp.sakutei.round.RoundId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A round with the stages of the source document, without sheets and sections. */
@Component
public class RoundFixture {

	public static final RoundId ROUND = new RoundId("dai10-2");

	/** id, track, kind, first day, last day, needs, done. */
	private static final String SCHEDULE = """
			survey plan survey 2023-05-08 2023-06-30 - sheets-checked
			section-hearings plan section-hearings 2023-06-12 2023-07-21 - -
			policy-study plan meeting 2023-07-26 2023-07-26 section-hearings:open -
			rough-request budget budget-request 2023-08-07 2023-08-25 survey -
			project-study plan meeting 2023-10-11 2023-10-11 section-hearings,new-and-expanded-checked -
			budget-request budget budget-request 2023-10-16 2023-10-27 rough-request -
			council-first plan council 2023-11-08 2023-11-08 policy-study,project-study -
			finance-chief-hearing budget budget-assessment 2023-11-13 2023-11-24 budget-request -
			section-adjustment plan adjustment 2023-11-15 2024-01-26 project-study -
			finance-director-hearing budget budget-assessment 2023-12-04 2023-12-15 finance-chief-hearing -
			mayor-assessment budget budget-assessment 2024-01-10 2024-01-19 finance-director-hearing -
			council-second plan council 2024-02-07 2024-02-07 section-adjustment -
			strategy-coordination plan meeting 2024-03-06 2024-03-06 council-second -
			strategy-meeting plan meeting 2024-03-15 2024-03-15 strategy-coordination -
			budget-vote budget budget-vote 2024-03-22 2024-03-22 mayor-assessment -
			assembly-report plan assembly-report 2024-04-15 2024-04-15 strategy-meeting,budget-vote -
			""";

	private final JdbcClient jdbc;

	private final RoundManagement management;

	private final BusinessClock clock;

	RoundFixture(JdbcClient jdbc, RoundManagement management, BusinessClock clock) {
		this.jdbc = jdbc;
		this.management = management;
		this.clock = clock;
	}

	/** A draft of the round; business time stands still at 9:00 of the day. */
	public RoundId aRound(LocalDate day) {

		clock.freezeAt(day.atTime(9, 0));
		jdbc.sql("insert into person (code, name) values ('S0001', '企画 太郎'), ('S0002', '財政 花子')").update();
		jdbc.sql("""
				insert into post (person, role, valid_from) values ('S0001', 'planning-office', '2023-04-01'),
				  ('S0002', 'budget-office', '2023-04-01')
				""").update();
		jdbc.sql("""
				insert into round (id, name, city, sample, current_year, years)
				values (?, '第10次厚木市総合計画第2期実施計画', '厚木市', false, 'R5', '{R6,R7,R8}')
				""").param(ROUND.value()).update();
		var position = new int[1];
		SCHEDULE.lines().forEach((line) -> stage(line.split(" "), position[0]++));
		return ROUND;
	}

	/** The round, opened on its first day. */
	public RoundId anOpenRound() {
		var round = aRound(LocalDate.of(2023, 5, 8));
		management.begin(round);
		return round;
	}

	public Actor planningOffice() {
		return new Actor(new PersonId("S0001"), "企画 太郎", Set.of(Authority.of(PostRole.PLANNING_OFFICE)), Map.of());
	}

	public Actor budgetOffice() {
		return new Actor(new PersonId("S0002"), "財政 花子", Set.of(Authority.of(PostRole.BUDGET_OFFICE)), Map.of());
	}

	private void stage(String[] cells, int position) {
		jdbc.sql("""
				insert into stage (round, id, track, kind, name, planned_start, planned_end, needs, done, position)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
				""")
			.params(ROUND.value(), cells[0], cells[1], cells[2], cells[0], LocalDate.parse(cells[3]),
					LocalDate.parse(cells[4]), list(cells[5]), list(cells[6]), position)
			.update();
	}

	private static String[] list(String cell) {
		return cell.equals("-") ? new String[0] : cell.split(",");
	}

}
