package jp.sakutei.meeting.report;

import java.util.List;
import java.util.Optional;

import jp.sakutei.organization.Right;
import jp.sakutei.journal.Deed;
import jp.sakutei.journal.Journal;
import jp.sakutei.common.BusinessClock;
import jp.sakutei.form.FormError;
import jp.sakutei.organization.Actor;
import jp.sakutei.round.RoundId;
import jp.sakutei.round.StageKind;
import jp.sakutei.round.stage.StageManagement;
import jp.sakutei.round.stage.Stages;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The report to the assembly: the last milestone of the plan track. */
@Service
public class AssemblyReports {

	private final JdbcClient jdbc;

	private final Stages stages;

	private final StageManagement management;

	private final Journal journal;

	private final BusinessClock clock;

	private final ApplicationEventPublisher events;

	AssemblyReports(JdbcClient jdbc, Stages stages, StageManagement management, Journal journal, BusinessClock clock,
			ApplicationEventPublisher events) {
		this.jdbc = jdbc;
		this.stages = stages;
		this.management = management;
		this.journal = journal;
		this.clock = clock;
		this.events = events;
	}

	public Optional<AssemblyReport> of(String round) {
		return jdbc.sql("select round, reported_on, number, remark from assembly_report where round = ?")
			.param(round)
			.query(AssemblyReport.class)
			.optional();
	}

	@Transactional
	public List<FormError> record(AssemblyReport report, Actor actor) {

		var office = Right.REPORT_TO_ASSEMBLY.require(actor);

		if (report.reportedOn().isAfter(clock.today())) {
			return List.of(new FormError("day", "報告した日は今日以前の日にしてください。"));
		}
		var added = jdbc.sql("""
				insert into assembly_report (round, reported_on, number, remark, recorded_by) values (?, ?, ?, ?, ?)
				on conflict do nothing
				""")
			.params(report.round(), report.reportedOn(), report.number(), report.remark(), actor.person().value())
			.update();
		if (added == 0) {
			return List.of(FormError.of("策定報告は、すでにほかの人が記録しました。"));
		}
		journal.of(report.round(), report.round())
			.with("number", report.number())
			.did(Deed.ASSEMBLY_REPORTED, actor, office);
		events.publishEvent(new AssemblyReported(report.round()));
		var round = new RoundId(report.round());
		stages.find(round, StageKind.ASSEMBLY_REPORT).ifPresent((stage) -> management.closed(round, stage.id()));
		return List.of();
	}

}
