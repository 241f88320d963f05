package jp.sakutei.handin;

import java.util.List;
import java.util.Map;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import jp.sakutei.SakuteiTest;
import jp.sakutei.form.Amount;
import jp.sakutei.form.FormError;
import jp.sakutei.form.FormValues;
import jp.sakutei.form.SideNote;
import jp.sakutei.form.definition.FormDefinitions;
import jp.sakutei.sheet.HandInId;
import jp.sakutei.sheet.ProjectSheetManagement;
import jp.sakutei.worklist.Submission;
import jp.sakutei.worklist.TaskDesk;
import jp.sakutei.worklist.WorkItem;
import jp.sakutei.worklist.WorkItems;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

@SakuteiTest
@DisplayName("項目への指摘")
class FieldRemarkTests {

	@Autowired
	ApplicationContext application;

	@Autowired
	MockMvc pages;

	@Autowired
	HandInManagement handIns;

	@Autowired
	HandIns all;

	@Autowired
	FieldRemarks remarks;

	@Autowired
	GateManagement gates;

	@Autowired
	ProjectSheetManagement projects;

	@Autowired
	TaskDesk desk;

	@Autowired
	WorkItems items;

	@Autowired
	FormDefinitions forms;

	@Autowired
	JdbcClient jdbc;

	SmallTown town;

	HandInId handIn;

	@BeforeEach
	void build() {
		town = new SmallTown(application);
		handIn = town.aRequestedSheet();
		assertThat(handIns.submit(handIn, town.actor("staff"), SmallTown.goodAnswers(), version())).isEmpty();
	}

	@Test
	@DisplayName("差し戻しの指摘は課の様式のその項目に出て、答えるまで提出できない")
	void standsAtItsFieldAndWantsAnAnswer() throws Exception {

		assertThat(decide("head", "return", "amounts", "積算の根拠を教えてください。").isDone()).isTrue();

		var page = open("/tasks/" + task().taskId(), "staff");
		assertThat(page.select("#beside-amounts textarea[name^=note.remark-]")).hasSize(1);
		assertThat(page.text()).contains("積算の根拠を教えてください。", "課長 見本 head、第1版");
		assertThat(jdbc.sql("select body from outbox_mail").query(String.class).list()).singleElement()
			.asString()
			.contains("・計画額：積算の根拠を教えてください。");

		var refused = desk.write(task().taskId(), town.actor("staff"), (view) -> view.values());
		assertThat(refused.errors())
			.anySatisfy((error) -> assertThat(error.message()).contains("積算の根拠を教えてください。」への回答を入力してください"));
	}

	@Test
	@DisplayName("答えは新しい版と残り、指摘した人は答えとその項目の変更を並べて見る")
	void keepsTheAnswerWithTheNewRevision() throws Exception {

		decide("head", "return", "amounts", "積算の根拠を教えてください。");
		assertThat(handInAgain("単価を見直しました。")).isEmpty();

		var remark = remarks.of(all.get(handIn).sheet()).get(0);
		assertThat(remark.answer()).isEqualTo("単価を見直しました。");
		assertThat(remark.answeredIn()).isEqualTo(2);
		assertThat(remarks.openOf(all.get(handIn).sheet())).isEmpty();
		for (var path : List.of("/tasks/" + task().taskId(), "/sheets/town:N01")) {
			var page = open(path, "head");
			assertThat(page.select("section:has(h2:contains(項目への指摘と回答))").text()).contains("回答済 計画額", "単価を見直しました。",
					"令和6年度 一般財源", "（+100）");
		}
	}

	@Test
	@DisplayName("確認と一緒の指摘は参考で、答えなくても提出できる")
	void isAHintWithAnApproval() {

		assertThat(decide("head", "approve", "purpose", "次の版では対象者も書いてください。").isDone()).isTrue();
		assertThat(decide("director", "return", "amounts", "根拠を。").isDone()).isTrue();

		var view = desk.open(task(), town.actor("staff"));
		assertThat(view.sideNotes()).extracting(SideNote::required).containsExactly(false, true);
		assertThat(handInAgain("書きました。")).isEmpty();
	}

	@Test
	@DisplayName("取り下げられた事業の指摘は、取消しになる")
	void endsWithItsProject() {

		decide("head", "return", "amounts", "積算の根拠を教えてください。");
		assertThat(projects.withdraw(all.get(handIn).sheet(), town.actor("head"), "別の事業で行うため")).isEmpty();
		assertThat(states()).containsExactly("called-off");
	}

	@Test
	@DisplayName("最後の確認を通ると、答えは確認済になる")
	void isAcceptedWithTheLastGate() {

		decide("head", "return", "amounts", "積算の根拠を教えてください。");
		assertThat(handInAgain("単価を見直しました。")).isEmpty();
		var deciding = Map.of(Gate.SECTION_HEAD, "head", Gate.DEPARTMENT_HEAD, "director", Gate.OFFICE, "office");
		for (var gate : Gate.values()) {
			assertThat(states()).containsExactly("answered");
			assertThat(gates.decide(handIn, gate, town.actor(deciding.get(gate)), GateDecision.approve(2, "継続", null)))
				.isEmpty();
		}
		assertThat(states()).containsExactly("accepted");
	}

	private List<String> states() {
		return jdbc.sql("select state from matter order by number").query(String.class).list();
	}

	@Test
	@DisplayName("差し戻しには、全体の理由か項目への指摘が要る")
	void asksForOneOfBoth() {
		var refused = desk.write(task().taskId(), town.actor("head"),
				(view) -> view.values().with("decision", "return"));
		assertThat(refused.errors()).singleElement()
			.satisfies((error) -> assertThat(error.field()).isEqualTo("remarks"));
	}

	private Submission decide(String person, String decision, String field, String remark) {
		return desk.write(task().taskId(), town.actor(person),
				(view) -> view.values()
					.with("decision", decision)
					.with("fieldRemarks", List.of(Map.of("field", field, "remark", remark))));
	}

	private List<FormError> handInAgain(String answer) {
		var view = desk.open(task(), town.actor("staff"));
		var note = view.sideNotes().stream().filter(SideNote::required).findFirst().orElseThrow();
		return handIns.submit(handIn, town.actor("staff"),
				moreMoney(SmallTown.goodAnswers()).with("notes", Map.of(note.id(), answer)), version());
	}

	private static FormValues moreMoney(FormValues values) {
		var year = values.amounts("amounts").get("R7");
		return values.with("amounts",
				Map.of("R6", Map.of("national", Amount.of(100), "general", Amount.of(1000)), "R7", year, "R8", year));
	}

	private WorkItem task() {
		return jdbc.sql("select task_id from work_item where business_key = ?")
			.param(handIn.value())
			.query(String.class)
			.optional()
			.flatMap(items::find)
			.orElseThrow();
	}

	private String version() {
		return forms.current("fill-in-sheet").hash();
	}

	private Document open(String path, String person) throws Exception {
		return Jsoup.parse(pages.perform(get(path).with(user(person))).andReturn().getResponse().getContentAsString());
	}

}
