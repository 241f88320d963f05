package jp.sakutei.round.stage;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import jp.sakutei.round.calendar.WorkingDays;
import jp.sakutei.SakuteiTest;
import jp.sakutei.common.BusinessClock;
import jp.sakutei.form.FormError;
import jp.sakutei.round.stage.LeftBehind.Treatment;
import jp.sakutei.round.stage.StageRequirement.Missing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@SakuteiTest
@DisplayName("不足のある締切り")
class ClosingCheckTests {

	private static final List<Missing> MISSING = List.of(new Missing("事業 042 が点検済ではありません。", "dai10-2:042", "0101"),
			new Missing("事業 043 が点検済ではありません。", "dai10-2:043", "0101"), new Missing("記録がありません。", null, "0102"));

	@Autowired
	ClosingCheck check;

	@Autowired
	BusinessClock clock;

	private static final WorkingDays DAYS = new WorkingDays(Set.of(), List.of());

	@BeforeEach
	void aFriday() {
		clock.freezeAt(LocalDate.of(2023, 6, 30).atTime(9, 0));
	}

	@Test
	@DisplayName("不足がなければ理由は要らない")
	void isFreeWhenNothingIsMissing() {
		assertThat(check.errors(List.of(), StageClosing.complete(), DAYS)).isEmpty();
	}

	@Test
	@DisplayName("理由と、事業調書ごとの扱いが要る")
	void asksForReasonAndTreatment() {
		assertThat(check.errors(MISSING, StageClosing.complete(), DAYS)).extracting(FormError::field)
			.containsExactly("reason", "missing", "missing");
	}

	@Test
	@DisplayName("待つなら明日以降の開庁日まで")
	void waitsUntilAWorkingDay() {

		assertThat(errorsWaitingUntil(null)).containsExactly("missing[0].until");
		assertThat(errorsWaitingUntil(LocalDate.of(2023, 6, 30))).containsExactly("missing[0].until");
		assertThat(errorsWaitingUntil(LocalDate.of(2023, 7, 1))).containsExactly("missing[0].until");
		assertThat(errorsWaitingUntil(LocalDate.of(2023, 7, 3))).isEmpty();
	}

	@Test
	@DisplayName("扱いのない行は、その行の誤りになる")
	void namesTheRow() {
		var closing = new StageClosing("期日のため",
				List.of(new LeftBehind("dai10-2:042", Treatment.WITHDRAWN, null, "廃止の見込み"),
						new LeftBehind("dai10-2:043", null, null, "")));

		assertThat(check.errors(MISSING, closing, DAYS)).extracting(FormError::field)
			.containsExactly("missing[1].treatment");
	}

	private List<String> errorsWaitingUntil(LocalDate due) {
		var closing = new StageClosing("期日のため", List.of(new LeftBehind("dai10-2:042", Treatment.WAIT, due, "災害対応のため"),
				new LeftBehind("dai10-2:043", Treatment.NOT_NEXT_MEETING, null, "内容が固まらないため")));
		return check.errors(MISSING, closing, DAYS).stream().map(FormError::field).toList();
	}

}
