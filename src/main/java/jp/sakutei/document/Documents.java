package jp.sakutei.document;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
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
import jp.sakutei.work.Work;
import jp.sakutei.work.WorkManagement;

/** 帳票の出力: what a person may read, as a file. */
@Service
public class Documents {

	private final ProjectSheets sheets;

	private final Scope scope;

	private final Rounds rounds;

	private final SheetCopies copies;

	private final Workbooks workbooks;

	private final Prints prints;

	private final WorkManagement works;

	Documents(ProjectSheets sheets, Scope scope, Rounds rounds, SheetCopies copies, Workbooks workbooks, Prints prints,
			WorkManagement works) {
		this.sheets = sheets;
		this.scope = scope;
		this.rounds = rounds;
		this.copies = copies;
		this.workbooks = workbooks;
		this.prints = prints;
		this.works = works;
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

	/** Makes the file in the background: of more sheets than one waits for. */
	public Work export(FileFormat format, RoundId round, String section, String department, Actor actor) {
		var sheets = sheets(round, section, department, actor);
		return works.ask(SheetsExport.KIND, "事業調書の%s（%d件）".formatted(format.label(), sheets.size()),
				SheetsExport.parameters(round, section, department, format), actor.person());
	}

	/**
	 * @param sheets of one round
	 */
	public void writeWorkbook(List<ProjectSheet> sheets, Actor actor, OutputStream to) throws IOException {
		workbooks.write(rounds.plan(new RoundId(sheets.get(0).round())), copies.of(sheets, actor), to);
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
		var plan = rounds.plan(new RoundId(sheets.get(0).round()));
		return prints.pdfIfFree(() -> (blank ? sheets.stream().map(copies::blank) : copies.of(sheets, actor))
			.map((copy) -> prints.page(plan, copy, blank))
			.toList(), to);
	}

	/** What sheets go out as. */
	public enum FileFormat {

		/** Only a few lines of it are in memory. */
		XLSX("Excelブック", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", 30, 1000),

		/** Laid out as a whole. */
		PDF("PDF", "application/pdf", 10, 60);

		private final String label;

		private final String type;

		private final int few;

		private final int most;

		/**
		 * @param few are made while one waits
		 * @param most more belong into several files
		 */
		FileFormat(String label, String type, int few, int most) {
			this.label = label;
			this.type = type;
			this.few = few;
			this.most = most;
		}

		static FileFormat of(String word) {
			return PDF.word().equals(word) ? PDF : XLSX;
		}

		public String word() {
			return name().toLowerCase(Locale.ROOT);
		}

		public String ending() {
			return "." + word();
		}

		public String label() {
			return label;
		}

		public String type() {
			return type;
		}

		public boolean isFew(int sheets) {
			return sheets <= few;
		}

		public int most() {
			return most;
		}

	}

}
