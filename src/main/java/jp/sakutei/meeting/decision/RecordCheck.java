package jp.sakutei.meeting.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import jp.sakutei.common.BusinessClock;
import jp.sakutei.form.FormError;
import jp.sakutei.meeting.Decision;
import jp.sakutei.meeting.MeetingKind;
import jp.sakutei.meeting.MeetingRecord;
import jp.sakutei.meeting.agenda.AgendaItem;
import jp.sakutei.round.ResultEffect;
import jp.sakutei.round.ResultWord;
import jp.sakutei.round.RoundId;
import jp.sakutei.round.calendar.BusinessCalendar;
import jp.sakutei.round.calendar.DayToSet;
import jp.sakutei.sheet.Project;

import org.springframework.stereotype.Component;

/** What stands against the record of a sitting. */
@Component
public class RecordCheck {

	/** A change of what was proposed has a reason. */
	private static final Set<ResultEffect> WITH_REASON = Set.of(ResultEffect.NOT_PLACE, ResultEffect.POSTPONE,
			ResultEffect.WITHDRAW, ResultEffect.RETURN, ResultEffect.CONTINUE, ResultEffect.OPINION);

	/** Characters of a text beside a result. */
	private static final int LONGEST = 1000;

	private static final Predicate<ResultWord> OPINION = (result) -> result != null
			&& result.effect() == ResultEffect.OPINION;

	private final BusinessCalendar calendar;

	private final BusinessClock clock;

	RecordCheck(BusinessCalendar calendar, BusinessClock clock) {
		this.calendar = calendar;
		this.clock = clock;
	}

	/**
	 * What stands against the result of one item.
	 * @param item null where it is not on the agenda
	 * @param project that the item is about, or null
	 */
	public List<FormError> ofItem(Decision decision, AgendaItem item, MeetingKind kind, List<ResultWord> words,
			Project project) {

		if (item == null || !item.onAgenda()) {
			return List.of(FormError.of("この議題は、今回の会議の議題にありません。"));
		}
		var word = result(words, decision.result());
		if (word == null) {
			return List.of(new FormError("result", "結果を選んでください。"));
		}
		if (needsReason(word, kind) && decision.reason() == null && decision.condition() == null) {
			return List.of(new FormError("reason", "「" + word.label() + "」の理由を入力してください。"));
		}
		return refusal(project, word, kind).map((refusal) -> List.of(new FormError("result", refusal.message())))
			.orElseGet(() -> tooLong(decision));
	}

	private static List<FormError> tooLong(Decision decision) {
		var errors = new ArrayList<FormError>();
		if (length(decision.reason()) > LONGEST) {
			errors.add(new FormError("reason", "理由は" + LONGEST + "文字以内で入力してください。"));
		}
		if (length(decision.condition()) > LONGEST) {
			errors.add(new FormError("condition", "条件・指摘は" + LONGEST + "文字以内で入力してください。"));
		}
		if (length(decision.abstentions()) > LONGEST) {
			errors.add(new FormError("abstentions", "棄権・除斥は" + LONGEST + "文字以内で入力してください。"));
		}
		return errors;
	}

	private static int length(String text) {
		return (text == null) ? 0 : text.codePointCount(0, text.length());
	}

	/**
	 * What stands against the record of the sitting with these decisions.
	 * @param projects by the ids of their sheets
	 */
	List<FormError> whatStandsAgainst(MeetingRecord record, List<Decision> decisions, MeetingKind kind,
			List<AgendaItem> items, List<ResultWord> words, Map<String, Project> projects) {

		var errors = new ArrayList<FormError>();
		if (record.heldOn().isAfter(clock.today())) {
			errors.add(new FormError("heldOn", "開催日は今日以前の日にしてください。"));
		}
		for (var decision : decisions) {
			var item = item(items, decision.item());
			var project = (item == null) ? null : projects.get(item.sheet());
			ofItem(decision, item, kind, words, project)
				.forEach((error) -> errors.add(FormError.of(named(item, decision) + error.message())));
		}
		var missing = items.stream().filter(AgendaItem::onAgenda).filter((item) -> undecided(decisions, item)).count();
		if (missing > 0) {
			errors.add(FormError.of("結果のない議題が" + missing + "件あります。「会議の進行」で決めてください。"));
		}
		if (kind.opinions()) {
			checkOpinions(record, decisions, words, errors);
		}
		if (asks(record, decisions, words) || asksForTheBase(decisions, items, words, kind, projects)) {
			checkDue(new RoundId(kind.round()), record, errors);
		}
		return errors;
	}

