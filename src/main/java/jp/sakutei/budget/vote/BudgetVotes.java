package jp.sakutei.budget.vote;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jp.sakutei.budget.BudgetSteps;
import jp.sakutei.journal.Deed;
import jp.sakutei.journal.Journal;
import jp.sakutei.common.BusinessClock;
import jp.sakutei.common.Codes;
import jp.sakutei.form.FormError;
import jp.sakutei.sheet.ProjectSheetId;
import jp.sakutei.organization.Actor;
import jp.sakutei.organization.Right;
import jp.sakutei.round.RoundId;
import jp.sakutei.round.stage.Stage;
import jp.sakutei.round.StageKind;
import jp.sakutei.round.stage.StageManagement;
import jp.sakutei.round.stage.Stages;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the assembly decided on the budget, until it has passed. */
@Service
public class BudgetVotes {

	private final JdbcClient jdbc;

	private final Stages stages;

	private final StageManagement management;

	private final BudgetSteps steps;

	private final AmendedBudget amended;

	private final Journal journal;

	private final BusinessClock clock;

	private final ApplicationEventPublisher events;

	BudgetVotes(JdbcClient jdbc, Stages stages, StageManagement management, BudgetSteps steps, AmendedBudget amended,
			Journal journal, BusinessClock clock, ApplicationEventPublisher events) {
		this.jdbc = jdbc;
		this.stages = stages;
		this.management = management;
		this.steps = steps;
		this.amended = amended;
		this.journal = journal;
		this.clock = clock;
		this.events = events;
	}

	/** All of the round, oldest first: after 否決 the assembly votes again. */
	public List<BudgetVote> of(RoundId round) {
		return jdbc.sql("select voted_on, result, bill_number, remark from budget_vote where round = ? order by id")
			.param(round.value())
			.query((row, index) -> new BudgetVote(row.getObject(1, LocalDate.class),
					Codes.of(VoteResult.class, row.getString(2)), row.getString(3), row.getString(4), List.of()))
			.list();
	}

	/** The projects whose amounts the assembly may have amended, with their titles. */
	Map<ProjectSheetId, String> projects(RoundId round) {
		return steps.lastAssessment(round).map(amended::projects).orElse(Map.of());
	}

	@Transactional
	public List<FormError> record(RoundId round, Actor actor, BudgetVote vote) {

		var used = Right.RECORD_BUDGET_VOTE.require(actor);
		var errors = BudgetVoteChecks.check(vote, of(round), projects(round).keySet(), clock.today());
		if (!errors.isEmpty()) {
			return errors;
		}
		var behalf = actor.onBehalf(used).orElse(null);
		var recorded = jdbc
			.sql("""
					insert into budget_vote (round, voted_on, result, bill_number, remark, recorded_by, on_behalf_of, recorded_at)
					values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
					""")
			.params(round.value(), vote.votedOn(), vote.result().code(), vote.billNumber(), vote.remark(),
					actor.person().value(), (behalf != null) ? behalf.value() : null,
					clock.instant().atOffset(ZoneOffset.UTC))
			.update() == 1;
		if (!recorded) {
			return List.of(FormError.of("当初予算の議決は、すでに記録されています。"));
		}
		journal.of(round.value(), round.value())
			.with("result", vote.result().label())
			.with("bill", vote.billNumber())
			.did(Deed.BUDGET_VOTED, actor, used);
		var stage = stage(round);
		if (vote.result() == VoteResult.AMENDED) {
			stage.ifPresent((of) -> steps.lastAssessment(round)
				.ifPresent((last) -> amended.write(last, of.id(), vote.votedOn(), vote.amendments(), actor.person(),
						behalf)));
		}
		events.publishEvent(new BudgetVoteRecorded(round, vote.result()));
		stage.filter((of) -> vote.result().isPassed()).ifPresent((of) -> management.closed(round, of.id()));
		return List.of();
	}

	private Optional<Stage> stage(RoundId round) {
		return stages.find(round, StageKind.BUDGET_VOTE);
	}

}
