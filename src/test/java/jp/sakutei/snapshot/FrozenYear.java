package jp.sakutei.snapshot;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import jp.sakutei.SmallYear;
import jp.sakutei.form.FormValues;
import jp.sakutei.organization.Authority;
import jp.sakutei.rehearsal.PlayedYear;

import org.springframework.context.ApplicationContext;

/**
 * The small round's year as its scripted people play it, led to four moments at which
 * much lies open: in the survey, at hearings, at the budget requests, in the adjustment.
 */
final class FrozenYear {

	private static final LocalDate SURVEY = LocalDate.of(2023, 5, 22);

	private static final LocalDate HEARINGS = LocalDate.of(2023, 6, 15);

	private static final LocalDate BUDGET = LocalDate.of(2023, 10, 5);

	private static final LocalDate ADJUSTMENT = LocalDate.of(2024, 1, 17);

	private final ApplicationContext application;

	private final Consumer<String> moment;

	private CityHall cityHall;

	/**
	 * @param moment what is done at each, by its name
	 */
	FrozenYear(ApplicationContext application, Consumer<String> moment) {
		this.application = application;
		this.moment = moment;
	}

	void play() {
		var round = SmallYear.begin(application);
		cityHall = new CityHall(application, round);
		PlayedYear.play(application, round, SmallYear.FIRST_DAY, FrozenYear::slow, (day) -> {
			morning(day);
			return day.isBefore(ADJUSTMENT);
		});
	}

	/** Whose work piles up before a moment. */
	private static Set<Authority> slow(LocalDate day) {
		if (isBefore(day, SURVEY, 3)) {
			return authorities("department-head:02", "department-head:04", "planning-office");
		}
		if (isBefore(day, BUDGET, 2)) {
			return authorities("section-head:0201", "section-head:0202", "section-head:0401", "section-head:0402");
		}
		return isBefore(day, ADJUSTMENT, 7) ? authorities("planning-office", "budget-office", "staff:0401") : Set.of();
	}

	private void morning(LocalDate day) {
		if (day.equals(SURVEY)) {
			cityHall.keepsAsDraft("fillInSheet");
			cityHall.completes("approveAsSectionHead",
					(values) -> values.with("decision", "return").with("remarks", "（見本）積算の根拠を書いてください。"));
			moment.accept("survey");
		}
		else if (day.equals(HEARINGS)) {
			hearings();
			moment.accept("hearings");
		}
		else if (day.equals(BUDGET)) {
			cityHall.opensEarly("finance-chief-hearing");
			cityHall.completes("assessBudgetList", UnaryOperator.identity());
			moment.accept("budget");
		}
		else if (day.equals(ADJUSTMENT.minusDays(7))) {
			cityHall.open("assessBudgetList")
				.stream()
				.filter((item) -> item.businessKey().matches(".*:(0201|0401)"))
				.forEach((item) -> cityHall.completes(item, each("lines", FrozenYear::cut)));
		}
		else if (day.equals(ADJUSTMENT)) {
			moment.accept("adjustment");
		}
	}

	private void hearings() {
		cityHall.completes("recordHearing", each("sheets", FrozenYear::remarked));
		cityHall.completes("answerFollowUp", UnaryOperator.identity());
		cityHall.cancelsHearing(cityHall.open("recordHearing").get(0));
		cityHall.wantsMeeting("officers", HEARINGS.plusDays(15));
		cityHall.completes("callMeeting", UnaryOperator.identity());
		cityHall.wantsMeeting("committee", HEARINGS.plusDays(22));
	}

	private static void remarked(int index, Map<String, Object> sheet) {
		sheet.put("consequence", (index == 0) ? "return" : "answer");
		sheet.put("field", (index == 0) ? "indicators" : null);
		sheet.put("remark", "（見本）指標の考え方を示してください。");
	}

	private static void cut(int index, Map<String, Object> line) {
		if (line.get("amount") instanceof BigDecimal amount) {
			line.put("amount", amount.multiply(new BigDecimal("0.9")).setScale(0, RoundingMode.DOWN));
			line.put("reason", "（見本）規模を精査したため");
		}
	}

	private static UnaryOperator<FormValues> each(String key, Change change) {
		return (values) -> {
			var rows = new ArrayList<Map<String, Object>>();
			for (var row : values.rows(key)) {
				var changed = new LinkedHashMap<>(row.asMap());
				change.to(rows.size(), changed);
				rows.add(changed);
			}
			return values.with(key, List.copyOf(rows));
		};
	}

	private static boolean isBefore(LocalDate day, LocalDate moment, int days) {
		return !day.isBefore(moment.minusDays(days)) && day.isBefore(moment);
	}

	private static Set<Authority> authorities(String... groups) {
		return Set.of(groups).stream().map(Authority::parse).collect(Collectors.toSet());
	}

	private interface Change {

		void to(int index, Map<String, Object> row);

	}

}
