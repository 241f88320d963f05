package jp.sakutei.document;

import java.io.File;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import jp.sakutei.journal.Deed;
import jp.sakutei.journal.Journal;
import jp.sakutei.common.NotFound;
import jp.sakutei.document.ReturnedSheet.Detail;
import jp.sakutei.form.draft.DraftVersion;
import jp.sakutei.form.draft.DraftWriting;
import jp.sakutei.organization.Actor;

/**
 * Excelの取り込み: what comes back becomes the draft of the open task, worksheet by worksheet
 * whole or not at all. Handing in is done at the page.
 */
@Service
public class WorkbookReturns {

	private final ReturnedWorkbooks workbooks;

	private final ReturnChecks checks;

	private final DraftWriting drafts;

	private final Journal journal;

	WorkbookReturns(ReturnedWorkbooks workbooks, ReturnChecks checks, DraftWriting drafts, Journal journal) {
		this.workbooks = workbooks;
		this.checks = checks;
		this.drafts = drafts;
		this.journal = journal;
	}

	/** The result, or why the file is not read at all. */
	@Transactional
	public Result take(File file, String fileName, Actor actor) {

		List<ReadWorksheet> worksheets;
		try {
			worksheets = WorkbookFile.read(file);
		}
		catch (Unreadable ex) {
			return new Result(null, ex.getMessage());
		}
		worksheets.removeIf((worksheet) -> worksheet.name().equals(WorkbookChoices.WORKSHEET));
		if (worksheets.stream().allMatch((worksheet) -> WorkbookMark.read(worksheet.mark()).isEmpty())) {
			return new Result(null, "この画面から出力した事業調書のシートが見つかりません。出力したファイルに記入して送ってください。");
		}
		var id = workbooks.begin(WrongCell.shown(fileName), actor.person());
		var twice = twice(worksheets);
		var desk = checks.desk(actor);
		for (var position = 0; position < worksheets.size(); position++) {
			var worksheet = worksheets.get(position);
			var mark = WorkbookMark.read(worksheet.mark());
			var sheet = (mark.isPresent() && twice.contains(mark.get().sheet()))
					? ReturnedSheet.refused(position, worksheet.name(), "", "同じ事業調書のシートが2枚以上あります。1枚だけ残して送ってください。")
					: desk.check(position, worksheet, mark);
			workbooks.put(id, taken(sheet, desk, Map.of(), fileName, actor));
		}
		return new Result(id, "");
	}

	/**
	 * @throws NotFound when somebody else sent it
	 */
	@Transactional(readOnly = true)
	public ReturnedWorkbook get(UUID id, Actor actor) {
		return workbooks.find(id)
			.filter((workbook) -> workbook.by().equals(actor.person()))
			.orElseThrow(() -> new NotFound("取り込みの結果"));
	}

	/** What is to be chosen, as things stand now. */
	@Transactional(readOnly = true)
	public List<Question> questions(ReturnedSheet sheet, Actor actor) {
		return checks.desk(actor).questions(sheet);
	}

	/**
	 * Takes a worksheet with what was chosen.
	 * @param own by field: whether the worksheet's text is taken, not the draft's
	 * @return what stands against it, or empty
	 */
	@Transactional
	public Optional<String> choose(UUID id, int position, Map<String, Boolean> own, Actor actor) {

		var workbook = get(id, actor);
		var sheet = workbook.sheets()
			.stream()
			.filter((each) -> each.position() == position && each.state() == ReturnState.ASKED)
			.findFirst()
			.orElseThrow(() -> new NotFound("取り込むシート"));
		var desk = checks.desk(actor);
		if (desk.isClosed(sheet)) {
			workbooks.put(id, ReturnedSheet.refused(position, sheet.worksheet(), sheet.sheet(), "もう作成中ではありません。"));
			return Optional.of("「" + sheet.worksheet() + "」は、もう作成中ではないため取り込めません。");
		}
		if (!own.keySet().containsAll(desk.questions(sheet).stream().map(Question::field).toList())) {
			return Optional.of("「" + sheet.worksheet() + "」の、どちらを採るかをすべて選んでください。");
		}
		workbooks.put(id, taken(sheet, desk, own, workbook.fileName(), actor));
		return Optional.empty();
	}

	/** Writes the draft where nothing stands against it. */
	private ReturnedSheet taken(ReturnedSheet sheet, ReturnChecks.Desk desk, Map<String, Boolean> own, String fileName,
			Actor actor) {

		if (sheet.state() != ReturnState.ASKED) {
			return sheet;
		}
		var outcome = desk.bringTogether(sheet, own);
		if (outcome.isOpen()) {
			return sheet;
		}
		var changes = outcome.changes();
		if (changes.isEmpty()) {
			return with(sheet, ReturnState.UNCHANGED, new Detail("", List.of(), sheet.detail().missing(), List.of()));
		}
		var draft = drafts.take(sheet.taskId(), outcome.version(), outcome.form(), outcome.opened(), actor.person(),
				DraftVersion.WORKBOOK);
		if (draft.isEmpty()) {
			return sheet;
		}
		journal.of(outcome.round(), sheet.sheet())
			.with("file", WrongCell.shown(fileName))
			.with("fields", changes.size())
			.did(Deed.WORKBOOK_TAKEN, actor);
		return with(sheet, ReturnState.TAKEN, new Detail("", List.of(), sheet.detail().missing(), changes));
	}

	private static ReturnedSheet with(ReturnedSheet sheet, ReturnState state, Detail detail) {
		return new ReturnedSheet(sheet.position(), sheet.worksheet(), sheet.sheet(), sheet.taskId(), sheet.base(),
				state, detail, null);
	}

	private static HashSet<String> twice(List<ReadWorksheet> worksheets) {
		var counts = new HashMap<String, Long>(worksheets.stream()
			.flatMap((worksheet) -> WorkbookMark.read(worksheet.mark()).stream())
			.collect(Collectors.groupingBy(WorkbookMark::sheet, Collectors.counting())));
		counts.values().removeIf((count) -> count == 1);
		return new HashSet<>(counts.keySet());
	}

	/**
	 * @param id null where the file was not read
	 */
	public record Result(UUID id, String refusal) {
	}

	/**
	 * A field that says something else in the worksheet and in the draft, and did in
	 * neither before.
	 */
	public record Question(String field, String label, String draft, String own) {
	}

}
