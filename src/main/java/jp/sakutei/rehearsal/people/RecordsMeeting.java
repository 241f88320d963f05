package jp.sakutei.rehearsal.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import jp.sakutei.form.FormValues;
import jp.sakutei.form.TaskView;
import jp.sakutei.meeting.Decision;
import jp.sakutei.meeting.Meeting;
import jp.sakutei.meeting.MeetingId;
import jp.sakutei.meeting.Meetings;
import jp.sakutei.meeting.desk.AsProposed;
import jp.sakutei.meeting.desk.DeskItems;
import jp.sakutei.meeting.desk.MeetingDesk;
import jp.sakutei.meeting.desk.SeenItem;
import jp.sakutei.organization.Actor;
import jp.sakutei.round.ResultEffect;
import jp.sakutei.round.ResultWord;
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

	private static final String REASON = "（見本）内容をさらに詰める必要があるため";

	private final Meetings meetings;

	private final MeetingDesk desk;

	private final DeskItems items;

	private final RoundSettings settings;

	RecordsMeeting(Meetings meetings, MeetingDesk desk, DeskItems items, RoundSettings settings) {
		this.meetings = meetings;
		this.desk = desk;
		this.items = items;
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
	public void prepare(WorkItem item, Actor actor, Day day) {

		var meeting = meeting(item);
		var open = open(meeting);
		special(meeting, open).forEach((decision) -> desk.decide(meeting.id(), decision, seen(decision, open), actor));
		var left = open(meeting);
		var stays = desk.followProposals(meeting.id(), left.values(), actor).stays();
		AsProposed.word(words(meeting))
			.ifPresent((word) -> stays.forEach((each) -> desk.decide(meeting.id(),
					new Decision(each.key(), word.code(), REASON, null), left.get(each.key()), actor)));
	}

	@Override
	public FormValues write(WorkItem item, TaskView view, int attempt, Day day) {

		var kind = settings.meeting(new RoundId(item.round()), meeting(item).kind());
		var values = view.values().with("held", "yes").with("heldOn", day.date()).with("minutes", "（見本）案のとおり審議した。");
		if (kind.opinions()) {
			values = values.with("opinions", opinions(view));
		}
		return values.with("due", day.in(DAYS_TO_ANSWER));
	}

	/** Items without a result, as the desk shows them. */
	private Map<String, SeenItem> open(Meeting meeting) {
		return SeenItem.parse(items.open(meeting).stream().map(SeenItem::text).toList());
	}

	private List<Decision> special(Meeting meeting, Map<String, SeenItem> open) {

		var kind = settings.meeting(new RoundId(meeting.round()), meeting.kind());
		var keys = List.copyOf(open.keySet());
		if (kind.opinions()) {
			var opinion = word(meeting, ResultEffect.OPINION);
			return (opinion == null) ? List.of()
					: keys.stream().map((key) -> new Decision(key, opinion, null, null)).toList();
		}
		return (kind.agenda() == Agenda.NEW_AND_EXPANDED && meeting.session() == 1) ? examined(keys, meeting)
				: List.of();
	}

	private List<Decision> examined(List<String> keys, Meeting meeting) {

		var special = List.of(ResultEffect.CONTINUE, ResultEffect.RETURN, ResultEffect.POSTPONE);
		var follows = AsProposed.word(words(meeting)).orElseThrow();
		var decisions = new ArrayList<Decision>();
		for (var index = 0; index < keys.size(); index++) {
			var effect = (keys.size() > special.size() && index < special.size()) ? special.get(index) : null;
			var word = (effect == null) ? null : word(meeting, effect);
			if (word != null) {
				decisions.add(new Decision(keys.get(index), word, REASON, null));
			}
			else if (index % 7 == 4) {
				decisions.add(new Decision(keys.get(index), follows.code(), null, "（見本）効果の測り方を示すこと。"));
			}
		}
		return decisions;
	}

	private static SeenItem seen(Decision decision, Map<String, SeenItem> open) {
		return open.get(decision.item());
	}

	private List<ResultWord> words(Meeting meeting) {
		return settings.resultWords(new RoundId(meeting.round()), meeting.kind());
	}

	/** Null where the body has no such word. */
	private String word(Meeting meeting, ResultEffect effect) {
		return words(meeting).stream()
			.filter((word) -> word.effect() == effect)
			.map(ResultWord::code)
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
