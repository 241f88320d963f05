package jp.sakutei.survey;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jp.sakutei.Pages;
import jp.sakutei.SakuteiTest;
import jp.sakutei.common.BusinessClock;
import jp.sakutei.engine.EngineWork;
import jp.sakutei.form.FormError;
import jp.sakutei.form.FormValues;
import jp.sakutei.form.OpenTask;
import jp.sakutei.form.TaskForm;
import jp.sakutei.organization.Actor;
import jp.sakutei.organization.Authority;
import jp.sakutei.organization.NotAllowed;
import jp.sakutei.organization.Organization;
import jp.sakutei.organization.PersonId;
import jp.sakutei.organization.PostRole;
import jp.sakutei.sheet.HandInId;
import jp.sakutei.handin.HandIns;
import jp.sakutei.sheet.ProjectSheetId;
import jp.sakutei.sheet.ProjectSheets;
import jp.sakutei.round.stage.LeftBehind;
import jp.sakutei.round.stage.LeftBehind.Treatment;
import jp.sakutei.round.RoundId;
import jp.sakutei.configuration.taking.RoundManagement;
import jp.sakutei.configuration.SmallFiles;
import jp.sakutei.round.StageId;
import jp.sakutei.round.stage.Stages;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

@SakuteiTest
@DisplayName("調査の締切り")
class SurveyClosingTests {

	private static final StageId SURVEY = new StageId("survey");

	private static final String TASK = "userTask_closeSurvey";

	@Autowired
	RoundManagement rounds;

	@Autowired
	Stages stages;

	@Autowired
	ProjectSheets sheets;

	@Autowired
	Organization organization;

	@Autowired
	EngineWork work;

	@Autowired
	TaskService tasks;

	@Autowired
	List<TaskForm> forms;

	@Autowired
	HandIns handIns;

	@Autowired
	MockMvc web;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	BusinessClock clock;

	private RoundId round;

	@BeforeEach
	void aSurveyWithNothingIn() {

		clock.freezeAt(LocalDate.of(2023, 5, 8).atTime(9, 0));
		round = rounds.create(SmallFiles.configuration());
		assertThat(rounds.open(round)).isEmpty();
		work.runAll();
		clock.freezeAt(LocalDate.of(2023, 5, 31).atTime(17, 0));
	}

	@Test
	@DisplayName("そろっていない事業調書が一件ずつ示される")
	void namesWhatIsMissing() {
		assertThat(missing()).hasSize(sheets.ofRound(round.value()).size())
			.allSatisfy((row) -> assertThat(row.text("text")).contains("依頼済"));
	}

	@Test
	@DisplayName("理由も扱いもなければ締め切れない")
	void isRefusedWithoutReasons() {

		var errors = form().submit(task(), office(), FormValues.none());

		assertThat(errors).extracting(FormError::field).contains("reason", "missing");
		assertThat(stages.get(round, SURVEY).isOpen()).isTrue();
		assertThat(tasks.createTaskQuery().taskDefinitionKey(TASK).count()).isOne();
	}

	@Test
	@DisplayName("取下げとして扱うには、その事業の理由が要る")
	void asksWhyAProjectIsTreatedAsWithdrawn() {

		var rows = missing().stream().map((row) -> decided(row.text("id"), "wait")).toList();
		rows.get(0).put("treatment", "withdrawn");
		var errors = form().submit(task(), office(), FormValues.none().with("reason", "期日のため").with("missing", rows));

		assertThat(errors).extracting(FormError::field).containsExactly("missing[0].because");
	}

