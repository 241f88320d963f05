package jp.sakutei.meeting.desk;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import jp.sakutei.common.BusinessClock;
import jp.sakutei.form.FormError;
import jp.sakutei.journal.Deed;
import jp.sakutei.journal.Journal;
import jp.sakutei.meeting.Decision;
import jp.sakutei.meeting.Meeting;
import jp.sakutei.meeting.MeetingId;
import jp.sakutei.meeting.MeetingKinds;
import jp.sakutei.meeting.Meetings;
import jp.sakutei.meeting.agenda.AgendaItem;
import jp.sakutei.meeting.agenda.AgendaItems;
import jp.sakutei.meeting.decision.ItemResult;
import jp.sakutei.meeting.decision.ItemResults;
import jp.sakutei.meeting.decision.RecordCheck;
import jp.sakutei.organization.Actor;
import jp.sakutei.organization.Right;
import jp.sakutei.round.ResultWord;
import jp.sakutei.sheet.ProjectSheet;
import jp.sakutei.sheet.ProjectSheetId;
import jp.sakutei.sheet.ProjectSheets;
import jp.sakutei.sheet.SeenRevisions;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Decides the items of a sitting, each by itself, until the sitting is recorded. */
@Service
@Transactional
public class MeetingDesk {

	/** What another clerk did meanwhile stands in the way. */
	public static final String MEANWHILE = "meanwhile";

	private final Meetings meetings;

	private final MeetingKinds kinds;

	private final AgendaItems items;

	private final ItemResults results;

	private final ProjectSheets sheets;

	private final RecordCheck check;

	private final Journal journal;

	private final BusinessClock clock;

	MeetingDesk(Meetings meetings, MeetingKinds kinds, AgendaItems items, ItemResults results, ProjectSheets sheets,
			RecordCheck check, Journal journal, BusinessClock clock) {
		this.meetings = meetings;
		this.kinds = kinds;
		this.items = items;
		this.results = results;
		this.sheets = sheets;
		this.check = check;
		this.journal = journal;
		this.clock = clock;
	}

	/**
	 * Keeps the result of one item, in place of the one that the page showed.
	 * @param seen what the page showed of the item
	 */
	public List<FormError> decide(MeetingId id, Decision decision, SeenItem seen, Actor actor) {

		var office = Right.RECORD_MEETING.require(actor);
		var meeting = meetings.lock(id);
		var closed = DeskState.of(meeting, meetings.session(meeting)).refusals();
		if (!closed.isEmpty()) {
			return closed;
		}
		var kind = kinds.get(meeting.round(), meeting.kind());
		var words = kinds.results(kind);
		var item = items.find(meeting, decision.item()).filter(AgendaItem::onAgenda).orElse(null);
		if (item == null) {
			return check.ofItem(decision, null, kind, words, null);
		}
		var sheet = lockedSheet(item);
		var saved = results.of(item).orElse(null);
		if (saved != null && saved.isAgain(decision, seen.revision(), actor.person())) {
			return List.of();
		}
		var newer = newer(saved, sheet, seen, words);
		if (!newer.isEmpty()) {
			return newer;
		}
		var errors = check.ofItem(decision, item, kind, words, (sheet == null) ? null : sheet.project());
		if (errors.isEmpty()) {
			results.save(item, decision, seen.revision(), actor.person(), clock.instant());
			journal.of(meeting.round(), id.value())
				.with("item", item.title())
				.with("from", (saved == null) ? null : label(words, saved))
				.with("to", RecordCheck.result(words, decision.result()).label())
				.did(Deed.ITEM_DECIDED, actor, office);
		}
		return errors;
	}

	/** Takes the result of one item back: it is open again. */
	public List<FormError> clear(MeetingId id, SeenItem seen, Actor actor) {

		var office = Right.RECORD_MEETING.require(actor);
		var meeting = meetings.lock(id);
		var closed = DeskState.of(meeting, meetings.session(meeting)).refusals();
		if (!closed.isEmpty()) {
			return closed;
		}
		var words = kinds.results(kinds.get(meeting.round(), meeting.kind()));
		var item = items.find(meeting, seen.key()).orElse(null);
		var saved = (item == null) ? null : results.of(item).orElse(null);
		if (saved == null || !saved.isDecided()) {
			return List.of(FormError.of("この議題には、取り消す結果がありません。"));
		}
		if (saved.version() != seen.version()) {
			return List.of(meanwhile(saved, words));
		}
		results.save(item, new Decision(seen.key(), null, null, null), saved.revision(), actor.person(),
				clock.instant());
		journal.of(meeting.round(), id.value())
			.with("item", item.title())
			.with("from", label(words, saved))
			.did(Deed.ITEM_REOPENED, actor, office);
		return List.of();
	}

