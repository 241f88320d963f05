package jp.sakutei.meeting.decision;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import jp.sakutei.form.FormError;
import jp.sakutei.handin.HandInManagement;
import jp.sakutei.handin.HandInReason;
import jp.sakutei.handin.HandInRequest.Dues;
import jp.sakutei.handin.HandInRequest;
import jp.sakutei.matter.MatterKind;
import jp.sakutei.matter.MatterManagement;
import jp.sakutei.matter.MatterOrigin;
import jp.sakutei.matter.NewMatter;
import jp.sakutei.meeting.Meeting;
import jp.sakutei.meeting.MeetingKind;
import jp.sakutei.meeting.agenda.AgendaItem;
import jp.sakutei.organization.NotAllowed;
import jp.sakutei.organization.PersonId;
import jp.sakutei.round.ResultEffect;
import jp.sakutei.sheet.Occasion;
import jp.sakutei.sheet.ProjectDeed;
import jp.sakutei.sheet.ProjectSheet;
import jp.sakutei.sheet.ProjectSheetId;
import jp.sakutei.sheet.ProjectSheetManagement;
import jp.sakutei.sheet.ProjectSheets;

import org.springframework.stereotype.Component;

/** What a result word does to its item. */
@Component
class DecisionEffects {

	private static final Map<ResultEffect, ProjectDeed> DEEDS = new EnumMap<>(Map.of(ResultEffect.APPROVE,
			ProjectDeed.APPROVE, ResultEffect.PLACE, ProjectDeed.PLACE, ResultEffect.NOT_PLACE, ProjectDeed.NOT_PLACE,
			ResultEffect.POSTPONE, ProjectDeed.POSTPONE, ResultEffect.WITHDRAW, ProjectDeed.TREAT_AS_WITHDRAWN));

	private final ProjectSheets sheets;

	private final ProjectSheetManagement projects;

	private final HandInManagement handIns;

	private final MatterManagement matters;

	private final StartedByItems started;

	DecisionEffects(ProjectSheets sheets, ProjectSheetManagement projects, HandInManagement handIns,
			MatterManagement matters, StartedByItems started) {
		this.sheets = sheets;
		this.projects = projects;
		this.handIns = handIns;
		this.matters = matters;
		this.started = started;
	}

	/** What it does to a project; empty where it does not change one. */
	static Optional<ProjectDeed> deed(ResultEffect effect) {
		return Optional.ofNullable(DEEDS.get(effect));
	}

	/** What its history says of it; empty where the meeting has yet to decide. */
	private static Optional<ProjectDeed> written(ResultEffect effect) {
		return (effect == ResultEffect.CONTINUE) ? Optional.empty()
				: deed(effect).or(() -> Optional.of(ProjectDeed.LEAVE));
	}

	/** For a project that is over meanwhile, nothing. */
	void apply(Decided decided) {

		var item = decided.item();
		if (item.sheet() == null) {
			written(decided.effect()).ifPresent((deed) -> ofWholeList(decided)
				.forEach((sheet) -> projects.perform(sheet.id(), deed, decided.kind().body(), decided.occasion())));
			leadOn(decided);
			return;
		}
		var sheet = sheets.lock(new ProjectSheetId(item.sheet()));
		if (!sheet.isOver()) {
			written(decided.effect()).ifPresent((deed) -> place(decided, sheet, deed));
			leadOn(decided);
		}
	}

	/**
	 * Undoes what the wrong result had changed, and does what the right one does.
	 * @param undone calls off what the wrong one had set going, before the right one asks
	 * for anything
	 */
	List<FormError> correct(Decided decided, Runnable undone) {

		var right = deed(decided.effect());
		var by = decided.kind().body();
		var item = decided.item();
		if (item.sheet() == null) {
			// what later records changed one by one stays
			ofWholeList(decided).forEach((sheet) -> projects.correct(sheet.id(), right, by, decided.occasion()));
			undone.run();
			leadOn(decided);
			return List.of();
		}
		var sheet = sheets.lock(new ProjectSheetId(item.sheet()));
		var errors = projects.correct(sheet.id(), right, by, decided.occasion());
		if (errors.isEmpty()) {
			undone.run();
			if (!sheet.isOver()) {
				leadOn(decided);
			}
		}
		return errors;
	}

	/** Nothing is asked of a project that is over. */
	void matter(Meeting meeting, AgendaItem item, String content, LocalDate due) {
		if (item.sheet() != null && sheets.get(new ProjectSheetId(item.sheet())).isOver()) {
			return;
		}
		started.add(item,
				matters.open(new NewMatter(meeting.round(),
						new MatterOrigin(MatterKind.MEETING, meeting.id().value(), meeting.name()), item.sheet(),
						item.title(), item.section(), content, due)));
	}

	private void place(Decided decided, ProjectSheet sheet, ProjectDeed deed) {
		projects.perform(sheet.id(), deed, decided.kind().body(), decided.occasion()).forEach((refusal) -> {
			throw new NotAllowed(refusal.message());
		});
	}

	/** Only the meeting that decides decides on the list as a whole. */
	private Stream<ProjectSheet> ofWholeList(Decided decided) {
		return (decided.item().whole() && decided.kind().decides()) ? sheets.ofRound(decided.meeting().round()).stream()
				: Stream.of();
	}

	/** What the section has to do now. */
	private void leadOn(Decided decided) {
		switch (decided.effect()) {
			case RETURN -> sendBack(decided);
			case POSTPONE -> sendBackTheBase(decided);
			case OPINION -> ask(decided);
			default -> {
			}
		}
	}

	/** An expansion was put off: the sheet is written without it. */
	private void sendBackTheBase(Decided decided) {
		if (decided.item().sheet() != null
				&& !sheets.get(new ProjectSheetId(decided.item().sheet())).project().isPutOff()) {
			sendBack(decided);
		}
	}

	/**
	 * Where the section works on the sheet already, what is asked becomes a follow-up.
	 */
	private void sendBack(Decided decided) {

		var item = decided.item();
		if (item.sheet() == null) {
			matter(decided.meeting(), item, text(item), decided.due());
			return;
		}
		var requested = handIns.request(new HandInRequest(new ProjectSheetId(item.sheet()), HandInReason.MEETING,
				decided.reason(), Dues.allOn(decided.due()), decided.by()));
		requested.ifPresent((handIn) -> started.add(item, handIn));
		if (requested.isEmpty()) {
			matter(decided.meeting(), item, text(item), decided.due());
		}
	}

	/** A council's opinions are asked one by one, from their own list. */
	private void ask(Decided decided) {
		if (!decided.kind().opinions()) {
			matter(decided.meeting(), decided.item(), text(decided.item()), decided.due());
		}
	}

	private static String text(AgendaItem item) {
		return (item.condition() != null) ? item.condition() : item.reason();
	}

	/**
	 * A decision that takes effect.
	 *
	 * @param reason what stands at the change, in words
	 * @param due by when sections answer and hand in again, or null
	 * @param by who recorded it
	 */
	record Decided(Meeting meeting, MeetingKind kind, AgendaItem item, ResultEffect effect, String reason,
			LocalDate due, PersonId by) {

		Occasion occasion() {
			return new Occasion(meeting.id().value(), reason, by);
		}

	}

}
