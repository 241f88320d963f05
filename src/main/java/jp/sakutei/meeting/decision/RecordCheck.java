package jp.sakutei.meeting.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import jp.sakutei.common.BusinessClock;
import jp.sakutei.form.FormError;
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

	private static final Predicate<ResultWord> OPINION = (result) -> result != null
			&& result.effect() == ResultEffect.OPINION;

	private final BusinessCalendar calendar;

	private final BusinessClock clock;

	RecordCheck(BusinessCalendar calendar, BusinessClock clock) {
		this.calendar = calendar;
		this.clock = clock;
	}

	List<FormError> whatStandsAgainst(MeetingRecord record, MeetingKind kind, List<AgendaItem> items,
			List<ResultWord> results, Map<String, Project> projects) {

		var errors = new ArrayList<FormError>();
		if (record.heldOn().isAfter(clock.today())) {
			errors.add(new FormError("heldOn", "開催日は今日以前の日にしてください。"));
		}
		for (int row = 0; row < record.decisions().size(); row++) {
			var decision = record.decisions().get(row);
			var item = item(items, decision.item());
			if (item == null) {
				errors.add(new FormError("items[" + row + "].item", "この議題はありません。"));
				continue;
			}
			var result = result(results, decision.result());
			if (result == null) {
				errors.add(new FormError("items[" + row + "].result", "結果を選んでください。"));
			}
			else if (needsReason(result, kind) && decision.reason() == null && decision.condition() == null) {
				errors.add(new FormError("items[" + row + "].reason", "「" + result.label() + "」の理由を入力してください。"));
			}
			else {
				var field = "items[" + row + "].result";
				refusal(projects.get(item.sheet()), result, kind)
					.ifPresent((refusal) -> errors.add(new FormError(field, refusal.message())));
			}
		}
		var missing = items.stream().filter(AgendaItem::onAgenda).filter((item) -> undecided(record, item)).count();
		if (missing > 0) {
			errors.add(new FormError("items", "結果のない議題が" + missing + "件あります。"));
		}
		if (kind.opinions()) {
			checkOpinions(record, results, errors);
		}
		if (asks(record, results) || asksForTheBase(record, items, results, kind, projects)) {
			checkDue(new RoundId(kind.round()), record, errors);
		}
		return errors;
	}

	/** What is withdrawn meanwhile is decided on in vain, not wrongly. */
	private static Optional<FormError> refusal(Project project, ResultWord result, MeetingKind kind) {
		return (project == null || project.isOver()) ? Optional.empty() : DecisionEffects.deed(result.effect())
			.flatMap((deed) -> project.refusal(deed, kind.body(), result.label()));
	}

	/** The section writes the sheet again, without the expansion that was put off. */
	private static boolean asksForTheBase(MeetingRecord record, List<AgendaItem> items, List<ResultWord> results,
			MeetingKind kind, Map<String, Project> projects) {
		return record.decisions().stream().anyMatch((decision) -> {
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

	private static void checkOpinions(MeetingRecord record, List<ResultWord> results, List<FormError> errors) {

		var given = record.decisions().stream().map((decision) -> result(results, decision.result())).anyMatch(OPINION);
		if (given && record.opinions().isEmpty()) {
			errors.add(new FormError("opinions", "意見の内容を入力してください。"));
		}
		if (!given && !record.opinions().isEmpty() && results.stream().anyMatch(OPINION)) {
			errors.add(new FormError("items", "意見が記録されています。議題の結果も、意見があったことにしてください。"));
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

	private static boolean asks(MeetingRecord record, List<ResultWord> results) {
		return !record.opinions().isEmpty() || record.decisions().stream().anyMatch((decision) -> {
			var result = result(results, decision.result());
			return decision.condition() != null || result != null
					&& (result.effect() == ResultEffect.RETURN || result.effect() == ResultEffect.OPINION);
		});
	}

	private static boolean undecided(MeetingRecord record, AgendaItem item) {
		return record.decisions().stream().noneMatch((decision) -> decision.item().equals(item.key()));
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
