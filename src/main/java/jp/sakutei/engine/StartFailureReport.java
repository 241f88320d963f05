package jp.sakutei.engine;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;

/** One line of the log; Spring Boot's own, in English and in frames, is switched off. */
class StartFailureReport implements FailureAnalysisReporter {

	private static final Logger log = LoggerFactory.getLogger("jp.sakutei.Sakutei");

	@Override
	public void report(FailureAnalysis analysis) {
		log.error("起動できません。{}{}", analysis.getDescription(),
				(analysis.getAction() == null) ? "" : " " + analysis.getAction());
	}

}
