package jp.sakutei.engine;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/**
 * The engine's line in the health endpoint: it answers, its background works, and how
 * many jobs have failed for good (they need an administrator, not a restart).
 */
@Component("engineHealthIndicator")
class EngineHealth extends AbstractHealthIndicator {

	private final ManagementService management;

	private final ObjectProvider<JobExecutor> background;

	EngineHealth(ManagementService management, ObjectProvider<JobExecutor> background) {
		super("the engine does not answer");
		this.management = management;
		this.background = background;
	}

	@Override
	protected void doHealthCheck(Health.Builder health) {

		health.up()
			.withDetail("failedJobs", management.createJobQuery().noRetriesLeft().count())
			.withDetail("background", background.stream().anyMatch(JobExecutor::isActive));
	}

}
