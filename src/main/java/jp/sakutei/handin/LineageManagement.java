package jp.sakutei.handin;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import jp.sakutei.sheet.Placements;
import jp.sakutei.common.BusinessClock;
import jp.sakutei.form.FormError;
import jp.sakutei.handin.HandInRequest.Dues;
import jp.sakutei.journal.Deed;
import jp.sakutei.journal.Journal;
import jp.sakutei.organization.Actor;
import jp.sakutei.organization.Authority;
import jp.sakutei.organization.NotAllowed;
import jp.sakutei.organization.PostRole;
import jp.sakutei.sheet.LineageProposal;
import jp.sakutei.sheet.Lineages;
import jp.sakutei.sheet.Placement;
import jp.sakutei.sheet.ProjectSheet;
import jp.sakutei.sheet.ProjectSheetId;
import jp.sakutei.sheet.ProjectSheetManagement;
import jp.sakutei.sheet.ProjectSheets;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 分割・統合: the section proposes, the planning office decides. What does not go on is
 * 位置付けない, keeps its papers and takes part in nothing any more.
 */
@Service
@Transactional
public class LineageManagement {

	private static final int MOST_PARTS = 5;

	private final Lineages lineages;

	private final ProjectSheets sheets;

	private final ProjectSheetManagement projects;

	private final HandIns handIns;

	private final HandInManagement management;

	private final Placements placements;

	private final EnteredForMail mail;

	private final Journal journal;

	private final BusinessClock clock;

	LineageManagement(Lineages lineages, ProjectSheets sheets, ProjectSheetManagement projects, HandIns handIns,
			HandInManagement management, Placements placements, EnteredForMail mail, Journal journal,
			BusinessClock clock) {
		this.lineages = lineages;
		this.sheets = sheets;
		this.projects = projects;
		this.handIns = handIns;
		this.management = management;
		this.placements = placements;
		this.mail = mail;
		this.journal = journal;
		this.clock = clock;
	}

	/**
	 * One becomes two or more.
	 * @param ends the project itself does not go on
	 */
	public List<FormError> proposeSplit(ProjectSheetId id, List<String> names, boolean ends, String reason,
			Actor actor) {

		var sheet = sheets.get(id);
		var errors = whatStandsAgainst(sheet, reason, actor);
		if (names.size() < (ends ? 2 : 1) || names.size() > MOST_PARTS) {
			errors.add(new FormError("names",
					ends ? "元の事業を終えるときは、新しい事業名を一行に一つ、2つから5つまで入力してください。" : "新しい事業名を一行に一つ、1つから5つまで入力してください。"));
		}
		if (names.stream().anyMatch((name) -> name.codePointCount(0, name.length()) > 100)) {
			errors.add(new FormError("names", "事業名は100文字以内で入力してください。"));
		}
		return errors.isEmpty() ? propose(sheet, LineageProposal.SPLIT, names, null, ends, reason, actor) : errors;
	}

	/** It goes on in another one. */
	public List<FormError> proposeMerge(ProjectSheetId id, String intoNumber, String reason, Actor actor) {

		var sheet = sheets.get(id);
		var errors = whatStandsAgainst(sheet, reason, actor);
		var into = sheets.find(sheet.round(), intoNumber).filter((other) -> !other.isOver());
		if (into.isEmpty() || into.get().id().equals(id)) {
			errors.add(new FormError("into", "統合先の事業の番号を入力してください（例：042）。取り下げた事業や、この事業自身は選べません。"));
		}
		return errors.isEmpty() ? propose(sheet, LineageProposal.MERGE, List.of(), into.get().id(), true, reason, actor)
				: errors;
	}

