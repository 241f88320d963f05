package jp.sakutei.check;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import jakarta.annotation.PreDestroy;
import jp.sakutei.check.RuleTrials.Tried;
import jp.sakutei.check.SheetChecks.Judged;
import jp.sakutei.form.FormFinding;
import jp.sakutei.form.FormValues;
import jp.sakutei.rules.DecisionTables;
import jp.sakutei.rules.RuleVersion;
import jp.sakutei.rules.RuleVersions;
import jp.sakutei.sheet.Revisions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/** Judges all present sheets by a table on trial, beside the one in force. */
@Component
class RuleTrialRun {

	private static final Logger log = LoggerFactory.getLogger(RuleTrialRun.class);

	/** Sheets between two notes of how far it is. */
	private static final int STEP = 10;

	private final ExecutorService background = Executors.newSingleThreadExecutor((task) -> {
		var thread = new Thread(task, "rule-trial");
		thread.setDaemon(true);
		return thread;
	});

	private final RuleTrials trials;

	private final RuleVersions versions;

	private final DecisionTables tables;

	private final Revisions revisions;

	private final SheetBackgrounds backgrounds;

	RuleTrialRun(RuleTrials trials, RuleVersions versions, DecisionTables tables, Revisions revisions,
			SheetBackgrounds backgrounds) {
		this.trials = trials;
		this.versions = versions;
		this.tables = tables;
		this.revisions = revisions;
		this.backgrounds = backgrounds;
	}

	void inBackground(long trial) {
		background.execute(() -> run(trial));
	}

	void run(long id) {

		var trial = trials.get(id);
		try {
			var candidate = versions.get(trial.version());
			var present = tables.inForce(candidate.table());
			var sheets = trials.sheets(trial.round());
			for (var index = 0; index < sheets.size(); index++) {
				compare(id, sheets.get(index), present, candidate);
				if ((index + 1) % STEP == 0 || index + 1 == sheets.size()) {
					trials.progress(id, index + 1);
				}
			}
			trials.finish(id, null);
		}
		catch (RuntimeException ex) {
			log.warn("trial {} of decision table ended early", id, ex);
			trials.finish(id, "調書を点検できませんでした：" + ex.getMessage());
		}
	}

	private void compare(long trial, Tried tried, RuleVersion present, RuleVersion candidate) {

		var answers = revisions.find(tried.sheet(), tried.revision()).orElseThrow().answers();
		var background = backgrounds.of(tried.sheet(), answers);
		var before = findings(answers, background, present);
		var after = findings(answers, background, candidate);
		trials.add(trial, tried.sheet(), without(after, before), true);
		trials.add(trial, tried.sheet(), without(before, after), false);
	}

	/** By rule and level, of this one table. */
	private Map<String, FormFinding> findings(FormValues answers, SheetBackground background, RuleVersion version) {

		var findings = new LinkedHashMap<String, FormFinding>();
		SheetChecks
			.check(answers, background,
					(table, facts) -> new Judged(version.hash(),
							table.equals(version.table()) ? tables.evaluate(version, facts) : List.of()))
			.forEach((finding) -> findings.putIfAbsent(finding.rule() + finding.level(), finding));
		return findings;
	}

	private static Map<String, FormFinding> without(Map<String, FormFinding> findings,
			Map<String, FormFinding> others) {
		var remaining = new LinkedHashMap<>(findings);
		remaining.keySet().removeAll(others.keySet());
		return remaining;
	}

	@PreDestroy
	void stop() {
		background.shutdownNow();
	}

}
