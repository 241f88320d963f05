package jp.sakutei.sheet;

import static jp.sakutei.sheet.Body.DECIDING_MEETING;
import static jp.sakutei.sheet.Body.MEETING;
import static jp.sakutei.sheet.Body.OFFICE;
import static jp.sakutei.sheet.Body.SECTION_HEAD;
import static jp.sakutei.sheet.Body.STAFF;
import static jp.sakutei.sheet.Placement.CANDIDATE;
import static jp.sakutei.sheet.Placement.DECIDED;
import static jp.sakutei.sheet.Placement.DRAFT;
import static jp.sakutei.sheet.Placement.DRAFT_NOT_PLACED;
import static jp.sakutei.sheet.Placement.DRAFT_POSTPONED;
import static jp.sakutei.sheet.Placement.NOT_PLACED;
import static jp.sakutei.sheet.Placement.POSTPONED;
import static jp.sakutei.sheet.Placement.WITHDRAWN;
import static jp.sakutei.sheet.ProjectDeed.APPROVE;
import static jp.sakutei.sheet.ProjectDeed.CORRECT;
import static jp.sakutei.sheet.ProjectDeed.LEAVE;
import static jp.sakutei.sheet.ProjectDeed.MERGE;
import static jp.sakutei.sheet.ProjectDeed.NOT_PLACE;
import static jp.sakutei.sheet.ProjectDeed.PLACE;
import static jp.sakutei.sheet.ProjectDeed.POSTPONE;
import static jp.sakutei.sheet.ProjectDeed.REWRITE;
import static jp.sakutei.sheet.ProjectDeed.SET_KIND;
import static jp.sakutei.sheet.ProjectDeed.SPLIT;
import static jp.sakutei.sheet.ProjectDeed.TAKE_BACK;
import static jp.sakutei.sheet.ProjectDeed.TREAT_AS_WITHDRAWN;
import static jp.sakutei.sheet.ProjectDeed.WITHDRAW;
import static jp.sakutei.sheet.Transition.when;

import java.util.List;

/**
 * What may become of a project: the one table that is asked. What is not in it is
 * refused. Where no {@code from} is named, it holds as long as nothing is decided; where
 * no {@code of} is named, for every 区分.
 */
final class PlacementTransitions {

	static final List<Transition> ALL = List.of(
			// 案: at the hearing, and by meetings that do not decide
			when(PLACE, OFFICE, MEETING).to(DRAFT), when(NOT_PLACE, OFFICE, MEETING).to(DRAFT_NOT_PLACED).because(),
			when(POSTPONE, OFFICE, MEETING).of("新規").to(DRAFT_POSTPONED).because(),
			when(POSTPONE, MEETING).of("拡大").to(DRAFT).leavesTheBase().because().tells(Told.SECTION),
			when(APPROVE, MEETING).from(CANDIDATE, DRAFT).to(DRAFT),
			when(APPROVE, MEETING).from(DRAFT_NOT_PLACED, DRAFT_POSTPONED, DECIDED, NOT_PLACED, POSTPONED),

			// the meeting that decides
			when(PLACE, DECIDING_MEETING).to(DECIDED), when(NOT_PLACE, DECIDING_MEETING).to(NOT_PLACED).because(),
			when(POSTPONE, DECIDING_MEETING).of("新規").to(POSTPONED).because(),
			when(POSTPONE, DECIDING_MEETING).of("拡大").to(DECIDED).leavesTheBase().because().tells(Told.SECTION),
			when(APPROVE, DECIDING_MEETING).from(CANDIDATE, DRAFT).to(DECIDED),
			when(APPROVE, DECIDING_MEETING).from(DRAFT_NOT_PLACED).to(NOT_PLACED),
			when(APPROVE, DECIDING_MEETING).from(DRAFT_POSTPONED).to(POSTPONED),
			when(APPROVE, DECIDING_MEETING).from(DECIDED, NOT_PLACED, POSTPONED),

			// any meeting, of whatever is not over
			when(LEAVE, MEETING, DECIDING_MEETING).from(CANDIDATE, DRAFT, DRAFT_NOT_PLACED, DRAFT_POSTPONED, DECIDED,
					NOT_PLACED, POSTPONED),

			// its section, and the office for it
			when(WITHDRAW, STAFF).of("新規").to(WITHDRAWN).because().tells(Told.OFFICE),
			when(WITHDRAW, SECTION_HEAD).to(WITHDRAWN).because().tells(Told.OFFICE),
			when(TREAT_AS_WITHDRAWN, OFFICE, MEETING, DECIDING_MEETING).to(WITHDRAWN).because().tells(Told.SECTION),
			when(SET_KIND, OFFICE), when(SPLIT, OFFICE).endsAs(LineageKind.SPLIT.code()).because().tells(Told.SECTION),
			when(MERGE, OFFICE).endsAs(LineageKind.MERGE.code()).because().tells(Told.SECTION),
			// refused as long as its sheet waits at a gate
			when(REWRITE, OFFICE).because().tells(Told.SECTION),

			// back to what it was
			when(TAKE_BACK, OFFICE).from(WITHDRAWN).because().tells(Told.SECTION),
			when(CORRECT, MEETING).because().tells(Told.SECTION),
			when(CORRECT, DECIDING_MEETING)
				.from(CANDIDATE, DRAFT, DRAFT_NOT_PLACED, DRAFT_POSTPONED, DECIDED, NOT_PLACED, POSTPONED)
				.because()
				.tells(Told.SECTION));

	private PlacementTransitions() {
	}

}
