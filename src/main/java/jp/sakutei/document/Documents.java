package jp.sakutei.document;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;

import org.springframework.stereotype.Service;

import jp.sakutei.organization.Actor;
import jp.sakutei.organization.NotAllowed;
import jp.sakutei.organization.Scope;
import jp.sakutei.organization.Section;
import jp.sakutei.sheet.ProjectSheet;
import jp.sakutei.sheet.ProjectSheetId;
import jp.sakutei.sheet.ProjectSheets;
import jp.sakutei.round.RoundId;
import jp.sakutei.round.Rounds;

/** 帳票の出力: what a person may read, as a file. */
@Service
public class Documents {

	/** More belong into several files. */
	public static final int MOST_SHEETS = 1000;

	/** A PDF is laid out as a whole. */
	public static final int MOST_PRINTED = 60;

	/** Many sheets at once keep a processor busy for seconds: two at a time. */
	private final Semaphore large = new Semaphore(2);

	private static final int FEW = 30;

	private final ProjectSheets sheets;

	private final Scope scope;

	private final Rounds rounds;

	private final SheetCopies copies;

	private final Workbooks workbooks;

	private final Prints prints;

	Documents(ProjectSheets sheets, Scope scope, Rounds rounds, SheetCopies copies, Workbooks workbooks,
			Prints prints) {
		this.sheets = sheets;
		this.scope = scope;
		this.rounds = rounds;
		this.copies = copies;
		this.workbooks = workbooks;
		this.prints = prints;
	}

	/**
	 * @throws NotAllowed when the sheet is not for the person to read
	 */
	public ProjectSheet sheet(ProjectSheetId id, Actor actor) {
		var sheet = sheets.get(id);
		scope.require(actor, sheet.section());
		return sheet;
	}

	/**
	 * The sheets of a round, by section and number.
	 * @param section code, or empty
	 * @param department code, or empty
	 * @throws NotAllowed when the section or department is none of the person's
	 */
	public List<ProjectSheet> sheets(RoundId round, String section, String department, Actor actor) {

		var sections = scope.sections(actor)
			.stream()
			.filter((each) -> section.isEmpty() || each.code().equals(section))
			.filter((each) -> department.isEmpty() || department.equals(each.department()))
			.map(Section::code)
			.toList();
		if (sections.isEmpty() && !(section.isEmpty() && department.isEmpty())) {
			throw new NotAllowed("ほかの課の事業調書は出力できません。");
		}
		var bySection = sheets.ofRound(round.value()).stream().collect(Collectors.groupingBy(ProjectSheet::section));
		return sections.stream().flatMap((each) -> bySection.getOrDefault(each, List.of()).stream()).toList();
	}

	/**
	 * @param sheets of one round
	 * @return false when too many others are at it
	 */
	public boolean writeWorkbook(List<ProjectSheet> sheets, Actor actor, OutputStream to) throws IOException {

		var counted = sheets.size() > FEW;
		if (counted && !large.tryAcquire()) {
			return false;
		}
		try {
			var plan = rounds.plan(new RoundId(sheets.get(0).round()));
			workbooks.write(plan, copies.of(sheets, actor), to);
			return true;
		}
		finally {
			if (counted) {
				large.release();
			}
		}
	}

	/** The page that prints on A4. */
	public PrintedSheet print(ProjectSheet sheet, boolean blank, Actor actor) {
		var plan = rounds.plan(new RoundId(sheet.round()));
		return prints.page(plan, blank ? copies.blank(sheet) : copies.of(List.of(sheet), actor).findFirst().get(),
				blank);
	}

	/**
	 * @return false when too many others are at it
	 */
	public boolean writePdf(List<ProjectSheet> sheets, boolean blank, Actor actor, OutputStream to) throws IOException {

		if (!large.tryAcquire()) {
			return false;
		}
		try {
			var plan = rounds.plan(new RoundId(sheets.get(0).round()));
			prints.pdf((blank ? sheets.stream().map(copies::blank) : copies.of(sheets, actor))
				.map((copy) -> prints.page(plan, copy, blank))
				.toList(), to);
			return true;
		}
		finally {
			large.release();
		}
	}

}
