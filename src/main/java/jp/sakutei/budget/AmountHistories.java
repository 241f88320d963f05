package jp.sakutei.budget;

import jp.sakutei.common.Codes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jp.sakutei.form.Amount;
import jp.sakutei.round.StageId;
import jp.sakutei.sheet.ProjectSheetId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What the closed lists of the steps before say now of each project, corrections
 * included.
 */
@Repository
class AmountHistories {

	private static final String BEFORE = """
			select o.sheet, o.stage, o.result, o.amount, o.reason, o.corrected, a.source, a.amount as of_source
			from budget_outcome o join stage t on t.round = o.round and t.id = o.stage
			left join budget_amount a on a.list = o.list and a.sheet = o.sheet and a.amount is not null
			  and not o.corrected
			where o.round = :round and o.state = :closed and t.position < :position %s
			order by o.sheet, t.position, a.source
			""";

	private final JdbcClient jdbc;

	private final BudgetSteps steps;

	AmountHistories(JdbcClient jdbc, BudgetSteps steps) {
		this.jdbc = jdbc;
		this.steps = steps;
	}

	/** Of all projects of the round. */
	Map<ProjectSheetId, AmountHistory> before(BudgetStep step) {
		return before(step, jdbc.sql(BEFORE.formatted("")));
	}

	/** Of the projects of a list, wherever they stood before. */
	Map<ProjectSheetId, AmountHistory> before(BudgetStep step, BudgetListId list) {
		return before(step,
				jdbc.sql(BEFORE.formatted("and o.sheet in (select sheet from budget_line where list = :list)"))
					.param("list", list.value()));
	}

	private Map<ProjectSheetId, AmountHistory> before(BudgetStep step, JdbcClient.StatementSpec statement) {

		var ladder = steps.of(step.round()).stream().collect(Collectors.toMap(BudgetStep::stage, (each) -> each));
		var found = new HashMap<ProjectSheetId, Map<StageId, WordBeingRead>>();
		statement.param("round", step.round().value())
			.param("position", step.position())
			.param("closed", BudgetList.State.CLOSED.code())
			.query((row) -> {
				var stage = new StageId(row.getString("stage"));
				var words = found.computeIfAbsent(new ProjectSheetId(row.getString("sheet")),
						(sheet) -> new LinkedHashMap<>());
				if (!words.containsKey(stage)) {
					words.put(stage,
							new WordBeingRead(ladder.get(stage), Codes.of(AmountResult.class, row.getString("result")),
									row.getObject("amount", Long.class), row.getString("reason"),
									row.getBoolean("corrected"), new HashMap<>()));
				}
				if (row.getString("source") != null) {
					words.get(stage).bySource().put(row.getString("source"), Amount.of(row.getLong("of_source")));
				}
			});
		var histories = new HashMap<ProjectSheetId, AmountHistory>();
		found.forEach((sheet, words) -> {
			List<AmountAtStep> said = new ArrayList<>();
			words.values().forEach((word) -> said.add(word.word()));
			histories.put(sheet, new AmountHistory(said));
		});
		return histories;
	}

	private record WordBeingRead(BudgetStep step, AmountResult result, Long amount, String reason, boolean corrected,
			Map<String, Amount> bySource) {

		AmountAtStep word() {
			return new AmountAtStep(step, result,
					bySource.isEmpty() ? SourceAmounts.ofTotal(amount) : new SourceAmounts(bySource), reason,
					corrected);
		}

	}

}
