package jp.sakutei.budget.vote;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import jp.sakutei.budget.AmountResult;
import jp.sakutei.budget.AssessedLine;
import jp.sakutei.form.FormError;
import jp.sakutei.sheet.ProjectSheetId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("当初予算の議決の記録")
class BudgetVoteChecksTests {

	private static final LocalDate TODAY = LocalDate.of(2024, 3, 22);

	private static final ProjectSheetId ROAD = new ProjectSheetId("dai10-2:001");

	@Test
	@DisplayName("先の日や前の議決より前の日、可決した後の議決は断る")
	void refusesVotesOutOfOrder() {

		var rejected = vote(VoteResult.REJECTED, TODAY.minusDays(3));
		assertThat(check(vote(VoteResult.ADOPTED, TODAY), List.of())).isEmpty();
		assertThat(check(vote(VoteResult.ADOPTED, TODAY.minusDays(3)), List.of(rejected))).isEmpty();
		assertThat(check(vote(VoteResult.ADOPTED, TODAY.plusDays(1)), List.of())).extracting(FormError::field)
			.containsExactly("votedOn");
		assertThat(check(vote(VoteResult.ADOPTED, TODAY.minusDays(4)), List.of(rejected))).extracting(FormError::field)
			.containsExactly("votedOn");
		for (var passed : List.of(VoteResult.ADOPTED, VoteResult.AMENDED)) {
			assertThat(check(vote(VoteResult.REJECTED, TODAY), List.of(vote(passed, TODAY)))).hasSize(1);
		}
	}

	@Test
	@DisplayName("修正可決には、予算に載っている事業の修正額が一つずつ要る")
	void wantsAmendments() {

		assertThat(check(vote(VoteResult.AMENDED, TODAY), List.of())).hasSize(1);
		assertThat(check(vote(VoteResult.AMENDED, TODAY, amended(ROAD)), List.of())).isEmpty();
		assertThat(check(vote(VoteResult.AMENDED, TODAY, amended(ROAD), amended(ROAD)), List.of()))
			.extracting(FormError::field)
			.containsExactly("amendments[1].sheet");
		assertThat(check(vote(VoteResult.AMENDED, TODAY, amended(new ProjectSheetId("dai10-2:099"))), List.of()))
			.extracting(FormError::field)
			.containsExactly("amendments[0].sheet");
	}

	private static List<FormError> check(BudgetVote vote, List<BudgetVote> earlier) {
		return BudgetVoteChecks.check(vote, earlier, Set.of(ROAD), TODAY);
	}

	private static BudgetVote vote(VoteResult result, LocalDate day, AssessedLine... amendments) {
		return new BudgetVote(day, result, "議案第12号", "", List.of(amendments));
	}

	private static AssessedLine amended(ProjectSheetId sheet) {
		return new AssessedLine(sheet, AmountResult.ASSESSED, 700L, "単価の見直し", "");
	}

}
