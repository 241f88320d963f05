package jp.sakutei.document;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;
import org.springframework.util.FastByteArrayOutputStream;

import jp.sakutei.common.BusinessClock;
import jp.sakutei.document.Documents.FileFormat;
import jp.sakutei.organization.Actor;
import jp.sakutei.organization.Organization;
import jp.sakutei.round.Plan;
import jp.sakutei.round.RoundId;
import jp.sakutei.round.Rounds;
import jp.sakutei.sheet.ProjectSheetId;
import jp.sakutei.work.LongWork;
import jp.sakutei.work.Work;
import jp.sakutei.work.WorkFile;
import jp.sakutei.work.WorkFiles;
import jp.sakutei.work.WorkStep;

/**
 * 帳票の出力 of many sheets: each is copied by itself, as it stands at that moment; the file
 * is made of the copies.
 */
@Component
class SheetsExport implements LongWork {

	static final String KIND = "sheets-export";

	private final Documents documents;

	private final SheetCopies copies;

	private final Workbooks workbooks;

	private final Prints prints;

	private final Rounds rounds;

	private final Organization organization;

	private final WorkFiles files;

	private final BusinessClock clock;

	SheetsExport(Documents documents, SheetCopies copies, Workbooks workbooks, Prints prints, Rounds rounds,
			Organization organization, WorkFiles files, BusinessClock clock) {
		this.documents = documents;
		this.copies = copies;
		this.workbooks = workbooks;
		this.prints = prints;
		this.rounds = rounds;
		this.organization = organization;
		this.files = files;
		this.clock = clock;
	}

	@Override
	public String kind() {
		return KIND;
	}

	@Override
	public List<WorkStep> steps(Work work) {
		return documents
			.sheets(new RoundId(work.parameter("round")), work.parameter("section"), work.parameter("department"),
					asker(work))
			.stream()
			.map((sheet) -> WorkStep.of(sheet.id().value(), sheet.title()))
			.toList();
	}

	@Override
	public WorkStep.Result perform(Work work, WorkStep step) {
		var actor = asker(work);
		var sheet = documents.sheet(new ProjectSheetId(step.key()), actor);
		return WorkStep.Result.part(copies.bytes(copies.of(List.of(sheet), actor).findFirst().orElseThrow()));
	}

	@Override
	public String end(Work work, List<WorkStep> steps) {

		var format = FileFormat.of(work.parameter("format"));
		var plan = rounds.plan(new RoundId(work.parameter("round")));
		var content = new FastByteArrayOutputStream();
		try {
			write(format, plan, files.parts(work).stream().map(copies::read), content);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return files.keep(work, new WorkFile("事業調書" + format.ending(), format.type(), content.toByteArray()));
	}

	private void write(FileFormat format, Plan plan, Stream<SheetCopy> sheets, OutputStream to) throws IOException {
		switch (format) {
			case XLSX -> workbooks.write(plan, sheets, to);
			case PDF -> prints.pdf(() -> sheets.map((copy) -> prints.page(plan, copy, false)).toList(), to);
		}
	}

	static Map<String, String> parameters(RoundId round, String section, String department, FileFormat format) {
		return Map.of("round", round.value(), "section", section, "department", department, "format", format.word());
	}

	private Actor asker(Work work) {
		return organization.actorOn(work.askedBy(), clock.today());
	}

}
