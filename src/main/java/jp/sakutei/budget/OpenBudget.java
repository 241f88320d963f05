package jp.sakutei.budget;

import jp.sakutei.common.Codes;
import java.util.ArrayList;
import java.util.List;

import jp.sakutei.round.RoundId;
import jp.sakutei.round.StageId;
import jp.sakutei.round.stage.StageRequirement.Missing;
import jp.sakutei.round.stage.StageState;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What of the budget is not done yet, for the requirements of the stages. */
@Repository
public class OpenBudget {

	private final JdbcClient jdbc;

	private final BudgetSteps steps;

	OpenBudget(JdbcClient jdbc, BudgetSteps steps) {
		this.jdbc = jdbc;
		this.steps = steps;
	}

	/**
	 * Lists of the stage that are not closed. A section that comes later is in the next
	 * step.
	 */
	List<Missing> lists(RoundId round, StageId stage) {

		if (!hasLists(round, stage)) {
			return List.of(new Missing("事業の一覧がまだ用意されていません。", null, null));
		}
		var request = steps.get(round, stage).request();
		return jdbc.sql("""
				select c.code, c.name, b.state from budget_list b join section c on c.code = b.section
				where b.round = :round and b.stage = :stage and b.state <> :closed order by c.position
				""")
			.param("round", round.value())
			.param("stage", stage.value())
			.param("closed", BudgetList.State.CLOSED.code())
			.query((row, index) -> new Missing(
					row.getString("name") + "："
							+ Codes.of(BudgetList.State.class, row.getString("state")).label(request),
					null, row.getString("code")))
			.list();
	}

	/**
	 * Projects on hold at the stage, or at the last assessment where the stage is none.
	 */
	List<Missing> linesOnHold(RoundId round, StageId stage) {
		return hasLists(round, stage) ? onHold(round, stage) : lastAssessment(round);
	}

	private List<Missing> onHold(RoundId round, StageId stage) {
		return jdbc.sql("""
				select o.sheet, s.number, s.name, o.section from budget_outcome o join project_sheet s on s.id = o.sheet
				where o.round = :round and o.stage = :stage and o.result = :held order by s.number
				""")
			.param("round", round.value())
			.param("stage", stage.value())
			.param("held", AmountResult.HELD.code())
			.query((row, index) -> new Missing(row.getString("number") + " " + row.getString("name") + "：査定が保留のままです。",
					row.getString("sheet"), row.getString("section")))
			.list();
	}

	/**
	 * The last assessment itself, as long as its stage is not closed, and what it holds.
	 */
	public List<Missing> lastAssessment(RoundId round) {

		var missing = new ArrayList<>(unfinished(round));
		steps.lastAssessment(round).ifPresent((step) -> missing.addAll(onHold(round, step.stage())));
		return missing;
	}

	private List<Missing> unfinished(RoundId round) {
		return steps.lastAssessment(round)
			.stream()
			.flatMap((step) -> jdbc
				.sql("select name from stage where round = :round and id = :stage and state <> :closed")
				.param("round", round.value())
				.param("stage", step.stage().value())
				.param("closed", StageState.CLOSED.code())
				.query((row, index) -> new Missing(row.getString(1) + "が終わっていません。", null, null))
				.list()
				.stream())
			.toList();
	}

	private boolean hasLists(RoundId round, StageId stage) {
		return jdbc.sql("select exists (select 1 from budget_list where round = ? and stage = ?)")
			.params(round.value(), stage.value())
			.query(Boolean.class)
			.single();
	}

}