	/**
	 * The office decides.
	 * @param due by when the sections write the sheets that change; null when refused
	 */
	public List<FormError> decide(long id, boolean accepted, String answer, LocalDate due, Actor office) {

		if (!office.holds(PostRole.PLANNING_OFFICE)) {
			throw new NotAllowed("分割・統合の提案を決められるのは、企画政策課です。");
		}
		var proposal = lineages.lock(id);
		if (!proposal.isOpen()) {
			return List.of(FormError.of("この提案は、すでにほかの人が決めました。"));
		}
		if (!accepted && answer.isBlank()) {
			return List.of(FormError.of("見送るときは、その理由を入力してください。"));
		}
		if (accepted && (due == null || !due.isAfter(clock.today()))) {
			return List.of(FormError.of("認めるときは、調書の提出期限（明日以後）を入力してください。"));
		}
		var sheet = sheets.get(new ProjectSheetId(proposal.sheet()));
		if (accepted && (sheet.isOver() || proposal.into() != null && sheets.get(into(proposal)).isOver())) {
			return List.of(FormError.of("関係する事業がすでに取り下げられたか、ほかの事業になっています。"));
		}
		lineages.decide(id, accepted, answer, office.person());
		journal.of(sheet.round(), sheet.id().value())
			.because(answer)
			.with("kind", proposal.kind())
			.with("summary", proposal.summary())
			.did(accepted ? Deed.LINEAGE_ACCEPTED : Deed.LINEAGE_DECLINED, office);
		mail.put(sheet, office, proposal.kind() + "の提案への判断：" + (accepted ? "認めた" : "見送り"),
				answer.isBlank() ? proposal.summary() : answer);
		if (accepted) {
			carryOut(proposal, sheet, due, office);
		}
		return List.of();
	}

	private void carryOut(LineageProposal proposal, ProjectSheet sheet, LocalDate due, Actor office) {

		var reason = handIns.openOf(sheet.id()).map(HandIn::reason).orElse(HandInReason.OFFICE);
		var note = sheet.title() + "の" + proposal.kind() + "：" + proposal.reason();
		var successors = new ArrayList<ProjectSheetId>();
		proposal.names().forEach((name) -> successors.add(projects.branch(sheet, name, office.person(), note).id()));
		if (proposal.into() != null) {
			successors.add(into(proposal));
		}
		successors.forEach((successor) -> lineages.add(sheet.id(), successor, proposal));
		if (proposal.ends()) {
			placements.place(sheet, Placement.NOT_PLACED, proposal.kind() + "：" + proposal.reason(),
					"lineage:" + proposal.id(), office.person());
			sheets.end(sheet.id(), proposal.kind());
			management.stop(sheet);
		}
		else {
			successors.add(sheet.id());
		}
		successors.forEach((successor) -> management
			.request(new HandInRequest(successor, reason, note, Dues.allOn(due), office.person())));
	}

	private List<FormError> propose(ProjectSheet sheet, String kind, List<String> names, ProjectSheetId into,
			boolean ends, String reason, Actor actor) {

		if (!lineages.propose(sheet, kind, names, into, ends, reason.strip(), actor.person())) {
			return List.of(FormError.of("この事業には、まだ決まっていない提案があります。"));
		}
		journal.of(sheet.round(), sheet.id().value())
			.because(reason)
			.with("kind", kind)
			.with("sheets", names)
			.did(Deed.LINEAGE_PROPOSED, actor, Authority.staff(sheet.section()));
		return List.of();
	}

	private static List<FormError> whatStandsAgainst(ProjectSheet sheet, String reason, Actor actor) {

		if (!actor.holds(Authority.staff(sheet.section())) && !actor.holds(Authority.sectionHead(sheet.section()))) {
			throw new NotAllowed("分割・統合を提案できるのは、所管課の職員です。");
		}
		var errors = new ArrayList<FormError>();
		if (sheet.isOver() || sheet.placement() == Placement.DECIDED) {
			errors.add(FormError.of("この事業の位置付けは決まっているか、すでに終わっています。企画政策課に相談してください。"));
		}
		if (reason.isBlank()) {
			errors.add(new FormError("reason", "理由を入力してください。"));
		}
		return errors;
	}

	private static ProjectSheetId into(LineageProposal proposal) {
		return new ProjectSheetId(proposal.into());
	}

}
