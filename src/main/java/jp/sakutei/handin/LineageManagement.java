package jp.sakutei.handin;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import jp.sakutei.common.BusinessClock;
import jp.sakutei.common.Written;
import jp.sakutei.form.FormError;
import jp.sakutei.handin.HandInRequest.Dues;
import jp.sakutei.journal.Deed;
import jp.sakutei.journal.Journal;
import jp.sakutei.matter.MatterKind;
import jp.sakutei.matter.MatterManagement;
import jp.sakutei.matter.MatterOrigin;
import jp.sakutei.matter.NewMatter;
import jp.sakutei.organization.Actor;
import jp.sakutei.organization.Authority;
import jp.sakutei.organization.Right;
import jp.sakutei.round.calendar.BusinessCalendar;
import jp.sakutei.round.calendar.DayToSet;
import jp.sakutei.sheet.Body;
import jp.sakutei.sheet.LineageKind;
import jp.sakutei.sheet.LineageProposal;
import jp.sakutei.sheet.Lineages;
import jp.sakutei.sheet.Occasion;
import jp.sakutei.sheet.ProjectDeed;
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

	private final Lineages lineages;

	private final ProjectSheets sheets;

	private final ProjectSheetManagement projects;

	private final HandIns handIns;

	private final HandInManagement management;

	private final MatterManagement matters;

	private final EnteredForMail mail;

	private final Journal journal;

	private final BusinessCalendar calendar;

	private final BusinessClock clock;

	LineageManagement(Lineages lineages, ProjectSheets sheets, ProjectSheetManagement projects, HandIns handIns,
			HandInManagement management, MatterManagement matters, EnteredForMail mail, Journal journal,
			BusinessCalendar calendar, BusinessClock clock) {
		this.lineages = lineages;
		this.sheets = sheets;
		this.projects = projects;
		this.handIns = handIns;
		this.management = management;
		this.matters = matters;
		this.mail = mail;
		this.journal = journal;
		this.calendar = calendar;
		this.clock = clock;
	}

	/**
	 * One becomes two or more.
	 * @param ends the project itself does not go on
	 */
	public List<FormError> proposeSplit(ProjectSheetId id, List<String> names, boolean ends, String reason,
			Actor actor) {

		var sheet = sheets.get(id);
		var errors = whatStandsAgainst(sheet, ends ? ProjectDeed.SPLIT : ProjectDeed.REWRITE, reason, actor);
		errors.addAll(new PartNames(names, ends, goingOnBeside(sheet, ends)).refusals());
		return errors.isEmpty() ? propose(sheet, LineageKind.SPLIT, names, null, ends, reason, actor) : errors;
	}

	/** Names in its section; its own is free where it ends. */
	private List<String> goingOnBeside(ProjectSheet sheet, boolean ends) {
		return sheets.ofSection(sheet.round(), sheet.section())
			.stream()
			.filter((other) -> !ends || !other.id().equals(sheet.id()))
			.map(ProjectSheet::name)
			.toList();
	}

	/** It goes on in another one. */
	public List<FormError> proposeMerge(ProjectSheetId id, String intoNumber, String reason, Actor actor) {

		var sheet = sheets.get(id);
		var errors = whatStandsAgainst(sheet, ProjectDeed.MERGE, reason, actor);
		var into = sheets.find(sheet.round(), Written.narrow(intoNumber).strip())
			.filter((other) -> other.project().may(ProjectDeed.REWRITE, Body.OFFICE));
		if (into.isEmpty() || into.get().id().equals(id)) {
			errors.add(new FormError("into", "統合先の事業の番号を入力してください（例：042）。取り下げた事業、位置付けが決まった事業、この事業自身は選べません。"));
		}
		return errors.isEmpty() ? propose(sheet, LineageKind.MERGE, List.of(), into.get().id(), true, reason, actor)
				: errors;
	}

	/**
	 * The office decides.
	 * @param due by when the sections write the sheets that change; null when refused
	 */
	public List<FormError> decide(long id, boolean accepted, String answer, LocalDate due, Actor office) {

		var used = Right.DECIDE_LINEAGE.require(office);
		var proposal = lineages.get(id);
		var sheet = locked(proposal);
		if (!lineages.lock(id).isOpen()) {
			return List.of(FormError.of("この提案は、すでにほかの人が決めました。"));
		}
		if (!accepted && Written.isEmpty(answer)) {
			return List.of(FormError.of("見送るときは、その理由を入力してください。"));
		}
		if (accepted && due == null) {
			return List.of(FormError.of("認めるときは、調書の提出期限（明日以後）を入力してください。"));
		}
		var badDue = accepted ? new DayToSet("提出期限", due, clock.today()).refusalAsDue(calendar.workingDays())
				: Optional.<String>empty();
		if (badDue.isPresent()) {
			return List.of(FormError.of(badDue.get()));
		}
		var errors = accepted ? whatStandsAgainst(proposal) : List.<FormError>of();
		if (!errors.isEmpty()) {
			return errors;
		}
		lineages.decide(id, accepted, answer, office.person());
		journal.of(sheet.round(), sheet.id().value())
			.because(answer)
			.with("kind", proposal.kind().label())
			.with("summary", proposal.summary())
			.did(accepted ? Deed.LINEAGE_ACCEPTED : Deed.LINEAGE_DECLINED, office, used);
		if (accepted) {
			carryOut(proposal, sheet, due, office);
		}
		else {
			mail.put(sheet, office.name(), proposal.kind().label() + "の提案への判断：見送り", answer);
		}
		return List.of();
	}

	/** The sheets that it is about, in the one order of locks. */
	private ProjectSheet locked(LineageProposal proposal) {
		about(proposal).sorted(Comparator.comparing(ProjectSheetId::value)).forEach(sheets::lock);
		return sheets.get(new ProjectSheetId(proposal.sheet()));
	}

	private static Stream<ProjectSheetId> about(LineageProposal proposal) {
		return Stream.of(proposal.sheet(), proposal.into()).filter(Objects::nonNull).map(ProjectSheetId::new);
	}

	private List<FormError> whatStandsAgainst(LineageProposal proposal) {
		return about(proposal).map(sheets::get)
			.flatMap((sheet) -> sheet.project()
				.waitingAtGate(handIns.openOf(sheet.id()).filter((handIn) -> handIn.gate() != null).isPresent())
				.refusal(deed(proposal, sheet), Body.OFFICE, proposal.reason())
				.map((refusal) -> FormError.of(sheet.title() + "：" + refusal.message()))
				.stream())
			.toList();
	}

	/** What it does to one of its sheets. */
	private static ProjectDeed deed(LineageProposal proposal, ProjectSheet sheet) {
		if (!proposal.ends() || !sheet.id().value().equals(proposal.sheet())) {
			return ProjectDeed.REWRITE;
		}
		return proposal.isSplit() ? ProjectDeed.SPLIT : ProjectDeed.MERGE;
	}

	private void carryOut(LineageProposal proposal, ProjectSheet sheet, LocalDate due, Actor office) {

		var occasion = new Occasion("lineage:" + proposal.id(), proposal.kind().label() + "：" + proposal.reason(),
				office.person());
		var asked = handIns.openOf(sheet.id()).map(HandIn::reason).orElse(HandInReason.OFFICE);
		var note = sheet.title() + "の" + proposal.kind().label() + "：" + proposal.reason();
		var successors = new ArrayList<ProjectSheetId>();
		proposal.names().forEach((name) -> successors.add(projects.branch(sheet, name, office.person(), note).id()));
		if (proposal.into() != null) {
			successors.add(new ProjectSheetId(proposal.into()));
		}
		successors.forEach((successor) -> lineages.add(sheet.id(), successor, proposal));
		about(proposal).map(sheets::get)
			.forEach((each) -> projects.perform(each.id(), deed(proposal, each), Body.OFFICE, occasion));
		if (!proposal.ends()) {
			successors.add(sheet.id());
		}
		successors
			.forEach((successor) -> ask(new HandInRequest(successor, asked, note, Dues.allOn(due), office.person()),
					occasion.source()));
	}

	/**
	 * Where the section has the sheet already, it has that to do by the day named too.
	 */
	private void ask(HandInRequest request, String source) {
		if (management.request(request).isEmpty()) {
			var sheet = sheets.get(request.sheet());
			matters.open(new NewMatter(sheet.round(), new MatterOrigin(MatterKind.OFFICE, source, "分割・統合"),
					sheet.id().value(), sheet.title(), sheet.section(), request.note(), request.dues().fillIn()));
		}
	}

	private List<FormError> propose(ProjectSheet sheet, LineageKind kind, List<String> names, ProjectSheetId into,
			boolean ends, String reason, Actor actor) {

		if (!lineages.propose(sheet, kind, names, into, ends, reason.strip(), actor.person())) {
			return List.of(FormError.of("この事業には、まだ決まっていない提案があります。"));
		}
		journal.of(sheet.round(), sheet.id().value())
			.because(reason)
			.with("kind", kind.label())
			.with("sheets", names)
			.did(Deed.LINEAGE_PROPOSED, actor, Authority.staff(sheet.section()));
		return List.of();
	}

	private static List<FormError> whatStandsAgainst(ProjectSheet sheet, ProjectDeed deed, String reason, Actor actor) {

		Right.PROPOSE_LINEAGE.require(actor, sheet.section());
		return new ArrayList<>(sheet.project().refusal(deed, Body.OFFICE, reason).stream().toList());
	}

}
