package jp.sakutei.document;

import java.util.Map;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

import jp.sakutei.SakuteiTest;
import jp.sakutei.form.draft.DraftWriting;
import jp.sakutei.journal.Journal;
import jp.sakutei.work.WorkManagement;
import jp.sakutei.worklist.WorkItems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.AdditionalAnswers.delegatesTo;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;

@SakuteiTest
@DisplayName("Excelの取り込みの途中の問題")
class WorkbookFailureTests {

	@Autowired
	ApplicationContext application;

	@Test
	@DisplayName("1枚の取り込みで問題が起きても、ほかのシートの結果とともに、そのシートの断りを示す")
	void saysWhereItFailed() {

		var desk = new DocumentDesk(application);
		var filled = Map.of("purpose", "Excelで書いた目的");
		var workbook = desk.workbook().write(0, filled).write(1, filled).write(2, filled);
		var failing = mock(DraftWriting.class, delegatesTo(application.getBean(DraftWriting.class)));
		var second = application.getBean(WorkItems.class)
			.find(workbook.mark(1).handIn(), SheetCopies.FORM)
			.orElseThrow()
			.taskId();
		doThrow(new IllegalStateException("見本")).when(failing).take(eq(second), anyInt(), any(), any(), any(), any());
		var given = new WorkbookReturns(application.getBean(ReturnedWorkbooks.class),
				application.getBean(ReturnChecks.class), failing, application.getBean(Journal.class),
				application.getBean(WorkManagement.class), application.getBean(TransactionTemplate.class))
			.take(workbook.file(), "見本.xlsx", desk.staff());

		assertThat(desk.result(given).sheets().subList(0, 3)).extracting(ReturnedSheet::state)
			.containsExactly(ReturnState.TAKEN, ReturnState.REFUSED, ReturnState.TAKEN);
		assertThat(desk.result(given).sheets().get(1).summary()).contains("このシートは何も取り込んでいません");
	}

}
