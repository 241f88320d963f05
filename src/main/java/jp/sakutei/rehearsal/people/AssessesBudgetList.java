package jp.sakutei.rehearsal.people;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;

import jp.sakutei.form.FormValues;
import jp.sakutei.form.TaskView;
import jp.sakutei.round.RoundId;
import jp.sakutei.round.StageKind;
import jp.sakutei.round.stage.Stages;
import jp.sakutei.worklist.WorkItem;

import org.springframework.stereotype.Component;

/**
 * 財政課: records the hearings of the sections one after the other; cuts here, puts off
 * there, and at the last step leaves nothing open.
 */
@Component
class AssessesBudgetList implements Script {

	private static final BigDecimal WITHOUT_REQUEST = BigDecimal.valueOf(1000);

	private static final BigDecimal CUT = new BigDecimal("0.9");

	private final Stages stages;

	AssessesBudgetList(Stages stages) {
		this.stages = stages;
	}

	@Override
	public String form() {
		return "assess-budget-list";
	}

	@Override
	public boolean isTime(WorkItem item, Day day) {
		if (item.due() == null) {
			return day.isWorkingDaysAfter(item, 1);
		}
		var days = Math.max(1, day.calendar().between(Day.cameOn(item), item.due()) - 1);
		return day.isDue(item) || day.isWorkingDaysAfter(item, 1 + Lot.draw(item.businessKey(), days));
	}

	@Override
	public FormValues write(WorkItem item, TaskView view, int attempt, Day day) {
		var last = isLast(item);
		return view.values()
			.with("lines", view.values().rows("lines").stream().map((line) -> line(item, line, last)).toList());
	}

	private static Map<String, Object> line(WorkItem item, FormValues line, boolean last) {

		var written = new LinkedHashMap<>(line.asMap());
		var lot = Lot.draw("assess " + item.businessKey() + line.text("sheet"), 60);
		var asked = line.number("amount").orElse(null);
		if (line.text("result").equals("postponed") || (line.text("result").equals("held") && !last)) {
			return written;
		}
		if (line.text("result").equals("held")) {
			written.put("result", "assessed");
			written.put("amount", line.text("requested").isEmpty() ? WITHOUT_REQUEST
					: new BigDecimal(line.text("requested").replace(",", "")));
			written.put("reason", "（見本）財源が定まったため");
		}
		else if (lot == 0 && !last) {
			written.put("result", "held");
			written.put("reason", "（見本）国の予算案を見て判断するため");
			written.remove("amount");
		}
		else if (lot == 1) {
			written.put("result", "postponed");
			written.put("reason", "（見本）実施時期を改めて検討するため");
			written.remove("amount");
		}
		else if (asked == null) {
			written.put("result", "assessed");
			written.put("amount", WITHOUT_REQUEST);
			written.put("reason", "（見本）前年度の額による");
		}
		else if (lot < 5) {
			written.put("amount", asked.multiply(CUT).setScale(0, RoundingMode.DOWN));
			written.put("reason", "（見本）規模を精査したため");
			written.put("remark", "（見本）効果を確かめながら進めること");
		}
		return written;
	}

	/** No assessment comes after it. */
	private boolean isLast(WorkItem item) {
		var assessments = stages.of(new RoundId(item.round()))
			.stream()
			.filter((stage) -> stage.kind() == StageKind.BUDGET_ASSESSMENT)
			.toList();
		return item.businessKey().contains(":" + assessments.get(assessments.size() - 1).id() + ":");
	}

}
