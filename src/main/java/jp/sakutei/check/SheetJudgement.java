package jp.sakutei.check;

import java.util.List;
import java.util.stream.Stream;

import jp.sakutei.form.FormError;
import jp.sakutei.form.FormFinding;
import jp.sakutei.form.FormValues;
import jp.sakutei.sheet.ProjectSheetId;
import jp.sakutei.sheet.RevisionJudgement;

import org.springframework.stereotype.Component;

/** What is held against a sheet. */
@Component
public class SheetJudgement {

	private final SheetChecks checks;

	private final SheetBackgrounds backgrounds;

	private final List<SheetConcern> concerns;

	SheetJudgement(SheetChecks checks, SheetBackgrounds backgrounds, List<SheetConcern> concerns) {
		this.checks = checks;
		this.backgrounds = backgrounds;
		this.concerns = concerns;
	}

	/** What rules and modules above say of a sheet as it is written or handed in. */
	public List<FormFinding> findings(ProjectSheetId sheet, FormValues answers) {
		return Stream
			.concat(ofRules(sheet, answers).stream(),
					concerns.stream().flatMap((concern) -> concern.findings(sheet, answers).stream()))
			.toList();
	}

	/** What the rules alone say. */
	public List<FormFinding> ofRules(ProjectSheetId sheet, FormValues answers) {
		return checks.check(answers, backgrounds.of(sheet, answers));
	}

	/** Errors at their fields, and warnings without a written reason. */
	public static List<FormError> refusals(List<FormFinding> findings, FormValues answers) {
		return findings.stream()
			.filter((finding) -> finding.isError() || (finding.isWarning() && answers.note(finding.noteId()).isEmpty()))
			.map((finding) -> finding.isError() ? finding.asError() : finding.asNote().missing())
			.toList();
	}

	/** The errors in a revision that was handed in. */
	public List<String> deficiencies(ProjectSheetId sheet, int revision) {
		var handedIn = backgrounds.handedIn(sheet, revision);
		return checks.check(handedIn.answers(), handedIn.background())
			.stream()
			.filter(FormFinding::isError)
			.map((finding) -> finding.asError().message())
			.toList();
	}

	/** What is kept with the revision. */
	public RevisionJudgement judgement(List<FormFinding> findings, FormValues answers) {
		return new RevisionJudgement(checks.versions(), findings, answers);
	}

}
