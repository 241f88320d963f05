package jp.sakutei.handin;

import java.util.List;

import jp.sakutei.common.Written;
import jp.sakutei.organization.Right;
import jp.sakutei.common.BusinessClock;
import jp.sakutei.common.NotFound;
import jp.sakutei.form.FormError;
import jp.sakutei.journal.Deed;
import jp.sakutei.journal.Journal;
import jp.sakutei.organization.Actor;
import jp.sakutei.organization.Authority;
import jp.sakutei.organization.PersonId;
import jp.sakutei.organization.SubstitutionManagement;
import jp.sakutei.sheet.ProjectSheetId;
import jp.sakutei.sheet.ProjectSheets;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 代理入力と異議: the office enters for a section, which may object. */
@Service
@Transactional
public class ObjectionManagement {

	private final ProjectSheets sheets;

	private final Objections objections;

	private final SubstitutionManagement substitutions;

	private final EnteredForMail mail;

	private final Journal journal;

	private final BusinessClock clock;

	ObjectionManagement(ProjectSheets sheets, Objections objections, SubstitutionManagement substitutions,
			EnteredForMail mail, Journal journal, BusinessClock clock) {
		this.sheets = sheets;
		this.objections = objections;
		this.substitutions = substitutions;
		this.mail = mail;
		this.journal = journal;
		this.clock = clock;
	}

	/**
	 * 代理入力: for today the office stands in for somebody of the section, whose tasks are
	 * then in its own list. Both names stand on what it hands in.
	 */
	public List<FormError> enterFor(ProjectSheetId id, PersonId holder, String reason, Actor office) {

		Right.ENTER_FOR.require(office);
		var sheet = sheets.get(id);
		if (Written.isEmpty(reason)) {
			return List.of(new FormError("reason", "代理入力の理由を入力してください。"));
		}
		var refusals = substitutions.name(office, holder, office.person(), Authority.staff(sheet.section()),
				clock.today(), clock.today(), "代理入力：" + reason.strip());
		if (refusals.isEmpty()) {
			journal.of(sheet.round(), id.value()).onBehalfOf(holder).because(reason).did(Deed.ENTERED_FOR, office);
			mail.put(sheet, office.name(), "代理入力（本日中）", reason.strip());
		}
		return refusals.stream().map(FormError::of).toList();
	}

	/** The section objects to what was entered in its name. */
	public List<FormError> object(ProjectSheetId id, int revision, String reason, Actor actor) {

		var sheet = sheets.get(id);
		Right.OBJECT.require(actor, sheet.section());
		if (objections.find(id, revision).isEmpty()) {
			throw new NotFound("第" + revision + "版の事務局による入力");
		}
		if (Written.isEmpty(reason)) {
			return List.of(FormError.of("異議の内容を入力してください。"));
		}
		if (!objections.add(id, revision, reason.strip(), actor.person())) {
			return List.of(FormError.of("この版への異議は、すでに申し出られています。"));
		}
		journal.of(sheet.round(), id.value()).because(reason).with("revision", revision).did(Deed.OBJECTED, actor);
		return List.of();
	}

	/** The office answers; what is to be put right is put right by a new revision. */
	public List<FormError> answer(ProjectSheetId id, int revision, String answer, Actor office) {

		var used = Right.ANSWER_OBJECTION.require(office);
		var sheet = sheets.get(id);
		if (Written.isEmpty(answer)) {
			return List.of(FormError.of("回答を入力してください。"));
		}
		if (!objections.answer(id, revision, answer.strip(), office.person())) {
			return List.of(FormError.of("この異議はないか、すでに回答されています。"));
		}
		journal.of(sheet.round(), id.value())
			.because(answer)
			.with("revision", revision)
			.did(Deed.OBJECTION_ANSWERED, office, used);
		mail.put(sheet, office.name(), "異議への回答（第" + revision + "版）", answer.strip());
		return List.of();
	}

}
