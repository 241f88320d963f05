package jp.sakutei.round.stage;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import jp.sakutei.form.FormError;
import jp.sakutei.round.RoundId;
import jp.sakutei.round.ScheduleConfiguration.GateDays;
import jp.sakutei.round.StageId;
import jp.sakutei.round.StageKind;
import jp.sakutei.round.Track;
import jp.sakutei.round.calendar.WorkingDays;
import jp.sakutei.round.stage.Stage.Conditions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("段階の日程の変更")
class StageMoveTests {

	/** A holiday on a Monday. */
	private static final WorkingDays CALENDAR = new WorkingDays(Set.of(day(6, 12)), List.of());

	private static final GateDays GATES = new GateDays(day(5, 19), day(5, 24), day(5, 29), day(5, 31));

	private static final LocalDate TODAY = day(5, 15);

	@Test
	@DisplayName("理由のある、開庁日どうしの変更は通る")
	void movesToWorkingDays() {
		assertThat(refusals(survey(StageState.OPEN), days(5, 8, 6, 2))).isEmpty();
		assertThat(refusals(survey(StageState.WAITING), new StageDays(day(5, 15), day(6, 2), GATES))).isEmpty();
	}

	@Test
	@DisplayName("理由がなければ断る")
	void asksForAReason() {
		assertThat(move(survey(StageState.OPEN), days(5, 8, 6, 2)).refusals(" ")).extracting(FormError::field)
			.containsExactly("reason");
		assertThat(move(survey(StageState.OPEN), days(5, 8, 6, 2)).refusals(null)).hasSize(1);
	}

	@Test
	@DisplayName("何も変わらなければ断る")
	void asksForAnotherDay() {
		assertThat(refusals(survey(StageState.OPEN), survey(StageState.OPEN).planned())).singleElement()
			.extracting(FormError::message)
			.asString()
			.contains("今のままです");
	}

	@Test
	@DisplayName("終わった段階は動かない")
	void keepsWhatIsClosed() {
		assertThat(refusals(survey(StageState.CLOSED), days(5, 8, 6, 2))).singleElement()
			.extracting(FormError::message)
			.asString()
			.contains("終わっているので");
	}

	@Test
	@DisplayName("始まった段階の始まりは動かない")
	void keepsTheStartOfWhatHasBegun() {
		assertThat(refusals(survey(StageState.OPEN), days(5, 16, 6, 2))).extracting(FormError::field)
			.containsExactly("start");
	}

	@Test
	@DisplayName("閉庁日を断り、次の開庁日を示す")
	void refusesClosedDays() {
		assertThat(refusals(survey(StageState.OPEN), days(5, 8, 6, 3))).singleElement()
			.extracting(FormError::message)
			.asString()
			.contains("令和5年6月3日（土）は閉庁日です", "令和5年6月5日（月）");
		assertThat(refusals(survey(StageState.OPEN), days(5, 8, 6, 12))).extracting(FormError::field)
			.containsExactly("end");
	}

	@Test
	@DisplayName("過ぎた日を断り、今日は通す")
	void refusesThePast() {
		var yesterday = new GateDays(day(5, 12), GATES.sectionHead(), GATES.departmentHead(), GATES.office());
		assertThat(refusals(survey(StageState.OPEN), new StageDays(day(5, 8), day(5, 31), yesterday)))
			.extracting(FormError::field)
			.containsExactly("fillInDue");
		var today = new GateDays(TODAY, GATES.sectionHead(), GATES.departmentHead(), GATES.office());
		assertThat(refusals(survey(StageState.OPEN), new StageDays(day(5, 8), day(5, 31), today))).isEmpty();
	}

	@Test
	@DisplayName("順に並ばない日を、その日のところで断る")
	void keepsTheOrder() {
		assertThat(refusals(survey(StageState.OPEN), days(5, 8, 5, 30))).singleElement()
			.extracting(FormError::field, FormError::message)
			.containsExactly("end", "終わりは、点検の期限（令和5年5月31日（水））以後の日にしてください。");
		var late = new GateDays(day(5, 25), GATES.sectionHead(), GATES.departmentHead(), GATES.office());
		assertThat(refusals(survey(StageState.OPEN), new StageDays(day(5, 8), day(5, 31), late)))
			.extracting(FormError::field)
			.containsExactly("sectionHeadDue");
	}

