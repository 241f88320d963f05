package jp.sakutei.handin.web;

import java.util.stream.Stream;

import jp.sakutei.common.CsvFile;
import jp.sakutei.handin.HandInState;
import jp.sakutei.organization.Actor;
import jp.sakutei.organization.Scope;
import jp.sakutei.organization.Section;
import jp.sakutei.organization.web.Allowed;
import jp.sakutei.round.EarlierPeriod;
import jp.sakutei.round.Plan;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** 事業調書の一覧, as a file for a spreadsheet. */
@Controller
class SheetsFileController {

	private final SheetList list;

	private final Scope scope;

	private final EarlierPeriod earlier;

	SheetsFileController(SheetList list, Scope scope, EarlierPeriod earlier) {
		this.list = list;
		this.scope = scope;
		this.earlier = earlier;
	}

	/** All pages of what the list is narrowed to. */
	@GetMapping("/rounds/{round}/sheets.csv")
	@Allowed
	ResponseEntity<byte[]> sheets(Plan plan, SheetFilter filter, Actor actor) {
		var sections = scope.sections(actor).stream().map(Section::code).toList();
		var file = new CsvFile(Stream.of("番号", "事業", "所管課", "施策", "再掲", "区分", "位置付け",
				earlier.of(plan.id().value()) + "の進捗", "提出の状態", "差し戻し", "期限後提出", "期限"));
		list.all(plan.id(), filter, sections).forEach((row) -> {
			var passage = row.passage();
			file.row(row.number(), row.name(), row.section(), row.policies().main(), row.policies().alsoUnder(),
					row.kind(), row.placement(), row.progress(), HandInState.said(passage.state()),
					passage.returned() ? "差し戻し" : "", passage.late() ? "期限後提出" : "", passage.due());
		});
		return file.answer("事業調書の一覧");
	}

}
