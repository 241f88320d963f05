package jp.sakutei.handin;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import jp.sakutei.common.Written;
import jp.sakutei.organization.Right;
import jp.sakutei.common.BusinessClock;
import jp.sakutei.common.NotFound;
import jp.sakutei.form.FormError;
import jp.sakutei.form.FormValues;
import jp.sakutei.form.definition.FormComponent;
import jp.sakutei.form.definition.FormDefinition;
import jp.sakutei.form.reading.PartialForm;
import jp.sakutei.journal.Deed;
import jp.sakutei.journal.Journal;
import jp.sakutei.organization.Actor;
import jp.sakutei.sheet.Judgements;
import jp.sakutei.sheet.ProjectSheet;
import jp.sakutei.sheet.ProjectSheetId;
import jp.sakutei.sheet.ProjectSheets;
import jp.sakutei.sheet.Revision;
import jp.sakutei.sheet.RevisionJudgement;
import jp.sakutei.sheet.Revisions;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 事務局修正: the planning office corrects trivia in the wording itself, with a reason and
 * both names. Never amounts, targets, 区分 or 位置付け: only texts that the form names as
 * correctable.
 */
@Service
public class CorrectionManagement {

	private final ProjectSheets sheets;

	private final Revisions revisions;

	private final Judgements judgements;

	private final HandIns handIns;

	private final EnteredForMail mail;

	private final Journal journal;

	private final BusinessClock clock;

	CorrectionManagement(ProjectSheets sheets, Revisions revisions, Judgements judgements, HandIns handIns,
			EnteredForMail mail, Journal journal, BusinessClock clock) {
		this.sheets = sheets;
		this.revisions = revisions;
		this.judgements = judgements;
		this.handIns = handIns;
		this.mail = mail;
		this.journal = journal;
		this.clock = clock;
	}

	/**
	 * @param seen the revision that the office had before it
	 * @param form the version that asked
	 * @param corrected of the correctable questions, all
	 * @return what stands against it; empty when there is a new revision
	 */
	@Transactional
	public List<FormError> correct(ProjectSheetId id, int seen, FormDefinition form, FormValues corrected,
			String reason, Actor office) {

		Right.CORRECT_SHEET.require(office);
		var sheet = sheets.lock(id);
		var last = revisions.current(sheet).orElseThrow(() -> new NotFound("修正する版"));
		var changed = changed(form, last.answers(), corrected);
		var open = handIns.openOf(id);
		var errors = new ArrayList<FormError>();
		if (last.number() != seen || sheet.isOver()) {
			errors.add(FormError.of("この事業調書は、開いている間に変わりました。画面を開き直してください。"));
		}
		if (open.map(HandIn::state).filter(HandInState::isWithSection).isPresent()) {
			errors.add(FormError.of("いま所管課が作成中のため、修正できません。所管課に連絡するか、提出を待ってください。"));
		}
		if (changed.isEmpty()) {
			errors.add(FormError.of("修正したところがありません。"));
		}
		if (Written.isEmpty(reason)) {
			errors.add(new FormError("reason", "修正の理由を入力してください。"));
		}
		if (errors.isEmpty()) {
			write(sheet, last, open.orElse(null), changed, corrected, reason.strip(), office);
		}
		return errors;
	}

	private void write(ProjectSheet sheet, Revision last, HandIn open, List<FormComponent> changed,
			FormValues corrected, String reason, Actor office) {

		var answers = last.answers();
		for (var component : changed) {
			answers = answers.with(component.key(), corrected.asMap().get(component.key()));
		}
		var author = last.isCorrection() ? last.onBehalfOf() : last.submittedBy();
		var revision = new Revision(sheet.id(), last.number() + 1, last.handIn(), last.formVersion(), answers,
				office.person(), author, clock.instant().atOffset(ZoneOffset.UTC), reason);
		revisions.add(revision, RevisionJudgement.none(), false);
		judgements.carryOver(sheet.id(), last.number(), revision.number());
		if (open != null) {
			handIns.show(open.id(), revision.number());
		}
		var labels = changed.stream().map(FormComponent::label).collect(Collectors.joining("、"));
		journal.of(sheet.round(), sheet.id().value())
			.onBehalfOf(author)
			.because(reason)
			.with("revision", revision.number())
			.with("fields", labels)
			.did(Deed.CORRECTED_BY_OFFICE, office);
		mail.put(sheet, office.name(), "字句の修正（" + labels + "）", reason);
	}

	private static List<FormComponent> changed(FormDefinition form, FormValues before, FormValues after) {
		return form.answering()
			.filter(PartialForm::isCorrectable)
			.filter((component) -> after.has(component.key()) || before.has(component.key()))
			.filter((component) -> !Objects.equals(before.asMap().get(component.key()),
					after.asMap().get(component.key())))
			.toList();
	}

}