	@Test
	@DisplayName("抜けた日も、段階にない日も断る")
	void refusesDaysThatAreMissingOrNotThere() {
		assertThat(refusals(survey(StageState.OPEN), new StageDays(day(5, 8), null, GATES)))
			.extracting(FormError::field)
			.contains("end");
		assertThat(refusals(survey(StageState.WAITING), new StageDays(null, day(5, 31), GATES)))
			.extracting(FormError::field)
			.contains("start");
		assertThat(refusals(survey(StageState.OPEN),
				new StageDays(day(5, 8), day(5, 31), new GateDays(null, day(5, 24), day(5, 29), day(5, 31)))))
			.extracting(FormError::field)
			.containsExactly("fillInDue");
		assertThat(refusals(study(StageState.WAITING, List.of("survey")), new StageDays(day(7, 20), day(7, 20), GATES)))
			.extracting(FormError::message)
			.anyMatch((message) -> message.contains("この段階には、課の提出期限の日はありません"));
	}

	@Test
	@DisplayName("この段階を待つ段階が始められなくなることを、先に言う")
	void saysWhoseStartBreaks() {

		var survey = survey(StageState.OPEN);
		var study = study(StageState.WAITING, List.of("survey"));
		var all = List.of(survey, study);
		assertThat(move(survey, days(5, 8, 7, 5)).consequences(all)).isEmpty();
		assertThat(move(survey, days(5, 8, 7, 7)).consequences(all)).singleElement().asString().contains("施策検討会");
		assertThat(move(survey, days(5, 8, 7, 7)).consequences(List.of(survey, study(StageState.WAITING, List.of()))))
			.isEmpty();
		assertThat(
				move(survey, days(5, 8, 7, 7)).consequences(List.of(survey, study(StageState.OPEN, List.of("survey")))))
			.isEmpty();
	}

	@Test
	@DisplayName("待っている段階より前へ動かしても始まらないことを、先に言う")
	void saysWhatItWaitsFor() {

		var survey = survey(StageState.OPEN);
		var study = study(StageState.WAITING, List.of("survey"));
		var early = new StageDays(day(5, 30), day(5, 30), GateDays.NONE);
		assertThat(move(study, early).consequences(List.of(survey, study))).singleElement()
			.asString()
			.contains("調査", "令和5年5月31日");
		assertThat(move(study, early).consequences(List.of(survey(StageState.CLOSED), study))).isEmpty();
		assertThat(
				move(study, new StageDays(day(5, 31), day(5, 31), GateDays.NONE)).consequences(List.of(survey, study)))
			.isEmpty();
	}

	private static List<FormError> refusals(Stage stage, StageDays to) {
		return move(stage, to).refusals("国の通知が遅れたため");
	}

	private static StageMove move(Stage stage, StageDays to) {
		return new StageMove(stage, to, CALENDAR, TODAY);
	}

	private static StageDays days(int startMonth, int startDay, int endMonth, int endDay) {
		return new StageDays(day(startMonth, startDay), day(endMonth, endDay), GATES);
	}

	private static LocalDate day(int month, int day) {
		return LocalDate.of(2023, month, day);
	}

	private static Stage survey(StageState state) {
		return new Stage(new RoundId("town"), new StageId("survey"), Track.PLAN, StageKind.SURVEY, "調査", false,
				days(5, 8, 5, 31), Conditions.NONE, StageCourse.of(state));
	}

	private static Stage study(StageState state, List<String> needs) {
		return new Stage(new RoundId("town"), new StageId("policy-study"), Track.PLAN, StageKind.MEETING, "施策検討会",
				false, new StageDays(day(7, 20), day(7, 20), GateDays.NONE), new Conditions(needs, List.of()),
				StageCourse.of(state));
	}

}
