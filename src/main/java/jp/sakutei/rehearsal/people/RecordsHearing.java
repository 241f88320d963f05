package jp.sakutei.rehearsal.people;

import java.util.LinkedHashMap;
import java.util.Map;

import jp.sakutei.form.FormValues;
import jp.sakutei.form.TaskView;
import jp.sakutei.hearing.HearingId;
import jp.sakutei.hearing.Hearings;
import jp.sakutei.worklist.WorkItem;

import org.springframework.stereotype.Component;

/**
 * 事務局: records a hearing on its day, with a draft judgement on every sheet. Some sheets
 * go back, some remarks want an answer.
 */
@Component
class RecordsHearing implements Script {

	private static final int DAYS_TO_ANSWER = 10;

	private final Hearings hearings;

	RecordsHearing(Hearings hearings) {
		this.hearings = hearings;
	}

	@Override
	public String form() {
		return "record-hearing";
	}

	@Override
	public boolean isTime(WorkItem item, Day day) {
		return day.reached(hearings.get(new HearingId(item.businessKey())).day());
	}

	/** The due day is forgotten at first where something is asked. */
	@Override
	public int mistakes(WorkItem item) {
		return Lot.hits("mistake " + item.businessKey(), 10) ? 1 : 0;
	}

	@Override
	public FormValues write(WorkItem item, TaskView view, int attempt, Day day) {
		var values = view.values()
			.with("heldOn", day.date())
			.with("minutes", "（見本）事業の成果と課題、今後の方向性を聞き取った。")
			.with("sheets", view.values().rows("sheets").stream().map((row) -> judged(item, row)).toList());
		return values.with("due", (attempt < mistakes(item)) ? null : day.in(DAYS_TO_ANSWER));
	}

	private static Map<String, Object> judged(WorkItem item, FormValues row) {

		var judged = new LinkedHashMap<>(row.asMap());
		var about = item.businessKey() + row.text("sheet");
		judged.put("judgement", judgement(row.text("proposal"), about));
		judged.put("reason", "（見本）事業の内容と効果から判断した。");
		switch (Lot.draw("remark " + about, 25)) {
			case 0 -> {
				judged.put("consequence", "return");
				judged.put("remark", "（見本）指標の考え方を見直してください。");
				judged.put("field", "indicators");
			}
			case 1, 2 -> {
				judged.put("consequence", "answer");
				judged.put("remark", "（見本）関係する事業との役割分担を示してください。");
			}
			case 3 -> judged.put("remark", "（見本）記録にとどめる。");
			default -> {
			}
		}
		return judged;
	}

	private static String judgement(String proposal, String about) {
		return switch (proposal) {
			case "廃止" -> "abolish";
			case "統合" -> "merge";
			case "完了" -> "continue-as-current";
			case "新規", "拡大" -> "draft";
			default -> Lot.hits("judgement " + about, 30) ? "continue-as-current" : "draft";
		};
	}

}
