package jp.sakutei.meeting.decision;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jp.sakutei.common.Written;
import jp.sakutei.organization.Right;
import jp.sakutei.round.RoundId;
import jp.sakutei.common.BusinessClock;
import jp.sakutei.round.ResultWord;
import jp.sakutei.form.FormError;
import jp.sakutei.journal.Deed;
import jp.sakutei.journal.Journal;
import jp.sakutei.handin.CallingOff;
import jp.sakutei.matter.MatterManagement;
import jp.sakutei.meeting.MeetingId;
import jp.sakutei.meeting.MeetingKinds;
import jp.sakutei.meeting.Meeting;
import jp.sakutei.meeting.Meetings;
import jp.sakutei.meeting.agenda.AgendaItem;
import jp.sakutei.meeting.agenda.AgendaItems;
import jp.sakutei.meeting.decision.StartedByItems.Started;
import jp.sakutei.meeting.report.AssemblyReports;
import jp.sakutei.organization.Actor;
import jp.sakutei.round.ResultEffect;
import jp.sakutei.round.calendar.BusinessCalendar;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 訂正: a wrongly recorded decision gets a new record that refers to it; the old one stays.
 */
@Service
public class MeetingCorrections {

	private static final int DAYS_TO_ANSWER = 14;

	private final Meetings meetings;

	private final MeetingKinds kinds;

	private final AgendaItems items;

	private final AssemblyReports reports;

	private final DecisionEffects effects;

	private final StartedByItems started;

	private final CallingOff handIns;

	private final MatterManagement matters;

	private final BusinessCalendar calendar;

	private final Journal journal;

	private final BusinessClock clock;

	MeetingCorrections(Meetings meetings, MeetingKinds kinds, AgendaItems items, AssemblyReports reports,
			DecisionEffects effects, StartedByItems started, CallingOff handIns, MatterManagement matters,
			BusinessCalendar calendar, Journal journal, BusinessClock clock) {
		this.meetings = meetings;
		this.kinds = kinds;
		this.items = items;
		this.reports = reports;
		this.effects = effects;
		this.started = started;
		this.handIns = handIns;
		this.matters = matters;
		this.calendar = calendar;
		this.journal = journal;
		this.clock = clock;
	}

	/**
	 * @param key {@code 1-12}
	 * @param seen the result that the person had in view
	 * @param code the result word that is right
	 */
	@Transactional
	public List<FormError> correct(MeetingId id, String key, String seen, String code, String reason, Actor actor) {

		var office = Right.CORRECT_DECISION.require(actor);
		var meeting = meetings.lock(id);
		var kind = kinds.get(meeting.round(), meeting.kind());
		var all = items.of(id);
		var item = RecordCheck.item(all, key);
		var next = Optional.ofNullable(item).flatMap((each) -> each.continuedIn(all));
		var result = RecordCheck.result(kinds.results(kind), code);
		var errors = whatStandsAgainst(meeting, item, seen, result, reason);
		if (!errors.isEmpty()) {
			return errors;
		}
		if (next.filter((each) -> each.result() != null).isPresent()) {
			return List.of(new FormError("item", "この議題は、" + next.get().session() + "回目に「" + next.get().standingLabel()
					+ "」と記録されています。" + next.get().key() + "の記録を訂正してください。"));
		}
		var decided = new DecisionEffects.Decided(meeting, kind, item.corrected(reason), result.effect(),
				meeting.name() + "の記録の訂正：" + result.label() + "（" + reason + "）",
				calendar.of(new RoundId(meeting.round())).next(clock.today().plusDays(DAYS_TO_ANSWER)), actor.person());
		var before = started.open(item);
		var refusals = effects.correct(decided, () -> before.forEach((each) -> {
			started.outdate(each);
			callOff(each, false, reason, actor);
		}));
		if (!refusals.isEmpty()) {
			return refusals;
		}
		items.correct(item, result, reason, actor.person(), clock.today());
		next.filter(AgendaItem::onAgenda)
			.ifPresent((each) -> items.leaveOut(meeting, List.of(each.position()),
					item.session() + "回目の記録を「" + result.label() + "」に訂正したため"));
		journal.of(meeting.round(), id.value())
			.because(reason)
			.with("item", item.title())
			.with("from", item.standingLabel())
			.with("to", result.label())
			.did(Deed.DECISION_CORRECTED, actor, office);
		return List.of();
	}

	/** What an item had set going and somebody has touched: decided one by one. */
	@Transactional
	public List<FormError> callOff(MeetingId id, long start, Actor actor) {

		Right.CORRECT_DECISION.require(actor);
		meetings.lock(id);
		var touched = started.openOfCorrected(id).stream().filter((each) -> each.id() == start).findFirst();
		touched.ifPresent((each) -> callOff(each, true, "会議の記録を訂正したため", actor));
		return touched.isPresent() ? List.of() : List.of(FormError.of("これは、すでに終わっています。"));
	}

	private void callOff(Started start, boolean touchedToo, String reason, Actor actor) {
		if (start.handIn() != null) {
			handIns.callOff(start.handIn(), touchedToo, reason, actor);
		}
		else {
			matters.callOff(start.matter(), touchedToo, reason, actor);
		}
	}

	private List<FormError> whatStandsAgainst(Meeting meeting, AgendaItem item, String seen, ResultWord result,
			String reason) {

		if (item == null || item.result() == null || !item.sent()) {
			return List.of(new FormError("item", "訂正できるのは、結果が反映された議題です。"));
		}
		if (!item.standingLabel().equals(seen)) {
			return List.of(new FormError("item",
					"画面を開いた後に、この議題の記録が「" + item.standingLabel() + "」に訂正されました。まだ何も変えていません。記録を確かめてから、もう一度訂正してください。"));
		}
		if (result == null || result.effect() == ResultEffect.CONTINUE) {
			return List.of(new FormError("result", "正しい結果を選んでください。"));
		}
		if (result.label().equals(item.standingLabel())) {
			return List.of(new FormError("result", "「" + result.label() + "」と記録されています。違う結果を選んでください。"));
		}
		if (Written.isEmpty(reason)) {
			return List.of(new FormError("reason", "訂正の理由を入力してください。"));
		}
		if (changesProjects(item, result) && reports.of(meeting.round()).isPresent()) {
			return List.of(FormError.of("策定報告の後は、位置付けの記録を訂正できません。計画の変更として扱ってください。"));
		}
		return List.of();
	}

	private static boolean changesProjects(AgendaItem item, ResultWord result) {
		return Stream.of(item.effect(), result.effect()).anyMatch((effect) -> DecisionEffects.deed(effect).isPresent());
	}

}
