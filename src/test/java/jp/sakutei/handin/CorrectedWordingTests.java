package jp.sakutei.handin;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jp.sakutei.SakuteiTest;
import jp.sakutei.form.FormValues;
import jp.sakutei.form.definition.FormDefinitions;
import jp.sakutei.sheet.HandInId;
import jp.sakutei.sheet.Judgements;
import jp.sakutei.sheet.ProjectSheetId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@SakuteiTest
@DisplayName("字句の修正で変わらないもの")
class CorrectedWordingTests {

	@Autowired
	ApplicationContext application;

	@Autowired
	HandInManagement handIns;

	@Autowired
	HandIns all;

	@Autowired
	GateManagement gates;

	@Autowired
	CorrectionManagement corrections;

	@Autowired
	Judgements judgements;

	@Autowired
	FieldRemarks remarks;

	@Autowired
	FormDefinitions forms;

	@Autowired
	JdbcClient jdbc;

	SmallTown town;

	HandInId handIn;

	ProjectSheetId sheet;

	@BeforeEach
	void aSheetHandedInWithAReason() {
		town = new SmallTown(application);
		handIn = town.aRequestedSheet();
		sheet = all.get(handIn).sheet();
		var reasons = Map.of("R-26_indicators-0-source", "調査を始めるため");
		assertThat(handIns.submit(handIn, town.actor("staff"), withoutSource().with("notes", reasons), "form"))
			.isEmpty();
	}

	@Test
	@DisplayName("点検の結果と、注意に書かれた理由は、修正した版にも付いている")
	void keepsWhatWasJudged() {

		correct();

		assertThat(judgements.of(sheet, 1)).isNotEmpty();
		assertThat(judgements.of(sheet, 2)).isEqualTo(judgements.of(sheet, 1));
		assertThat(jdbc.sql("select count(*) from revision_judgement where sheet = ? and revision = 2")
			.param(sheet.value())
			.query(Integer.class)
			.single()).isEqualTo(3);
	}

	@Test
	@DisplayName("課への参考の指摘は、事務局が字句を直しても消えず、課が次に提出すると消える")
	void keepsHintsForTheSection() {

		var hint = new FieldRemark.AtField("purpose", "目的", "対象者も書いてください。");
		assertThat(gates.decide(handIn, Gate.SECTION_HEAD, town.actor("head"),
				GateDecision.approve(1).withRemarksAtFields(List.of(hint))))
			.isEmpty();
		correct();

		assertThat(remarks.openOf(sheet)).extracting(FieldRemark::remark).containsExactly("対象者も書いてください。");

		gates.decide(handIn, Gate.DEPARTMENT_HEAD, town.actor("director"), GateDecision.sendBack(2, "見直すこと"));
		handIns.submit(handIn, town.actor("staff"), SmallTown.goodAnswers(), "form");
		assertThat(remarks.openOf(sheet)).isEmpty();
	}

	private void correct() {
		assertThat(corrections.correct(sheet, 1, forms.current("fill-in-sheet"),
				withoutSource().with("purpose", "道路の補修を進める。"), "誤字のため", town.actor("office")))
			.isEmpty();
	}

	private static FormValues withoutSource() {
		var answers = SmallTown.goodAnswers();
		var indicator = new LinkedHashMap<>(answers.rows("indicators").get(0).asMap());
		indicator.put("source", "");
		return answers.with("indicators", List.of(indicator));
	}

}
