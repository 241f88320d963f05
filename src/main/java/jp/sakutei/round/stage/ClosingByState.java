package jp.sakutei.round.stage;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import jp.sakutei.common.Codes;
import jp.sakutei.common.JapaneseDates;
import jp.sakutei.common.Written;
import jp.sakutei.form.FormError;
import jp.sakutei.form.FormValues;
import jp.sakutei.round.RoundId;
import jp.sakutei.round.stage.LeftBehind.Treatment;
import jp.sakutei.round.stage.StageRequirement.Missing;

/**
 * What the office chose for the sheets that are missing: by their state, and otherwise
 * for single ones.
 *
 * @param places of each sheet in the form, for what stands against it
 * @param errors rows that name no missing sheet
 */
record ClosingByState(StageClosing closing, List<String> places, List<FormError> errors) {

	private static final Pattern ROW = Pattern.compile("missing\\[(\\d+)](.*)");

	static ClosingByState of(RoundId round, List<Missing> missing, FormValues values) {

		var reason = values.text("reason");
		var errors = new ArrayList<FormError>();
		var choices = new LinkedHashMap<String, Choice>();
		var rows = values.rows("exceptions");
		for (var row = 0; row < rows.size(); row++) {
			var place = "exceptions[" + row + "]";
			var sheet = round.sheet(Written.narrow(rows.get(row).text("number")).strip());
			if (missing.stream().noneMatch((each) -> sheet.equals(each.sheet()))) {
				errors.add(new FormError(place + ".number", "この番号の事業調書は、そろっていないものの中にありません。"));
			}
			else if (choices.putIfAbsent(sheet, new Choice(rows.get(row), place)) != null) {
				errors.add(new FormError(place + ".number", "同じ番号の事業調書が二つあります。"));
			}
		}
		var states = new LinkedHashMap<String, Choice>();
		var groups = values.rows("missing");
		for (var row = 0; row < groups.size(); row++) {
			states.put(groups.get(row).text("state"), new Choice(groups.get(row), "missing[" + row + "]"));
		}
		missing.stream()
			.filter((each) -> each.sheet() != null && states.containsKey(each.state()))
			.forEach((each) -> choices.putIfAbsent(each.sheet(), states.get(each.state())));
		var sheets = choices.entrySet().stream().map((each) -> each.getValue().of(each.getKey(), reason)).toList();
		var places = choices.values().stream().map(Choice::place).toList();
		return new ClosingByState(new StageClosing(reason, sheets), places, List.copyOf(errors));
	}

	/** How many are treated in which way. */
	List<String> consequences() {
		var counts = new EnumMap<Treatment, Map<String, Long>>(Treatment.class);
		closing.sheets()
			.stream()
			.filter((each) -> each.treatment() != null)
			.forEach((each) -> counts.computeIfAbsent(each.treatment(), (any) -> new LinkedHashMap<>())
				.merge(until(each), 1L, Long::sum));
		return counts.entrySet()
			.stream()
			.flatMap((way) -> way.getValue()
				.entrySet()
				.stream()
				.map((each) -> each.getKey() + "：" + each.getValue() + "件"))
			.toList();
	}

	/** What stands against a sheet, said once where it was chosen. */
	List<FormError> placed(List<FormError> refused) {
		return refused.stream().map(this::placed).distinct().toList();
	}

	private FormError placed(FormError refused) {
		var row = ROW.matcher(refused.field());
		return row.matches()
				? new FormError(places.get(Integer.parseInt(row.group(1))) + row.group(2), refused.message()) : refused;
	}

	private static String until(LeftBehind sheet) {
		return switch (sheet.treatment()) {
			case WAIT -> Optional.ofNullable(sheet.due())
				.map((due) -> JapaneseDates.monthAndDay(due) + "まで待つ（課の提出期限が変わります）")
				.orElse(sheet.treatment().label());
			case NOT_NEXT_MEETING -> "次の会議に載せない（提出の依頼は残ります）";
			case WITHDRAWN -> "取下げとして扱う（提出の依頼は終わり、所管課に理由を知らせます）";
		};
	}

	/** A row of the form. */
	private record Choice(FormValues row, String place) {

		private LeftBehind of(String sheet, String reason) {
			var treatment = row.text("treatment").isEmpty() ? null : Codes.of(Treatment.class, row.text("treatment"));
			var own = (treatment == Treatment.WITHDRAWN) ? row.text("because") : reason;
			return new LeftBehind(sheet, treatment, row.date("until").orElse(null), own);
		}

	}

}
