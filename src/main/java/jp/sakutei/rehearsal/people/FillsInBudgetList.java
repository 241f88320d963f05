package jp.sakutei.rehearsal.people;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jp.sakutei.form.FormValues;
import jp.sakutei.form.TaskView;
import jp.sakutei.worklist.WorkItem;

import org.springframework.stereotype.Component;

/**
 * 担当者: requests what the plan says, here and there something else, and forgets at first
 * to say why.
 */
@Component
class FillsInBudgetList implements Script {

	private static final List<String> COLUMNS = List.of("amount", "general");

	private static final BigDecimal WHERE_UNDETERMINED = BigDecimal.valueOf(1000);

	@Override
	public String form() {
		return "fill-in-budget-list";
	}

	@Override
	public boolean isTime(WorkItem item, Day day) {
		return day.isDue(item) || day.isWorkingDaysAfter(item, 1 + Lot.draw(item.businessKey(), 12));
	}

	@Override
	public int mistakes(WorkItem item) {
		return Lot.hits("mistake " + item.businessKey(), 12) ? 1 : 0;
	}

	@Override
	public FormValues write(WorkItem item, TaskView view, int attempt, Day day) {
		var values = view.values();
		var bySource = values.text("requestKind").equals("財源別");
		var wrong = attempt < mistakes(item);
		return values.with("lines",
				values.rows("lines").stream().map((line) -> line(item, line, bySource, wrong)).toList());
	}

	private static Map<String, Object> line(WorkItem item, FormValues line, boolean bySource, boolean wrong) {

		var written = new LinkedHashMap<>(line.asMap());
		var column = COLUMNS.get(bySource ? 1 : 0);
		var sheet = line.text("sheet");
		if (line.asMap().values().stream().noneMatch(BigDecimal.class::isInstance)) {
			written.put(column, WHERE_UNDETERMINED);
		}
		else if (wrong || Lot.hits("request " + item.businessKey() + sheet, 30)) {
			written.merge(column, BigDecimal.valueOf(100), (old, more) -> ((BigDecimal) old).add((BigDecimal) more));
			written.put("reason", wrong ? null : "（見本）単価の上昇を見込むため");
		}
		written.values().removeIf((value) -> value == null);
		return written;
	}

}
