package jp.sakutei.round.stage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import jp.sakutei.common.JapaneseDates;
import jp.sakutei.common.Written;
import jp.sakutei.form.FormError;
import jp.sakutei.round.calendar.DayToSet;
import jp.sakutei.round.calendar.WorkingDays;

/**
 * Other days for a stage: what stands against them, and what they would break.
 *
 * @param today in Asia/Tokyo
 */
record StageMove(Stage stage, StageDays to, WorkingDays calendar, LocalDate today) {

	/** What has to be put right before the days can move. */
	List<FormError> refusals(String reason) {

		if (stage.isClosed()) {
			return List.of(FormError.of("「" + stage.name() + "」は終わっているので、日程を変えられません。"));
		}
		var errors = new ArrayList<FormError>();
		var changes = changes();
		if (changes.isEmpty()) {
			errors.add(FormError.of("どの日も今のままです。変える日を入力してください。"));
		}
		if (Written.isEmpty(reason)) {
			errors.add(new FormError("reason", "日程を変える理由を入力してください。"));
		}
		if (to.start() == null || to.end() == null) {
			errors.add(new FormError((to.start() == null) ? "start" : "end", "始まりと終わりの日を入力してください。"));
			return errors;
		}
		if (!stage.isWaiting() && !to.start().equals(stage.planned().start())) {
			errors.add(new FormError("start", "すでに始まっているので、始まりの日は変えられません。"));
		}
		changes.forEach((change) -> check(change, errors));
		inOrder(errors);
		return errors;
	}

	/** What the new days would break; said before they are taken. */
	List<String> consequences(List<Stage> all) {

		var consequences = new ArrayList<String>();
		if (to.start() == null || to.end() == null) {
			return consequences;
		}
		var later = all.stream()
			.filter((other) -> other.isWaiting() && other.conditions().needs().contains(stage.id().value()));
		later.filter((other) -> other.opensOn().isBefore(to.end()))
			.forEach((other) -> consequences.add(
					"「" + other.name() + "」（" + JapaneseDates.full(other.planned().start()) + "）は、この段階が終わらないと始まりません。"));
		var needed = all.stream()
			.filter((other) -> stage.conditions().needs().contains(other.id().value()) && !other.isClosed());
		needed.filter((other) -> stage.isWaiting() && to.start().isBefore(other.planned().end()))
			.forEach((other) -> consequences
				.add("「" + other.name() + "」が" + JapaneseDates.full(other.planned().end()) + "に終わる予定なので、それまでは始まりません。"));
		return consequences;
	}

	List<StageDays.Change> changes() {
		return stage.planned().changesTo(to);
	}

	private void check(StageDays.Change change, List<FormError> errors) {

		var field = change.from().field();
		var day = change.to();
		if (day == null) {
			errors.add(new FormError(field, change.from().label() + "の日を入力してください。"));
		}
		else if (change.from().day() == null) {
			errors.add(new FormError(field, "この段階には、" + change.from().label() + "の日はありません。"));
		}
		else {
			new DayToSet(change.from().label(), day, today).refusal(calendar)
				.ifPresent((refusal) -> errors.add(new FormError(field, refusal)));
		}
	}

	private void inOrder(List<FormError> errors) {
		var before = new StageDays.Named("start", "始まり", to.start());
		for (var each : to.dueDays().toList()) {
			if (each.day().isBefore(before.day())) {
				errors.add(new FormError(each.field(), each.label() + "は、" + before.label() + "（"
						+ JapaneseDates.full(before.day()) + "）以後の日にしてください。"));
			}
			before = each;
		}
	}

}
