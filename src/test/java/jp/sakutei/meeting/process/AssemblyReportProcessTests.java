package jp.sakutei.meeting.process;

import java.time.LocalDate;

import jp.sakutei.SakuteiTest;
import jp.sakutei.common.BusinessClock;
import jp.sakutei.meeting.AMeetingRound;
import jp.sakutei.meeting.report.AssemblyReport;
import jp.sakutei.meeting.report.AssemblyReports;
import jp.sakutei.organization.Organization;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@SakuteiTest
@DisplayName("定例全員協議会（策定報告）")
class AssemblyReportProcessTests {

	@Autowired
	AssemblyReports reports;

	@Autowired
	RuntimeService runtime;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	Organization organization;

	@Autowired
	BusinessClock clock;

	@Test
	@DisplayName("報告の日と番号を記録すると、段階が終わる。二度は記録できない")
	void closesThePlanTrack() {

		var round = new AMeetingRound(jdbc, organization, clock);
		round.insert();
		var track = runtime.createProcessInstanceByKey("plan-track")
			.businessKey("dai10-2")
			.setVariable("round", "dai10-2")
			.setVariable("assemblyReportDue", null)
			.startBeforeActivity("userTask_recordAssemblyReport")
			.execute();

		assertThat(reports.record(report(AMeetingRound.DAY.plusDays(1)), round.actor("office"))).extracting("field")
			.containsExactly("day");
		assertThat(reports.record(report(AMeetingRound.DAY), round.actor("office"))).isEmpty();

		BpmnAwareTests.assertThat(track).hasPassed("userTask_recordAssemblyReport");
		assertThat(reports.of("dai10-2").orElseThrow().number()).isEqualTo("報告第3号");
		assertThat(round.stageState("assembly-report")).isEqualTo("closed");
		assertThat(reports.record(report(AMeetingRound.DAY), round.actor("office"))).isNotEmpty();
	}

	private static AssemblyReport report(LocalDate day) {
		return new AssemblyReport("dai10-2", day, "報告第3号", "");
	}

}
