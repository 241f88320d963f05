package jp.sakutei.round.stage;

import java.time.LocalDate;
import java.util.List;

import jp.sakutei.form.FormError;
import jp.sakutei.SakuteiTest;
import jp.sakutei.SmallYear;
import jp.sakutei.common.BusinessClock;
import jp.sakutei.organization.Actor;
import jp.sakutei.organization.NotAllowed;
import jp.sakutei.organization.Organization;
import jp.sakutei.organization.PersonId;
import jp.sakutei.round.RoundId;
import jp.sakutei.round.ScheduleConfiguration.GateDays;
import jp.sakutei.round.StageId;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@SakuteiTest
@DisplayName("期限の変更")
class DueDaysTests {

	private static final StageId SURVEY = new StageId("survey");

	private static final GateDays LATER = new GateDays(LocalDate.of(2023, 5, 26), LocalDate.of(2023, 5, 31),
			LocalDate.of(2023, 6, 5), LocalDate.of(2023, 6, 7));

	@Autowired
	ApplicationContext application;

	@Autowired
	DueDays dueDays;

	@Autowired
	Stages stages;

	@Autowired
	Organization organization;

	@Autowired
	BusinessClock clock;

	@Autowired
	TaskService tasks;

	@Autowired
	JdbcClient jdbc;

	private RoundId round;

	@BeforeEach
	void theSurveyHasBegun() {
		round = SmallYear.begin(application);
	}

	@Test
	@DisplayName("調査の日程を変えると、開いている提出、処理待ち、エンジンの期限がいっしょに変わる")
	void carriesEverythingAlong() {

		assertThat(dueDays.move(round, SURVEY, shown(), later(), "国の通知が遅れたため", office())).isEmpty();

		assertThat(jdbc.sql("select distinct fill_in_due from hand_in where closed_at is null")
			.query(LocalDate.class)
			.list()).containsExactly(LATER.fillIn());
		assertThat(jdbc.sql("select distinct office_due from hand_in where closed_at is null")
			.query(LocalDate.class)
			.list()).containsExactly(LATER.office());
		assertThat(dues("userTask_fillInSheet")).containsOnly(LATER.fillIn());
		assertThat(dues("userTask_closeSurvey")).containsExactly(LocalDate.of(2023, 6, 9));
		assertThat(tasks.createTaskQuery().taskDefinitionKey("userTask_fillInSheet").list()).isNotEmpty()
			.extracting(Task::getDueDate)
			.allMatch((due) -> due.toInstant().atZone(BusinessClock.TOKYO).toLocalDate().equals(LATER.fillIn()));
	}

	@Test
	@DisplayName("その段階の仕事をする人すべてに、一通ずつ届く")
	void tellsWhomItConcerns() {

		dueDays.move(round, SURVEY, shown(), later(), "国の通知が遅れたため", office());

		assertThat(jdbc.sql("select recipient from outbox_mail where kind = 'days-moved'").query(String.class).list())
			.doesNotHaveDuplicates()
			.containsExactlyInAnyOrderElementsOf(jdbc
				.sql("""
						select distinct person from post where valid_from <= '2023-05-08' and coalesce(valid_to, '2024-01-01') > '2023-05-08'
						and role in ('staff', 'section-head', 'coordinator', 'department-head', 'planning-office')
						""")
				.query(String.class)
				.list());
		assertThat(
				jdbc.sql("select distinct body from outbox_mail where kind = 'days-moved'").query(String.class).list())
			.allSatisfy((body) -> assertThat(body).contains("終わり：令和5年5月31日（水）→令和5年6月9日（金）", "課の提出期限：令和5年5月19日（金）→",
					"国の通知が遅れたため", office().name()));
	}

	@Test
	@DisplayName("後の関門の期限も、そこへ進んだときに新しい日になる")
	void reachesLaterGates() {

		dueDays.move(round, SURVEY, shown(), later(), "国の通知が遅れたため", office());
		var task = tasks.createTaskQuery().taskDefinitionKey("userTask_fillInSheet").list().get(0);
		assertThat(tasks.getVariable(task.getId(), "sectionHeadDue")).isEqualTo("2023-05-31T17:15:00");
		assertThat(tasks.getVariable(task.getId(), "officeDue")).isEqualTo("2023-06-07T17:15:00");
	}

