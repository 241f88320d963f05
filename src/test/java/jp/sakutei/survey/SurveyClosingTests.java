package jp.sakutei.survey;

import java.time.LocalDate;

import jp.sakutei.Pages;
import jp.sakutei.SakuteiTest;
import jp.sakutei.form.FormError;
import jp.sakutei.form.FormValues;
import jp.sakutei.organization.NotAllowed;
import jp.sakutei.sheet.HandInId;
import jp.sakutei.round.stage.LeftBehind;
import jp.sakutei.round.stage.LeftBehind.Treatment;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

@SakuteiTest
@DisplayName("調査の締切り")
class SurveyClosingTests extends SurveyWithNothingIn {

	@Test
	@DisplayName("そろっていない事業調書が、状態ごとにまとめて示される")
	void namesWhatIsMissing() {
		var all = sheets.ofRound(round.value()).size();
		assertThat(missing()).singleElement().satisfies((row) -> {
			assertThat(row.text("state")).isEqualTo("依頼済");
			assertThat(row.text("text")).startsWith(all + "件：").doesNotContain("依頼済").endsWith(" など");
		});
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

		var values = closing("wait", exception(number(0), "withdrawn", ""));

		assertThat(form().submit(task(), office(), values)).extracting(FormError::field)
			.containsExactly("exceptions[0].because");
		assertThat(form().consequences(task(), office(), values).said()).isEmpty();
	}

	@Test
	@DisplayName("別に扱うものは、そろっていない事業の番号で一度だけ書く")
	void namesExceptionsByTheirNumber() {

		var twice = closing("wait", exception(number(0), "not-next-meeting", ""),
				exception("９９９", "not-next-meeting", ""), exception(" " + number(0) + " ", "not-next-meeting", ""));

		assertThat(form().submit(task(), office(), twice)).extracting(FormError::field)
			.containsExactly("exceptions[1].number", "exceptions[2].number");
		assertThat(stages.get(round, SURVEY).isOpen()).isTrue();
	}

	@Test
	@DisplayName("待つ、載せない、取下げ扱いを決めて締め切る")
	void closesWithADecisionOnEachSheet() throws Exception {

		var values = closing("wait", exception(number(0), "withdrawn", "連絡しても提出がないため"),
				exception(number(1), "not-next-meeting", ""));
		assertThat(form().consequences(task(), office(), values).said()).hasSize(4)
			.contains("取下げとして扱う（提出の依頼は終わり、所管課に理由を知らせます）：1件");

		assertThat(form().submit(task(), office(), values)).isEmpty();

		assertThat(stages.get(round, SURVEY).course().closedReason()).isEqualTo("期日のため");
		assertThat(stages.leftBehind(round, SURVEY)).extracting(LeftBehind::treatment)
			.contains(Treatment.WAIT, Treatment.NOT_NEXT_MEETING, Treatment.WITHDRAWN);
		assertThat(Pages
			.read(web.perform(get("/rounds/" + round + "/stages/survey").with(user(office().person().value()))))
			.select("#left ~ .table-box tbody td:first-child")
			.eachText()).containsExactlyElementsOf(
					jdbc.sql("select number || ' ' || name from project_sheet order by id").query(String.class).list());
		assertThat(sheets.get(sheet(0))).satisfies((withdrawn) -> {
			assertThat(withdrawn.isOver()).isTrue();
			assertThat(withdrawn.placementReason()).isEqualTo("連絡しても提出がないため");
		});
		assertThat(tasks.createTaskQuery().taskDefinitionKey(TASK).count()).isZero();
		assertThat(tasks.createTaskQuery().taskDefinitionKey("userTask_fillInSheet").count())
			.isEqualTo(numbers().size() - 1);

		var due = LocalDate.of(2023, 6, 9);
		var awaited = handIns.openOf(sheet(2)).orElseThrow();
		assertThat(awaited.dues().fillIn()).isEqualTo(due);
		assertThat(work("select due from work_item where business_key = ?", awaited.id())).isEqualTo(due.toString());
		assertThat(work("select late from hand_in where id = ?", awaited.id())).isEqualTo("t");
		var skipped = handIns.openOf(sheet(1)).orElseThrow();
		assertThat(skipped.dues().fillIn()).isBefore(due);
		assertThat(work("select late from hand_in where id = ?", skipped.id())).isEqualTo("t");
	}

	@Test
	@DisplayName("取下げ扱いにできない事業があれば、その理由を示して断り、ほかの事業も段階もそのまま残る")
	void closesWhollyOrNotAtAll() {

		var first = sheet(0);
		var last = sheet(sheets.ofRound(round.value()).size() - 1);
		jdbc.sql("update project_sheet set placement = '決定' where id = ?").param(last.value()).update();
		var values = closing("withdrawn");

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

	@Test
	@DisplayName("件数が同じでも、取下げになる事業が違えば、もう一度示して尋ねる")
	void asksAgainForOtherSheets() {

		var one = form().consequences(task(), office(), closing("wait", exception(number(0), "withdrawn", "提出がないため")));
		var other = form().consequences(task(), office(),
				closing("wait", exception(number(1), "withdrawn", "提出がないため")));

		assertThat(one.said()).isEqualTo(other.said());
		assertThat(one.areConfirmedBy(one.sign())).isTrue();
		assertThat(one.areConfirmedBy(other.sign())).isFalse();
		assertThat(one.areConfirmedBy(null)).isFalse();
	}

}
