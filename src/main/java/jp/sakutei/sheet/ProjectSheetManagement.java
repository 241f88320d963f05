package jp.sakutei.sheet;

import java.util.HashMap;
import java.util.Set;

import jp.sakutei.form.FormValues;
import jp.sakutei.journal.Deed;
import jp.sakutei.journal.Journal;
import jp.sakutei.organization.PersonId;
import jp.sakutei.round.RoundId;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 位置付け and new projects. */
@Service
public class ProjectSheetManagement {

	/** What stays with the project that others come out of. */
	private static final Set<String> NOT_INHERITED = Set.of("name", "earlierNames", "baseAmounts", "plannedAmounts",
			"plannedSchedule", "indicators");

	private final ProjectSheets sheets;

	private final Placements placements;

	private final Journal journal;

	ProjectSheetManagement(ProjectSheets sheets, Placements placements, Journal journal) {
		this.sheets = sheets;
		this.placements = placements;
		this.journal = journal;
	}

	/**
	 * Changes what becomes of the project; the same again changes nothing.
	 * @param source id of the hearing, meeting or hand-in that it comes from
	 * @param by null where a recorded decision takes effect by itself
	 */
	@Transactional
	public void place(ProjectSheetId id, Placement placement, String reason, String source, PersonId by) {
		var sheet = sheets.get(id);
		if (sheet.placement() != placement && !sheet.isOver()) {
			placements.place(sheet, placement, reason, source, by);
		}
	}

	/**
	 * Takes up a new project (新規) that a section proposes; its sheet is requested by the
	 * caller.
	 */
	@Transactional
	public ProjectSheet propose(RoundId round, String section, String name, PersonId by) {

		var number = sheets.nextNewNumber(round.value());
		var sheet = new ProjectSheet(ProjectSheetId.of(round, number), round.value(), number, name, section, null, "新規",
				"新規", Placement.CANDIDATE, null, null, FormValues.none(), null, null);
		sheets.add(sheet, false);
		journal.of(round.value(), sheet.id().value()).with("name", name).did(Deed.PROPOSED, by);
		return sheet;
	}

	/**
	 * A project that comes out of another one, with what that one was about, not its
	 * money.
	 */
	public ProjectSheet branch(ProjectSheet from, String name, PersonId by, String reason) {

		var number = sheets.nextNewNumber(from.round());
		var previous = new HashMap<>(from.previous().asMap());
		previous.keySet().removeAll(NOT_INHERITED);
		var sheet = new ProjectSheet(ProjectSheetId.of(new RoundId(from.round()), number), from.round(), number, name,
				from.section(), from.mainPolicy(), from.kind(), from.kind(), Placement.CANDIDATE, null, from.progress(),
				new FormValues(previous), null, null);
		sheets.add(sheet, false);
		journal.of(from.round(), sheet.id().value())
			.because(reason)
			.with("from", from.title())
			.did(Deed.BRANCHED_OFF, by);
		return sheet;
	}

}