	@Test
	@DisplayName("個別に決めた期限は変わらない")
	void keepsADayOfItsOwn() {

		var own = LocalDate.of(2023, 5, 22);
		var sheet = jdbc.sql("update hand_in set fill_in_due = ? where id = (select min(id) from hand_in) returning id")
			.param(own)
			.query(String.class)
			.single();
		dueDays.move(round, SURVEY, shown(), later(), "国の通知が遅れたため", office());
		assertThat(
				jdbc.sql("select fill_in_due from hand_in where id = ?").param(sheet).query(LocalDate.class).single())
			.isEqualTo(own);
	}

	@Test
	@DisplayName("一つの変更が、だれが、なぜ、どの日をどの日にしたかとともに残る")
	void leavesOneChange() {

		dueDays.move(round, SURVEY, shown(), new StageDays(LocalDate.of(2023, 5, 8), LocalDate.of(2023, 6, 9), gates()),
				"台風のため", office());
		assertThat(jdbc.sql("select stage, day, from_day, to_day, reason, changed_by from stage_day_change")
			.query()
			.listOfRows()).singleElement()
			.extracting((row) -> row.values().stream().map(String::valueOf).toList())
			.isEqualTo(List.of("survey", "end", "2023-05-31", "2023-06-09", "台風のため", office().person().value()));
	}

	@Test
	@DisplayName("断られた変更は、何も変えない")
	void changesNothingWhenRefused() {
		assertThat(dueDays.move(round, SURVEY, shown(), later(), "", office())).isNotEmpty();
		assertThat(dues("userTask_fillInSheet")).containsOnly(gates().fillIn());
		assertThat(jdbc.sql("select count(*) from outbox_mail where kind = 'days-moved'").query(Integer.class).single())
			.isZero();
		assertThat(jdbc.sql("select count(*) from stage_day_change").query(Integer.class).single()).isZero();
	}

	@Test
	@DisplayName("その段階の事務局だけが変えられる")
	void belongsToTheStagesOffice() {
		var budget = holder("budget-office");
		assertThatExceptionOfType(NotAllowed.class)
			.isThrownBy(() -> dueDays.move(round, SURVEY, shown(), later(), "国の通知が遅れたため", budget));
		assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> dueDays.move(round, new StageId("rough-request"),
				stages.get(round, new StageId("rough-request")).planned(), later(), "国の通知が遅れたため", office()));
	}

	@Test
	@DisplayName("画面を開いた後に変わった日程は、前の日程を見たままでは変えられない")
	void refusesWhatWasNotShown() {

		var shown = shown();
		dueDays.move(round, SURVEY, shown, later(), "国の通知が遅れたため", office());
		var old = new StageDays(shown.start(), LocalDate.of(2023, 6, 16), shown.due());

		assertThat(dueDays.move(round, SURVEY, shown, old, "台風のため", office())).singleElement()
			.extracting(FormError::message)
			.asString()
			.contains("画面を開いた後に、" + office().name() + "さんが", "課の提出期限：令和5年5月19日（金）→令和5年5月26日（金）",
					"終わり：令和5年5月31日（水）→令和5年6月9日（金）", "まだ何も変えていません");
		assertThat(shown()).isEqualTo(later());
	}

	private List<LocalDate> dues(String task) {
		return jdbc.sql("select due from work_item where definition = ?").param(task).query(LocalDate.class).list();
	}

	private StageDays shown() {
		return stages.get(round, SURVEY).planned();
	}

	private static StageDays later() {
		return new StageDays(LocalDate.of(2023, 5, 8), LocalDate.of(2023, 6, 9), LATER);
	}

	private static GateDays gates() {
		return new GateDays(LocalDate.of(2023, 5, 19), LocalDate.of(2023, 5, 24), LocalDate.of(2023, 5, 29),
				LocalDate.of(2023, 5, 31));
	}

	private Actor office() {
		return holder("planning-office");
	}

	private Actor holder(String role) {
		var person = jdbc.sql("select min(person) from post where role = ?").param(role).query(String.class).single();
		return organization.actorOn(new PersonId(person), clock.today());
	}

}