	@Test
	@DisplayName("待つ、載せない、取下げ扱いを決めて締め切る")
	void closesWithADecisionOnEachSheet() throws Exception {

		var rows = missing().stream().map((row) -> decided(row.text("id"), "wait")).toList();
		rows.get(0).put("treatment", "withdrawn");
		rows.get(0).put("because", "連絡しても提出がないため");
		rows.get(1).put("treatment", "not-next-meeting");
		var values = FormValues.none().with("reason", "期日のため").with("missing", rows);

		assertThat(form().submit(task(), office(), values)).isEmpty();

		assertThat(stages.get(round, SURVEY).course().closedReason()).isEqualTo("期日のため");
		assertThat(stages.leftBehind(round, SURVEY)).extracting(LeftBehind::treatment)
			.contains(Treatment.WAIT, Treatment.NOT_NEXT_MEETING, Treatment.WITHDRAWN);
		assertThat(Pages
			.read(web.perform(get("/rounds/" + round + "/stages/survey").with(user(office().person().value()))))
			.select("#left ~ .table-box tbody td:first-child")
			.eachText()).containsExactlyElementsOf(
					jdbc.sql("select number || ' ' || name from project_sheet order by id").query(String.class).list());
		assertThat(sheets.get(new ProjectSheetId((String) rows.get(0).get("id")))).satisfies((withdrawn) -> {
			assertThat(withdrawn.isOver()).isTrue();
			assertThat(withdrawn.placementReason()).isEqualTo("連絡しても提出がないため");
		});
		assertThat(tasks.createTaskQuery().taskDefinitionKey(TASK).count()).isZero();
		assertThat(tasks.createTaskQuery().taskDefinitionKey("userTask_fillInSheet").count())
			.isEqualTo(rows.size() - 1);

		var due = LocalDate.of(2023, 6, 9);
		var awaited = handIns.openOf(new ProjectSheetId((String) rows.get(2).get("id"))).orElseThrow();
		assertThat(awaited.dues().fillIn()).isEqualTo(due);
		assertThat(work("select due from work_item where business_key = ?", awaited.id())).isEqualTo(due.toString());
		assertThat(work("select late from hand_in where id = ?", awaited.id())).isEqualTo("t");
		var skipped = handIns.openOf(new ProjectSheetId((String) rows.get(1).get("id"))).orElseThrow();
		assertThat(skipped.dues().fillIn()).isBefore(due);
		assertThat(work("select late from hand_in where id = ?", skipped.id())).isEqualTo("t");
	}

	@Test
	@DisplayName("取下げ扱いにできない事業があれば、その理由を示して断り、ほかの事業も段階もそのまま残る")
	void closesWhollyOrNotAtAll() {

		var rows = missing().stream().map((row) -> decided(row.text("id"), "withdrawn")).toList();
		rows.forEach((row) -> row.put("because", "連絡しても提出がないため"));
		var first = new ProjectSheetId((String) rows.get(0).get("id"));
		var last = new ProjectSheetId((String) rows.get(rows.size() - 1).get("id"));
		jdbc.sql("update project_sheet set placement = '決定' where id = ?").param(last.value()).update();
		var values = FormValues.none().with("reason", "期日のため").with("missing", rows);

		assertThatThrownBy(() -> form().submit(task(), office(), values)).isInstanceOf(NotAllowed.class)
			.hasMessage("この事業の位置付けは「決定」に決まっています。変えるには、決定した会議の記録の訂正が必要です。");

		assertThat(stages.get(round, SURVEY).isOpen()).isTrue();
		assertThat(stages.leftBehind(round, SURVEY)).isEmpty();
		assertThat(sheets.get(first).isOver()).isFalse();
		assertThat(handIns.openOf(first)).isPresent();
		assertThat(
				jdbc.sql("select count(*) from outbox_mail where kind = 'entered-for'").query(Integer.class).single())
			.isZero();
		assertThat(tasks.createTaskQuery().taskDefinitionKey(TASK).count()).isOne();
	}

	private String work(String sql, HandInId handIn) {
		return jdbc.sql(sql).param(handIn.value()).query(String.class).single();
	}

	private static Map<String, Object> decided(String sheet, String treatment) {
		return new LinkedHashMap<>(Map.of("id", sheet, "treatment", treatment, "until", LocalDate.of(2023, 6, 9)));
	}

	private List<FormValues> missing() {
		return form().open(task(), office()).values().rows("missing");
	}

	private TaskForm form() {
		return forms.stream().filter((form) -> form.form().equals("close-stage")).findFirst().orElseThrow();
	}

	private OpenTask task() {
		var open = tasks.createTaskQuery().taskDefinitionKey(TASK).singleResult();
		return new OpenTask(open.getId(), "close-stage", TASK, open.getName(), round.value(), round.value(),
				Authority.of(PostRole.PLANNING_OFFICE), null, null);
	}

	private Actor office() {
		return organization.actorOn(new PersonId("S0201P"), clock.today());
	}

}
