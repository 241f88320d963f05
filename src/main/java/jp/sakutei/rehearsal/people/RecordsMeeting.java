package jp.sakutei.rehearsal.people;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jp.sakutei.form.FormValues;
import jp.sakutei.form.TaskView;
import jp.sakutei.meeting.Meeting;
import jp.sakutei.meeting.MeetingId;
import jp.sakutei.meeting.Meetings;
import jp.sakutei.round.ResultEffect;
import jp.sakutei.round.Agenda;
import jp.sakutei.round.RoundId;
import jp.sakutei.round.RoundSettings;
import jp.sakutei.worklist.WorkItem;

import org.springframework.stereotype.Component;

/**
 * 事務局: records a meeting on its day. Where a body examines new and expanded projects one
 * is continued, one sent back, one put off and some have a condition; councils give
 * opinions. The words are the round's own: a script only knows what they do.
 */
@Component
class RecordsMeeting implements Script {

	private static final int DAYS_TO_ANSWER = 15;

	private final Meetings meetings;

	private final RoundSettings settings;

	RecordsMeeting(Meetings meetings, RoundSettings settings) {
		this.meetings = meetings;
		this.settings = settings;
	}

	@Override
	public String form() {
		return "record-meeting";
	}

	@Override
	public boolean isTime(WorkItem item, Day day) {
		return day.reached(meetings.session(meeting(item)).day());
	}

	@Override
	public FormValues write(WorkItem item, TaskView view, int attempt, Day day) {

		var meeting = meeting(item);
		var kind = settings.meeting(new RoundId(item.round()), meeting.kind());
		var values = view.values().with("held", "yes").with("heldOn", day.date()).with("minutes", "（見本）案のとおり審議した。");
		if (kind.agenda() == Agenda.NEW_AND_EXPANDED && meeting.session() == 1) {
			values = values.with("items", examined(view.values().rows("items"), meeting));
		}
		if (kind.opinions()) {
			values = values.with("opinions", opinions(view)).with("items", withOpinion(values.rows("items"), meeting));
		}
		return values.with("due", day.in(DAYS_TO_ANSWER));
	}

	private List<Map<String, Object>> examined(List<FormValues> items, Meeting meeting) {

		var special = new ArrayList<>(List.of(ResultEffect.CONTINUE, ResultEffect.RETURN, ResultEffect.POSTPONE));
		var rows = new ArrayList<Map<String, Object>>();
		for (var index = 0; index < items.size(); index++) {
			var row = new LinkedHashMap<>(items.get(index).asMap());
			var effect = (items.size() > special.size() && index < special.size()) ? special.get(index) : null;
			var word = (effect == null) ? null : word(meeting, effect);
			if (word != null) {
				row.put("result", word);
				row.put("reason", "（見本）内容をさらに詰める必要があるため");
			}
			else if (index % 7 == 4) {
				row.put("condition", "（見本）効果の測り方を示すこと。");
			}
			rows.add(row);
		}
		return rows;
	}

	private List<Map<String, Object>> withOpinion(List<FormValues> items, Meeting meeting) {
		var opinion = word(meeting, ResultEffect.OPINION);
		return items.stream()
			.map((item) -> (opinion == null) ? item : item.with("result", opinion))
			.map(FormValues::asMap)
			.toList();
	}

	/** Null where the body has no such word. */
	private String word(Meeting meeting, ResultEffect effect) {
		return settings.resultWords(new RoundId(meeting.round()), meeting.kind())
			.stream()
			.filter((word) -> word.effect() == effect)
			.map((word) -> word.code())
			.findFirst()
			.orElse(null);
	}

	/** One on a policy, one on the plan as a whole. */
	private static List<Map<String, Object>> opinions(TaskView view) {
		var policies = view.options().getOrDefault("policies", List.of());
		var opinions = new ArrayList<Map<String, Object>>();
		if (!policies.isEmpty()) {
			opinions.add(Map.of("content", "（見本）市民の実感を高める工夫をしてほしい。", "aboutPolicy", policies.get(0).value()));
		}
		opinions.add(Map.of("content", "（見本）計画の進み具合を市民に分かりやすく伝えてほしい。"));
		return opinions;
	}

	private Meeting meeting(WorkItem item) {
		return meetings.get(new MeetingId(item.businessKey()));
	}

}
