package jp.sakutei.check;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jp.sakutei.check.SheetChecks.Judged;
import jp.sakutei.common.Stoppable;
import jp.sakutei.form.FormFinding;
import jp.sakutei.form.FormValues;
import jp.sakutei.rules.DecisionTables;
import jp.sakutei.rules.RuleVersion;
import jp.sakutei.rules.RuleVersions;
import jp.sakutei.sheet.ProjectSheetId;
import jp.sakutei.sheet.Revisions;
import jp.sakutei.work.CannotDo;
import jp.sakutei.work.LongWork;
import jp.sakutei.work.Work;
import jp.sakutei.work.WorkStep;

import org.springframework.stereotype.Component;

/** Judges all present sheets by a table on trial, beside the one in force. */
@Component
class RuleTrialRun implements LongWork {

	static final String KIND = "rule-trial";

	static final String TRIAL = "trial";

	private static final String REVISION = "#";

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

	@Override
	public String kind() {
		return KIND;
	}

	/** A table that cannot judge one sheet would hold up all others. */
	@Override
	public boolean goesOnWithoutOne() {
		return false;
	}

	/** The rules of another day say nothing about those of today. */
	@Override
	public boolean mayGoOn(Work work) {
		return isOfToday(trial(work));
	}

	@Override
	public List<WorkStep> steps(Work work) {
		var sheets = trials.sheets(trial(work).round());
		trials.choose(trial(work).id(), sheets.size());
		return sheets.stream()
			.map((tried) -> WorkStep.of(tried.sheet().value() + REVISION + tried.revision(), tried.title()))
			.toList();
	}

	@Override
	public WorkStep.Result perform(Work work, WorkStep step) {

		var trial = trial(work);
		requireToday(trial);
		var candidate = versions.get(trial.version());
		var place = step.key().lastIndexOf(REVISION);
		var sheet = new ProjectSheetId(step.key().substring(0, place));
		var revision = Integer.parseInt(step.key().substring(place + 1));
		try {
			compare(trial.id(), sheet, revision, tables.inForce(candidate.table()), candidate);
		}
		catch (Stoppable.Stopped ex) {
			throw new CannotDo("調書を点検できませんでした：" + ex.getMessage());
		}
		catch (StackOverflowError ex) {
			throw new CannotDo("調書を点検できませんでした。規則の式が大きすぎるか、深すぎます。");
		}
		return WorkStep.Result.said("");
	}

	@Override
	public String end(Work work, List<WorkStep> steps) {
		var trial = trial(work);
		requireToday(trial);
		trials.finish(trial.id());
		return "/rules/versions/" + trial.version();
	}

	private void requireToday(RuleTrial trial) {
		if (!isOfToday(trial)) {
			throw new CannotDo("試行している間に、今の規則が変わりました。判定表の画面から、もう一度試行してください。");
		}
	}

	private boolean isOfToday(RuleTrial trial) {
		return tables.version(versions.get(trial.version()).table()).equals(trial.against());
	}

	private RuleTrial trial(Work work) {
		return trials.get(Long.parseLong(work.parameter(TRIAL)));
	}

	private void compare(long trial, ProjectSheetId sheet, int revision, RuleVersion present, RuleVersion candidate) {

		var answers = revisions.find(sheet, revision).orElseThrow().answers();
		var background = backgrounds.of(sheet, answers);
		var before = findings(answers, background, present);
		var after = findings(answers, background, candidate);
		trials.add(trial, sheet, without(after, before), true);
		trials.add(trial, sheet, without(before, after), false);
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

}