	/** What {@link #followProposals} would do now; changes nothing. */
	@Transactional(readOnly = true)
	public AsProposed asProposed(MeetingId id, Collection<SeenItem> chosen, Actor actor) {
		Right.RECORD_MEETING.require(actor);
		var meeting = meetings.get(id);
		return AsProposed.of(chosen, table(meeting), byId(sheets.all(meeting.round())), check);
	}

	/**
	 * 原案のとおり: for all chosen items that have no result of their own and have not changed
	 * since the page showed them.
	 * @return what was done, and what was not
	 */
	public AsProposed followProposals(MeetingId id, Collection<SeenItem> chosen, Actor actor) {

		var office = Right.RECORD_MEETING.require(actor);
		var meeting = meetings.lock(id);
		var table = table(meeting);
		var closed = DeskState.of(meeting, meetings.session(meeting)).refusals();
		if (!closed.isEmpty()) {
			return new AsProposed(null, List.of(),
					chosen.stream()
						.map((seen) -> new AsProposed.Left(seen.key(), "議題" + seen.key(), closed.get(0).message()))
						.toList());
		}
		var done = AsProposed.of(chosen, table, byId(sheets.lock(sheetsOf(chosen, table.items()))), check);
		if (!done.goes().isEmpty()) {
			results.saveAll(meeting, done.goes(), done.word().code(), actor.person(), clock.instant());
			journal.of(meeting.round(), id.value())
				.with("items", done.goes().size())
				.with("to", done.word().label())
				.did(Deed.ITEMS_AS_PROPOSED, actor, office);
		}
		return done;
	}

	private AsProposed.Table table(Meeting meeting) {
		var kind = kinds.get(meeting.round(), meeting.kind());
		return new AsProposed.Table(kind, kinds.results(kind), items.of(meeting), results.of(meeting));
	}

	/** Null where the item is about no single sheet. */
	private ProjectSheet lockedSheet(AgendaItem item) {
		return (item.sheet() == null) ? null : sheets.lock(new ProjectSheetId(item.sheet()));
	}

	private static List<FormError> newer(ItemResult saved, ProjectSheet sheet, SeenItem seen, List<ResultWord> words) {
		if (((saved == null) ? 0 : saved.version()) != seen.version()) {
			return List.of(meanwhile(saved, words));
		}
		return (sheet == null) ? List.of()
				: new SeenRevisions(Map.of(sheet.id().value(), seen.revision())).refusals(List.of(sheet));
	}

	/** The page shows what was saved beside what was to be saved. */
	private static FormError meanwhile(ItemResult saved, List<ResultWord> words) {
		var text = (saved == null) ? "画面を開いた後に、この議題の結果が変わりました。" : saved.clerk().text() + "が、"
				+ (saved.isDecided() ? "この議題の結果を「" + label(words, saved) + "」と記録しました。" : "この議題の結果を取り消しました。");
		return new FormError(MEANWHILE, text + "まだ何も変えていません。違いを確かめてから、もう一度記録してください。");
	}

	/** Null where it is open. */
	private static String label(List<ResultWord> words, ItemResult saved) {
		var word = RecordCheck.result(words, saved.decision().result());
		return (word == null) ? saved.decision().result() : word.label();
	}

	private static List<ProjectSheetId> sheetsOf(Collection<SeenItem> chosen, List<AgendaItem> items) {
		return chosen.stream()
			.map((seen) -> RecordCheck.item(items, seen.key()))
			.filter(Objects::nonNull)
			.map(AgendaItem::sheet)
			.filter(Objects::nonNull)
			.distinct()
			.map(ProjectSheetId::new)
			.toList();
	}

	private static Map<String, ProjectSheet> byId(List<ProjectSheet> sheets) {
		return sheets.stream().collect(Collectors.toMap((sheet) -> sheet.id().value(), Function.identity()));
	}

}