	private static String named(AgendaItem item, Decision decision) {
		return "議題" + decision.item() + ((item == null) ? "" : "「" + item.title() + "」") + "：";
	}

	/** What is withdrawn meanwhile is decided on in vain, not wrongly. */
	private static Optional<FormError> refusal(Project project, ResultWord result, MeetingKind kind) {
		return (project == null || project.isOver()) ? Optional.empty() : DecisionEffects.deed(result.effect())
			.flatMap((deed) -> project.refusal(deed, kind.body(), result.label()));
	}

	/** The section writes the sheet again, without the expansion that was put off. */
	private static boolean asksForTheBase(List<Decision> decisions, List<AgendaItem> items, List<ResultWord> results,
			MeetingKind kind, Map<String, Project> projects) {
		return decisions.stream().anyMatch((decision) -> {
			var item = item(items, decision.item());
			var project = (item == null) ? null : projects.get(item.sheet());
			var result = result(results, decision.result());
			return project != null && result != null
					&& DecisionEffects.deed(result.effect())
						.filter((deed) -> project.leavesItsBase(deed, kind.body()))
						.isPresent();
		});
	}

	/** A council's opinions stand in their own list. */
	private static boolean needsReason(ResultWord result, MeetingKind kind) {
		return WITH_REASON.contains(result.effect()) && !(kind.opinions() && result.effect() == ResultEffect.OPINION);
	}

	private static void checkOpinions(MeetingRecord record, List<Decision> decisions, List<ResultWord> results,
			List<FormError> errors) {

		var given = decisions.stream().map((decision) -> result(results, decision.result())).anyMatch(OPINION);
		if (given && record.opinions().isEmpty()) {
			errors.add(new FormError("opinions", "意見の内容を入力してください。"));
		}
		if (!given && !record.opinions().isEmpty() && results.stream().anyMatch(OPINION)) {
			errors.add(new FormError("opinions", "意見が記録されています。「会議の進行」で、議題の結果も意見があったことにしてください。"));
		}
	}

	private void checkDue(RoundId round, MeetingRecord record, List<FormError> errors) {

		if (record.due() == null) {
			errors.add(new FormError("due", "差し戻しや意見・条件がありますので、回答・再提出の期限を入力してください。"));
		}
		else {
			new DayToSet("期限", record.due(), clock.today()).refusalAsDue(calendar.of(round))
				.ifPresent((refusal) -> errors.add(new FormError("due", refusal)));
		}
	}

	private static boolean asks(MeetingRecord record, List<Decision> decisions, List<ResultWord> results) {
		return !record.opinions().isEmpty() || decisions.stream().anyMatch((decision) -> {
			var result = result(results, decision.result());
			return decision.condition() != null || result != null
					&& (result.effect() == ResultEffect.RETURN || result.effect() == ResultEffect.OPINION);
		});
	}

	private static boolean undecided(List<Decision> decisions, AgendaItem item) {
		return decisions.stream().noneMatch((decision) -> decision.item().equals(item.key()));
	}

	public static AgendaItem item(List<AgendaItem> items, String key) {
		return items.stream()
			.filter(AgendaItem::onAgenda)
			.filter((item) -> item.key().equals(key))
			.findFirst()
			.orElse(null);
	}

	public static ResultWord result(List<ResultWord> results, String code) {
		return results.stream().filter((result) -> result.code().equals(code)).findFirst().orElse(null);
	}

}
