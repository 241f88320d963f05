package jp.sakutei.projectsheet;

import java.time.ZoneOffset;
import java.util.List;

import jp.sakutei.audit.AuditEntry;
import jp.sakutei.audit.AuditTrail;
import jp.sakutei.common.BusinessClock;
import jp.sakutei.form.FormError;
import jp.sakutei.form.FormFinding;
import jp.sakutei.form.FormValues;
import jp.sakutei.organization.PersonId;
import jp.sakutei.projectsheet.SheetBackgrounds.HandedIn;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is held against a sheet, and what becomes of its project. */
@Component
class SheetJudgement {

	private final SheetChecks checks;

	private final SheetBackgrounds backgrounds;

	private final ProjectSheets sheets;

	private final AuditTrail trail;

	private final JdbcClient jdbc;

	private final BusinessClock clock;

	SheetJudgement(SheetChecks checks, SheetBackgrounds backgrounds, ProjectSheets sheets, AuditTrail trail,
			JdbcClient jdbc, BusinessClock clock) {
		this.checks = checks;
		this.backgrounds = backgrounds;
		this.sheets = sheets;
		this.trail = trail;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** What the rules say of a sheet while it is written, or as it is handed in. */
	List<FormFinding> findings(ProjectSheetId sheet, FormValues answers) {
		return checks.check(answers, backgrounds.of(sheet, answers));
	}

	/** Errors at their fields, and warnings without a written reason. */
	static List<FormError> refusals(List<FormFinding> findings, FormValues answers) {
		return findings.stream()
			.filter((finding) -> finding.isError() || (finding.isWarning() && answers.note(finding.noteId()).isEmpty()))
			.map((finding) -> finding.isError() ? finding.asError() : finding.asNote().missing())
			.toList();
	}

	/** What was handed in last, and the errors in it. */
	Deficient deficient(HandInId handIn) {
		var handedIn = backgrounds.handedIn(handIn);
		return new Deficient(handedIn,
				checks.check(handedIn.answers(), handedIn.background())
					.stream()
					.filter(FormFinding::isError)
					.map((finding) -> finding.asError().message())
					.toList());
	}

	/** What is kept with the revision. */
	RevisionJudgement judgement(List<FormFinding> findings, FormValues answers) {
		return new RevisionJudgement(checks.versions(), findings, answers);
	}

	/** Changes the placement, with reason and source, for the trail. */
	void place(ProjectSheet sheet, Placement to, String reason, String source, PersonId by) {
		jdbc.sql(
				"""
						insert into placement_change (sheet, from_placement, to_placement, reason, source, changed_by, changed_at)
						values (:sheet, :from, :to, :reason, :source, :by, :at)
						""")
			.param("sheet", sheet.id().value())
			.param("from", sheet.placement().label())
			.param("to", to.label())
			.param("reason", reason)
			.param("source", source)
			.param("by", (by == null) ? null : by.value())
			.param("at", clock.instant().atOffset(ZoneOffset.UTC))
			.update();
		sheets.setPlacement(sheet.id(), to, reason);
		trail.record(new AuditEntry(sheet.round(), sheet.id().value(), "位置付けを変えた", by, null, reason,
				sheet.placement().label() + " → " + to.label()));
	}

	/** What was handed in last, with what stands against it. */
	record Deficient(HandedIn handedIn, List<String> deficiencies) {
	}

}
