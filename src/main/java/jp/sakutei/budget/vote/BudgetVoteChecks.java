package jp.sakutei.budget.vote;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import jp.sakutei.budget.AssessedLine;
import jp.sakutei.form.FormError;
import jp.sakutei.sheet.ProjectSheetId;

/** What stands against the record of a vote. */
final class BudgetVoteChecks {

	private BudgetVoteChecks() {
	}

	/**
	 * @param earlier the votes before, oldest first
	 * @param assessed the projects that the budget has a word on
	 */
	static List<FormError> check(BudgetVote vote, List<BudgetVote> earlier, Set<ProjectSheetId> assessed,
			LocalDate today) {

		if (earlier.stream().anyMatch((each) -> each.result().isPassed())) {
			return List.of(FormError.of("当初予算の議決は、すでに記録されています。"));
		}
		if (vote.votedOn().isAfter(today)) {
			return List.of(new FormError("votedOn", "議決の日に、今日より後の日は入力できません。"));
		}
		if (earlier.stream().anyMatch((each) -> vote.votedOn().isBefore(each.votedOn()))) {
			return List.of(new FormError("votedOn", "前の議決より前の日は入力できません。"));
		}
		return (vote.result() == VoteResult.AMENDED) ? amendments(vote.amendments(), assessed) : List.of();
	}

	private static List<FormError> amendments(List<AssessedLine> amendments, Set<ProjectSheetId> assessed) {

		if (amendments.isEmpty()) {
			return List.of(FormError.of("修正された事業と、修正後の額を入力してください。"));
		}
		var errors = new ArrayList<FormError>();
		var seen = new HashSet<ProjectSheetId>();
		for (var index = 0; index < amendments.size(); index++) {
			var sheet = amendments.get(index).sheet();
			if (!assessed.contains(sheet)) {
				errors.add(new FormError("amendments[" + index + "].sheet", "予算に載っている事業を選んでください。"));
			}
			else if (!seen.add(sheet)) {
				errors.add(new FormError("amendments[" + index + "].sheet", "同じ事業が2回あります。"));
			}
		}
		return errors;
	}

}
