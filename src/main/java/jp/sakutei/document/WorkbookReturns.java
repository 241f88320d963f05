package jp.sakutei.document;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

import jp.sakutei.journal.Deed;
import jp.sakutei.journal.Journal;
import jp.sakutei.common.NotFound;
import jp.sakutei.document.ReturnedSheet.Detail;
import jp.sakutei.document.WorkbookFile.Returned;
import jp.sakutei.document.WorkbookFile.Unreadable;
import jp.sakutei.form.draft.DraftVersion;
import jp.sakutei.form.draft.DraftWriting;
import jp.sakutei.organization.Actor;
import jp.sakutei.work.Work;
import jp.sakutei.work.WorkManagement;

/**
 * Excelの取り込み: what comes back becomes the draft of the open task, worksheet by worksheet
 * whole or not at all. Handing in is done at the page.
 */
@Service
public class WorkbookReturns {

	private static final Logger LOG = LoggerFactory.getLogger(WorkbookReturns.class);

	/** Some thirty sheets: more than one waits for. */
	static final int LARGE = 500_000;

	private final ReturnedWorkbooks workbooks;

	private final ReturnChecks checks;

	private final DraftWriting drafts;

	private final Journal journal;

	private final WorkManagement works;

	private final TransactionTemplate transaction;

	WorkbookReturns(ReturnedWorkbooks workbooks, ReturnChecks checks, DraftWriting drafts, Journal journal,
			WorkManagement works, TransactionTemplate transaction) {
		this.workbooks = workbooks;
		this.checks = checks;
		this.drafts = drafts;
		this.journal = journal;
		this.works = works;
		this.transaction = transaction;
	}

	/**
	 * The result, or why the file is not read at all. Each worksheet is taken by itself:
	 * whoever writes on a sheet of a long workbook waits for none of the others. A large
	 * one is taken in the background.
	 */
	public Result take(File file, String fileName, Actor actor) {

		Returned worksheets;
		try {
			if (file.length() > LARGE) {
				WorkbookContainer.check(file);
				return new Result(null, later(file, fileName, actor).id(), "");
			}
			worksheets = WorkbookFile.returned(file);
		}
		catch (Unreadable ex) {
			return new Result(null, null, ex.getMessage());
		}
		var id = transaction.execute((status) -> workbooks.begin(WrongCell.shown(fileName), actor.person()));
		for (var position = 0; position < worksheets.worksheets().size(); position++) {
			var number = position;
			try {
				transaction.executeWithoutResult((status) -> take(id, worksheets, number, fileName, actor));
			}
			catch (RuntimeException ex) {
				// those before it are drafts already: the result has to say so
				LOG.error("A worksheet could not be taken", ex);
				var refused = ReturnedSheet.refused(number, worksheets.worksheets().get(number).name(), "", why(ex));
				transaction.executeWithoutResult((status) -> workbooks.put(id, refused));
			}
		}
		return new Result(id, null, "");
	}

	private Work later(File file, String fileName, Actor actor) {
		try {
			var content = Files.readAllBytes(file.toPath());
			return transaction.execute((status) -> {
				var id = workbooks.begin(WrongCell.shown(fileName), actor.person());
				workbooks.keep(id, content);
				return works.ask(LargeReturn.KIND, "「%s」の取り込み".formatted(WrongCell.shown(fileName)),
						LargeReturn.parameters(id, fileName), actor.person());
			});
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** One worksheet, with what became of it. */
	ReturnedSheet take(UUID id, Returned worksheets, int position, String fileName, Actor actor) {
		var desk = checks.desk(actor);
		var sheet = taken(checked(position, worksheets.worksheets().get(position), worksheets.twice(), desk), desk,
				Map.of(), fileName, actor);
		workbooks.put(id, sheet);
		return sheet;
	}

	static String path(UUID id) {
		return "/documents/returns/" + id;
	}

	/** Why a worksheet was not taken, in words. */
	static String why(RuntimeException reason) {
		return (reason instanceof NotFound || reason instanceof ConcurrencyFailureException)
				? "読んでいる間に、この事業調書が変わりました。このシートは何も取り込んでいません。もう一度送ってください。"
				: "取り込みの途中で問題が起きました。このシートは何も取り込んでいません。もう一度送っても同じときは、画面で入力してください。";
	}

	private static ReturnedSheet checked(int position, ReadWorksheet worksheet, Set<String> twice,
			ReturnChecks.Desk desk) {
		var mark = WorkbookMark.read(worksheet.mark());
		return (mark.isPresent() && twice.contains(mark.get().sheet()))
				? ReturnedSheet.refused(position, worksheet.name(), "", "同じ事業調書のシートが2枚以上あります。1枚だけ残して送ってください。")
				: desk.check(position, worksheet, mark);
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
			return with(sheet, ReturnState.UNCHANGED,
					new Detail("", List.of(), sheet.detail().missing(), List.of(), sheet.detail().remarks()));
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
		return with(sheet, ReturnState.TAKEN,
				new Detail("", List.of(), sheet.detail().missing(), changes, sheet.detail().remarks()));
	}

	private static ReturnedSheet with(ReturnedSheet sheet, ReturnState state, Detail detail) {
		return new ReturnedSheet(sheet.position(), sheet.worksheet(), sheet.sheet(), sheet.taskId(), sheet.base(),
				state, detail, null);
	}

	/**
	 * @param id null where the file was not read, or not yet
	 * @param work that reads it in the background, or null
	 */
	public record Result(UUID id, Long work, String refusal) {
	}

	/**
	 * A field that says something else in the worksheet and in the draft, and did in
	 * neither before.
	 */
	public record Question(String field, String label, String draft, String own) {
	}

}
