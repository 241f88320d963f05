package jp.sakutei.survey;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import jp.sakutei.common.BusinessClock;
import jp.sakutei.engine.EngineWork;
import jp.sakutei.form.FormValues;
import jp.sakutei.form.OpenTask;
import jp.sakutei.form.TaskForm;
import jp.sakutei.organization.Actor;
import jp.sakutei.organization.Authority;
import jp.sakutei.organization.Organization;
import jp.sakutei.organization.PersonId;
import jp.sakutei.organization.PostRole;
import jp.sakutei.handin.HandIns;
import jp.sakutei.sheet.ProjectSheetId;
import jp.sakutei.sheet.ProjectSheets;
import jp.sakutei.round.RoundId;
import jp.sakutei.configuration.taking.RoundManagement;
import jp.sakutei.configuration.SmallFiles;
import jp.sakutei.round.StageId;
import jp.sakutei.round.stage.Stages;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

/** The last day of a survey that nobody has handed anything in for. */
abstract class SurveyWithNothingIn {

	static final StageId SURVEY = new StageId("survey");

	static final String TASK = "userTask_closeSurvey";

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

	RoundId round;

	@BeforeEach
	void aSurveyWithNothingIn() {

		clock.freezeAt(LocalDate.of(2023, 5, 8).atTime(9, 0));
		round = rounds.create(SmallFiles.configuration());
		assertThat(rounds.open(round)).isEmpty();
		work.runAll();
		clock.freezeAt(LocalDate.of(2023, 5, 31).atTime(17, 0));
	}

	/** All alike, but for the exceptions. */
	@SafeVarargs
	static FormValues closing(String treatment, Map<String, Object>... exceptions) {
		return FormValues.none()
			.with("reason", "期日のため")
			.with("missing",
					List.of(Map.of("state", "依頼済", "treatment", treatment, "until", LocalDate.of(2023, 6, 9), "because",
							"連絡しても提出がないため")))
			.with("exceptions", List.of(exceptions));
	}

	static Map<String, Object> exception(String number, String treatment, String because) {
		return Map.of("number", number, "treatment", treatment, "because", because);
	}

	String number(int index) {
		return numbers().get(index);
	}

	ProjectSheetId sheet(int index) {
		return ProjectSheetId.of(round, number(index));
	}

	List<String> numbers() {
		return jdbc.sql("select number from project_sheet order by number").query(String.class).list();
	}

	List<FormValues> missing() {
		return form().open(task(), office()).values().rows("missing");
	}

	TaskForm form() {
		return forms.stream().filter((form) -> form.form().equals("close-stage")).findFirst().orElseThrow();
	}

	OpenTask task() {
		var open = tasks.createTaskQuery().taskDefinitionKey(TASK).singleResult();
		return new OpenTask(open.getId(), "close-stage", TASK, open.getName(), round.value(), round.value(),
				Authority.of(PostRole.PLANNING_OFFICE), null, null);
	}

	Actor office() {
		return organization.actorOn(new PersonId("S0201P"), clock.today());
	}

}
