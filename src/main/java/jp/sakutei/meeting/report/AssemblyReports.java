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
import jp.sakutei.round.StageId;
import jp.sakutei.round.stage.StageManagement;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The report to the assembly: the last milestone of the plan track. */
@Service
public class AssemblyReports {

	private static final StageId STAGE = new StageId("assembly-report");

	private final JdbcClient jdbc;

	private final StageManagement stages;

	private final Journal journal;

	private final BusinessClock clock;

	private final ApplicationEventPublisher events;

	AssemblyReports(JdbcClient jdbc, StageManagement stages, Journal journal, BusinessClock clock,
			ApplicationEventPublisher events) {
		this.jdbc = jdbc;
		this.stages = stages;
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
		stages.closed(new RoundId(report.round()), STAGE);
		return List.of();
	}

}
