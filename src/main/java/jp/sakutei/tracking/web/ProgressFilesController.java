package jp.sakutei.tracking.web;

import java.util.stream.Stream;

import jp.sakutei.common.CsvFile;
import jp.sakutei.common.FiscalYear;
import jp.sakutei.common.JapaneseDates;
import jp.sakutei.configuration.findings.Findings;
import jp.sakutei.configuration.taking.CurrentConfigurations;
import jp.sakutei.organization.Actor;
import jp.sakutei.organization.web.AllowedToReadAll;
import jp.sakutei.round.Plan;
import jp.sakutei.tracking.PlacementTable;
import jp.sakutei.tracking.ProgressBoards;
import jp.sakutei.tracking.StateColumn;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** 進捗状況の一覧, as files for a spreadsheet. */
@Controller
class ProgressFilesController {

	private final ProgressBoards boards;

	private final CurrentConfigurations configurations;

	ProgressFilesController(ProgressBoards boards, CurrentConfigurations configurations) {
		this.boards = boards;
		this.configurations = configurations;
	}

	/** A line for each section. */
	@GetMapping("/rounds/{round}/progress/states.csv")
	@AllowedToTrack
	ResponseEntity<byte[]> states(Plan plan, Actor actor) {

		var board = boards.states(plan, actor);
		var columns = Stream.of(StateColumn.values()).map(StateColumn::label);
		var file = new CsvFile(
				Stream.of(Stream.of("部", "課", "計"), columns, Stream.of("取下げ", "期限超過", "期限超過の開庁日数", "最後の記入", "最後の督促"))
					.flatMap((each) -> each));
		board.departments().forEach((department) -> department.sections().forEach((section) -> {
			var states = section.states();
			var late = board.late().get(section.section().code());
			file.row(Stream
				.of(Stream.of(department.name(), section.section().name(), states.inPlay()),
						Stream.of(StateColumn.values()).map((column) -> column.in(states)),
						Stream.of(states.withdrawn(), states.lateTotal(), board.daysLate(section.section().code())),
						(late == null) ? Stream.of("", "")
								: Stream.of(late.written(), late.reminded())
									.map((day) -> (day == null) ? "なし" : JapaneseDates.full(day)))
				.flatMap((each) -> each));
		}));
		return file.answer("提出の状況");
	}

	/** A line for each basic policy. */
	@GetMapping("/rounds/{round}/progress/amounts.csv")
	@AllowedToTrack
	ResponseEntity<byte[]> amounts(Plan plan, Actor actor) {

		var table = boards.amounts(plan, actor);
		var years = table.years().stream().map(FiscalYear::label);
		var file = new CsvFile(Stream.concat(Stream.of("基本施策", "事業数"),
				years.flatMap((year) -> Stream.of(year + " 事業費（千円）", year + " うち一般財源（千円）", year + " 未確定の件数"))));
		table.rows()
			.forEach((row) -> file
				.row(Stream.concat(Stream.of(row.name(), row.sheets()), table.years().stream().flatMap((year) -> {
					var sum = row.in(year);
					return Stream.of(sum.total(), sum.general(), (long) sum.undetermined());
				}))));
		return file.answer("計画額");
	}

	@GetMapping("/rounds/{round}/progress/placements.csv")
	@AllowedToTrack
	ResponseEntity<byte[]> placements(Plan plan, Actor actor) {
		var table = boards.placements(plan, actor);
		var file = new CsvFile(Stream.concat(Stream.of("区分", "計"), PlacementTable.PLACEMENTS.stream()));
		table.kinds()
			.forEach((kind) -> file.row(Stream.concat(Stream.of(kind, table.ofKind(kind)),
					PlacementTable.PLACEMENTS.stream().map((placement) -> table.count(kind, placement)))));
		return file.answer("位置付け");
	}

	@GetMapping("/rounds/{round}/progress/first-period.csv")
	@AllowedToTrack
	ResponseEntity<byte[]> firstPeriod(Plan plan, Actor actor) {
		var file = new CsvFile(Stream.of("進捗状況", "事業数", "構成比（%）"));
		boards.firstPeriod(plan, actor).rows().forEach((row) -> file.row(row.label(), row.count(), row.share()));
		return file.answer("前期の進捗");
	}

	@GetMapping("/rounds/{round}/progress/findings.csv")
	@AllowedToReadAll
	ResponseEntity<byte[]> findings(Plan plan) {
		var file = new CsvFile(Stream.of("程度", "どこ", "内容"));
		Findings.of(configurations.of(plan.id()))
			.forEach((each) -> file.row(each.severity().label(), each.where(), each.message()));
		return file.answer("確認事項");
	}

}
