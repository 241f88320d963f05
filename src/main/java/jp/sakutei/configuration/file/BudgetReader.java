package jp.sakutei.configuration.file;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import jp.sakutei.organization.PostRole;
import jp.sakutei.round.Frame;
import jp.sakutei.round.LadderStep;
import jp.sakutei.round.Projection;
import jp.sakutei.round.ProjectionYear;
import jp.sakutei.round.StageId;

/** {@code budget.yaml}, {@code projection.csv}, {@code frames.csv}. */
final class BudgetReader {

	static final String LADDER = "budget.yaml";

	static final String PROJECTION = "projection.csv";

	static final String FRAMES = "frames.csv";

	private static final Map<String, String> STEPS = Map.of("request", "request", "chief", "chief", "director",
			"director", "mayor", "mayor", "notice", "notice", "appeal", "appeal", "final", "final");

	private static final Map<String, String> ASSESSORS = Map.of(PostRole.BUDGET_OFFICE.code(),
			PostRole.BUDGET_OFFICE.code(), PostRole.FINANCE_CHIEF.code(), PostRole.FINANCE_CHIEF.code(),
			PostRole.FINANCE_DIRECTOR.code(), PostRole.FINANCE_DIRECTOR.code());

	private final SourceFiles files;

	private final References references;

	BudgetReader(SourceFiles files, References references) {
		this.files = files;
		this.references = references;
	}

	List<LadderStep> ladder() {
		var file = files.yaml(LADDER);
		var codes = new Codes("段");
		var steps = file.maps("ladder").stream().map((map) -> {
			map.cell("code").oneOf(STEPS);
			var stage = references.stages().refer(map.cell("stage"));
			var step = new LadderStep(codes.define(map.cell("code")), map.cell("name").required(),
					map.cell("on").yesNo("true", "false", true), (stage == null) ? null : new StageId(stage),
					map.cell("assessor").oneOf(ASSESSORS));
			map.finish();
			return step;
		}).toList();
		file.finish();
		return steps;
	}

	Projection projection() {
		var years = new Codes("年度");
		return new Projection(
				files.table(PROJECTION, Columns.required("年度", "一般財源総額", "扶助費", "人件費", "公債費", "その他の経常経費", "計画に充てられる額"))
					.rows()
					.stream()
					.map((row) -> year(row, years))
					.filter((year) -> year.year() != null)
					.toList(),
				frames());
	}

	private static ProjectionYear year(Table.Row row, Codes years) {
		years.define(row.cell("年度"));
		return new ProjectionYear(row.cell("年度").year(), amount(row, "一般財源総額"), amount(row, "扶助費"), amount(row, "人件費"),
				amount(row, "公債費"), amount(row, "その他の経常経費"), amount(row, "計画に充てられる額"));
	}

	private static long amount(Table.Row row, String column) {
		row.cell(column).required();
		return Objects.requireNonNullElse(row.cell(column).wholeNumber(), 0L);
	}

	/** By department, or by section where there are no departments. */
	private List<Frame> frames() {
		var codes = references.departments().isUsed() ? references.departments() : references.sections();
		var seen = new Codes("配分枠");
		return files.tableIfThere(FRAMES, Columns.required("部課番号").optional("名称").yearly("配分枠"))
			.rows()
			.stream()
			.flatMap((row) -> {
				seen.define(row.cell("部課番号"));
				var unit = codes.require(row.cell("部課番号"));
				return row.yearly("配分枠")
					.entrySet()
					.stream()
					.filter((entry) -> unit != null && entry.getValue().wholeNumber() != null)
					.map((entry) -> new Frame(unit, entry.getKey(), entry.getValue().wholeNumber()));
			})
			.toList();
	}

}
