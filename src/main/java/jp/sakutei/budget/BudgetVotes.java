package jp.sakutei.budget;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import jp.sakutei.journal.Deed;
import jp.sakutei.journal.Journal;
import jp.sakutei.common.BusinessClock;
import jp.sakutei.form.FormError;
import jp.sakutei.organization.Actor;
import jp.sakutei.organization.Authority;
import jp.sakutei.round.RoundId;
import jp.sakutei.round.stage.Stage;
import jp.sakutei.round.StageKind;
import jp.sakutei.round.stage.StageManagement;
import jp.sakutei.round.stage.Stages;
import jp.sakutei.round.Track;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the assembly decided on the budget, once for each round. */
@Service
public class BudgetVotes {

	private final JdbcClient jdbc;

	private final Stages stages;

	private final StageManagement management;

	private final Journal journal;

	private final BusinessClock clock;

	private final ApplicationEventPublisher events;

	BudgetVotes(JdbcClient jdbc, Stages stages, StageManagement management, Journal journal, BusinessClock clock,
			ApplicationEventPublisher events) {
		this.jdbc = jdbc;
		this.stages = stages;
		this.management = management;
		this.journal = journal;
		this.clock = clock;
		this.events = events;
	}

	public Optional<BudgetVote> of(RoundId round) {
		return jdbc.sql("select voted_on, result, bill_number, remark from budget_vote where round = ?")
			.param(round.value())
			.query((row, index) -> new BudgetVote(row.getObject(1, LocalDate.class), row.getString(2), row.getString(3),
					row.getString(4)))
			.optional();
	}

	@Transactional
	public List<FormError> record(RoundId round, Actor actor, Authority used, BudgetVote vote) {

		if (vote.votedOn().isAfter(clock.today())) {
			return List.of(new FormError("votedOn", "議決の日に、今日より後の日は入力できません。"));
		}
		var behalf = actor.onBehalf(used).orElse(null);
		var recorded = jdbc
			.sql("""
					insert into budget_vote (round, voted_on, result, bill_number, remark, recorded_by, on_behalf_of, recorded_at)
					values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
					""")
			.params(round.value(), vote.votedOn(), vote.result(), vote.billNumber(), vote.remark(),
					actor.person().value(), (behalf != null) ? behalf.value() : null,
					clock.instant().atOffset(ZoneOffset.UTC))
			.update() == 1;
		if (!recorded) {
			return List.of(FormError.of("当初予算の議決は、すでに記録されています。"));
		}
		journal.of(round.value(), round.value())
			.onBehalfOf(behalf)
			.with("result", vote.result())
			.with("bill", vote.billNumber())
			.did(Deed.BUDGET_VOTED, actor);
		events.publishEvent(new BudgetVoteRecorded(round));
		stage(round).ifPresent((stage) -> management.closed(round, stage.id()));
		return List.of();
	}

	private Optional<Stage> stage(RoundId round) {
		return stages.of(round)
			.stream()
			.filter((stage) -> stage.track() == Track.BUDGET && stage.kind() == StageKind.RECORD)
			.findFirst();
	}

}
