package jp.sakutei.meeting.decision;

import java.util.List;
import java.util.Set;

import jp.sakutei.round.RoundId;
import jp.sakutei.common.BusinessClock;
import jp.sakutei.round.ResultWord;
import jp.sakutei.form.FormError;
import jp.sakutei.journal.Deed;
import jp.sakutei.journal.Journal;
import jp.sakutei.meeting.MeetingId;
import jp.sakutei.meeting.MeetingKind;
import jp.sakutei.meeting.MeetingKinds;
import jp.sakutei.meeting.Meetings;
import jp.sakutei.meeting.agenda.AgendaItem;
import jp.sakutei.meeting.agenda.AgendaItems;
import jp.sakutei.organization.Actor;
import jp.sakutei.organization.Authority;
import jp.sakutei.organization.PostRole;
import jp.sakutei.round.ResultEffect;
import jp.sakutei.round.calendar.BusinessCalendar;
import jp.sakutei.sheet.Placement;
import jp.sakutei.sheet.ProjectSheet;
import jp.sakutei.sheet.ProjectSheetId;
import jp.sakutei.sheet.ProjectSheets;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 訂正: a wrongly recorded decision gets a new record that refers to it; the old one stays.
 */
@Service
public class MeetingCorrections {

	private static final Authority OFFICE = Authority.of(PostRole.PLANNING_OFFICE);

	private static final Set<ResultEffect> PLACING = Set.of(ResultEffect.PLACE, ResultEffect.NOT_PLACE,
			ResultEffect.POSTPONE, ResultEffect.WITHDRAW);

	private static final int DAYS_TO_ANSWER = 14;

	private final Meetings meetings;

	private final MeetingKinds kinds;

	private final AgendaItems items;

	private final ProjectSheets sheets;

	private final DecisionEffects effects;

	private final BusinessCalendar calendar;

	private final Journal journal;

	private final BusinessClock clock;

	MeetingCorrections(Meetings meetings, MeetingKinds kinds, AgendaItems items, ProjectSheets sheets,
			DecisionEffects effects, BusinessCalendar calendar, Journal journal, BusinessClock clock) {
		this.meetings = meetings;
		this.kinds = kinds;
		this.items = items;
		this.sheets = sheets;
		this.effects = effects;
		this.calendar = calendar;
		this.journal = journal;
		this.clock = clock;
	}

	/**
	 * @param key {@code 1-12}
	 * @param code the result word that is right
	 */
	@Transactional
	public List<FormError> correct(MeetingId id, String key, String code, String reason, Actor actor) {

		var meeting = meetings.lock(id);
		var kind = kinds.get(meeting.round(), meeting.kind());
		var item = RecordCheck.item(items.of(id), key);
		var result = RecordCheck.result(kinds.results(kind), code);
		var errors = whatStandsAgainst(kind, item, result, reason);
		if (!errors.isEmpty()) {
			return errors;
		}
		items.correct(item, result, reason, actor.person(), clock.today());
		var decided = new DecisionEffects.Decided(meeting, kind, item.corrected(reason), result.effect(), false,
				meeting.name() + "の記録の訂正：" + result.label() + "（" + reason + "）",
				calendar.of(new RoundId(meeting.round())).next(clock.today().plusDays(DAYS_TO_ANSWER)), actor.person());
		if (!PLACING.contains(result.effect())) {
			effects.takeBack(decided);
		}
		effects.apply(decided);
		journal.of(meeting.round(), id.value())
			.because(reason)
			.with("item", item.title())
			.with("from", item.resultLabel())
			.with("to", result.label())
			.did(Deed.DECISION_CORRECTED, actor, OFFICE);
		return List.of();
	}

	private List<FormError> whatStandsAgainst(MeetingKind kind, AgendaItem item, ResultWord result, String reason) {

		if (item == null || item.result() == null || !item.sent()) {
			return List.of(new FormError("item", "訂正できるのは、結果が反映された議題です。"));
		}
		if (result == null || result.effect() == ResultEffect.CONTINUE) {
			return List.of(new FormError("result", "正しい結果を選んでください。"));
		}
		if (reason.isBlank()) {
			return List.of(new FormError("reason", "訂正の理由を入力してください。"));
		}
		return (item.sheet() != null) ? whatStandsAgainst(kind, sheets.get(new ProjectSheetId(item.sheet())))
				: List.of();
	}

	private static List<FormError> whatStandsAgainst(MeetingKind kind, ProjectSheet sheet) {

		if (sheet.isOver()) {
			return List.of(FormError.of("この事業は取り下げられたか、ほかの事業になっています。"));
		}
		if (sheet.placement() == Placement.DECIDED && !kind.decides()) {
			return List.of(FormError.of("この事業の位置付けはすでに決定しています。決定した会議の記録を訂正してください。"));
		}
		return List.of();
	}

}
