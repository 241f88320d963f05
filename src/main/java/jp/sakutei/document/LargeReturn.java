package jp.sakutei.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;

import jp.sakutei.common.BusinessClock;
import jp.sakutei.common.NotFound;
import jp.sakutei.document.WorkbookFile.Returned;
import jp.sakutei.document.WorkbookFile.Unreadable;
import jp.sakutei.organization.Organization;
import jp.sakutei.work.CannotDo;
import jp.sakutei.work.LongWork;
import jp.sakutei.work.StepState;
import jp.sakutei.work.Work;
import jp.sakutei.work.WorkStep;

/** Excelの取り込み of a large workbook: worksheet by worksheet in the background. */
@Component
class LargeReturn implements LongWork {

	static final String KIND = "workbook-return";

	private static final String WORKBOOK = "workbook";

	private static final String FILE_NAME = "file";

	private final WorkbookReturns returns;

	private final ReturnedWorkbooks workbooks;

	private final Organization organization;

	private final BusinessClock clock;

	/** What was read last: one work runs at a time. */
	private volatile Read last = new Read(null, null);

	LargeReturn(WorkbookReturns returns, ReturnedWorkbooks workbooks, Organization organization, BusinessClock clock) {
		this.returns = returns;
		this.workbooks = workbooks;
		this.organization = organization;
		this.clock = clock;
	}

	static Map<String, String> parameters(UUID workbook, String fileName) {
		return Map.of(WORKBOOK, workbook.toString(), FILE_NAME, fileName);
	}

	@Override
	public String kind() {
		return KIND;
	}

	@Override
	public List<WorkStep> steps(Work work) {
		var worksheets = worksheets(work).worksheets();
		return IntStream.range(0, worksheets.size())
			.mapToObj((position) -> WorkStep.of("" + position, worksheets.get(position).name()))
			.toList();
	}

	@Override
	public WorkStep.Result perform(Work work, WorkStep step) {
		try {
			var sheet = returns.take(workbook(work), worksheets(work), Integer.parseInt(step.key()),
					work.parameter(FILE_NAME), organization.actorOn(work.askedBy(), clock.today()));
			return WorkStep.Result.said(sheet.state().label());
		}
		catch (NotFound | ConcurrencyFailureException ex) {
			throw new CannotDo(WorkbookReturns.why(ex));
		}
	}

	/** What was taken waits for answers on a page that only the end leads to. */
	@Override
	public boolean mayBeCancelled() {
		return false;
	}

	/** The workbook is let go however it ends. */
	@Override
	public void around(Runnable steps) {
		try {
			steps.run();
		}
		finally {
			last = new Read(null, null);
		}
	}

	@Override
	public String end(Work work, List<WorkStep> steps) {
		var failed = steps.stream().filter((step) -> step.state() == StepState.FAILED).toList();
		failed.forEach((step) -> workbooks.put(workbook(work),
				ReturnedSheet.refused(Integer.parseInt(step.key()), step.name(), "", step.said())));
		if (failed.isEmpty()) {
			workbooks.forgetContent(workbook(work));
		}
		return WorkbookReturns.path(workbook(work));
	}

	private Returned worksheets(Work work) {
		var id = workbook(work);
		if (!id.equals(last.workbook())) {
			last = new Read(id, read(workbooks.content(id)));
		}
		return last.worksheets();
	}

	private static Returned read(byte[] content) {
		try {
			var file = Files.createTempFile("returned", ".xlsx");
			try {
				Files.write(file, content);
				return WorkbookFile.returned(file.toFile());
			}
			catch (Unreadable ex) {
				throw new CannotDo(ex.getMessage());
			}
			finally {
				Files.deleteIfExists(file);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static UUID workbook(Work work) {
		return UUID.fromString(work.parameter(WORKBOOK));
	}

	private record Read(UUID workbook, Returned worksheets) {
	}

}
