package jp.sakutei.budget;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import jp.sakutei.common.Codes;
import jp.sakutei.common.FiscalYear;
import jp.sakutei.common.NotFound;
import jp.sakutei.organization.Authority;
import jp.sakutei.organization.PostRole;
import jp.sakutei.round.LadderStep;
import jp.sakutei.round.RoundId;
import jp.sakutei.round.StageId;
import jp.sakutei.round.StageKind;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The stages of a round that have budget lists, in their order. */
@Repository
public class BudgetSteps {

	private static final String SELECT = """
			select s.round, s.id, s.name, s.position, s.kind, s.by_source, s.planned_end, s.fill_in_due, s.section_head_due,
			  r.years[1] as year,
			  (select l.assessor from ladder_step l where l.round = s.round and l.stage = s.id and l.used
			    order by l.position limit 1) as assessor
			from stage s join round r on r.id = s.round where s.round = :round and (s.kind in (:request, :assessment)
			  -- the vote, where the assembly amended the budget
			  or s.kind = :vote
			    and exists (select 1 from budget_list b where b.round = s.round and b.stage = s.id))
			""";

	private final JdbcClient jdbc;

	BudgetSteps(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	public List<BudgetStep> of(RoundId round) {
		return jdbc.sql(SELECT + " order by s.position")
			.param("round", round.value())
			.param("request", StageKind.BUDGET_REQUEST.code())
			.param("assessment", StageKind.BUDGET_ASSESSMENT.code())
			.param("vote", StageKind.BUDGET_VOTE.code())
			.query(BudgetSteps::map)
			.list();
	}

	public BudgetStep get(RoundId round, StageId stage) {
		return of(round).stream()
			.filter((step) -> step.stage().equals(stage))
			.findFirst()
			.orElseThrow(() -> new NotFound("予算編成の段階 " + stage));
	}

	/** The last word of the ladder; empty where the city has no assessment. */
	public Optional<BudgetStep> lastAssessment(RoundId round) {
		return of(round).stream().filter((step) -> !step.request()).reduce((first, second) -> second);
	}

	void add(RoundId round, int position, LadderStep step) {
		jdbc.sql(
				"""
								insert into ladder_step (round, code, position, name, used, stage, assessor) values (?, ?, ?, ?, ?, ?, ?)
						on conflict (round, code) do update set position = excluded.position, name = excluded.name,
						  used = excluded.used, stage = excluded.stage, assessor = excluded.assessor
								""")
			.params(round.value(), step.code(), position, step.name(), step.on(),
					(step.stage() != null) ? step.stage().value() : null, step.assessor())
			.update();
	}

	private static BudgetStep map(ResultSet row, int index) throws SQLException {

		var request = Codes.of(StageKind.class, row.getString("kind")) == StageKind.BUDGET_REQUEST;
		var assessor = row.getString("assessor");
		var end = row.getObject("planned_end", LocalDate.class);
		return new BudgetStep(new RoundId(row.getString("round")), new StageId(row.getString("id")),
				row.getString("name"), row.getInt("position"), FiscalYear.parse(row.getString("year")), request,
				request && row.getBoolean("by_source"),
				(request || assessor != null) ? assessor : Authority.of(PostRole.BUDGET_OFFICE).group(),
				day(row, "fill_in_due", end), day(row, "section_head_due", end));
	}

	private static LocalDate day(ResultSet row, String column, LocalDate otherwise) throws SQLException {
		var day = row.getObject(column, LocalDate.class);
		return (day != null) ? day : otherwise;
	}

}
