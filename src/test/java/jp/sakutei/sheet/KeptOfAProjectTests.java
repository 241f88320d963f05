package jp.sakutei.sheet;

import java.util.Map;

import jp.sakutei.SakuteiTest;
import jp.sakutei.form.Amount;
import jp.sakutei.form.FormValues;
import jp.sakutei.form.FormValuesJson;
import jp.sakutei.handin.HandInManagement;
import jp.sakutei.handin.SmallTown;
import jp.sakutei.organization.PersonId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@SakuteiTest
@DisplayName("事業に残るもの、受け継がれるもの")
class KeptOfAProjectTests {

	private static final PersonId OFFICE = new PersonId("office");

	@Autowired
	ApplicationContext application;

	@Autowired
	HandInManagement handIns;

	@Autowired
	ProjectSheetManagement projects;

	@Autowired
	ProjectSheets sheets;

	@Autowired
	JdbcClient jdbc;

	SmallTown town;

	HandInId handIn;

	ProjectSheetId sheet;

	@BeforeEach
	void aSheetOfASurvey() {
		town = new SmallTown(application);
		handIn = town.aRequestedSheet();
		sheet = handIn.sheet();
	}

	@Test
	@DisplayName("調査では課の区分が事業の区分になる")
	void takesTheSectionsKind() {
		handIns.submit(handIn, town.actor("staff"), SmallTown.goodAnswers(), "form");
		assertThat(sheets.get(sheet).kind()).isEqualTo("継続");
	}

	@Test
	@DisplayName("企画政策課が決めた区分は、課がほかの区分で提出しても変わらない")
	void keepsTheKindThatTheOfficeSet() {

		assertThat(projects.setKind(sheet, "拡大", "対象を広げるため", OFFICE)).isEmpty();
		handIns.submit(handIn, town.actor("staff"), SmallTown.goodAnswers(), "form");

		assertThat(sheets.get(sheet).kind()).isEqualTo("拡大");
		assertThat(sheets.get(sheet).proposedKind()).isEqualTo("継続");
	}

	@Test
	@DisplayName("分かれた事業は、元の事業のねらいを受け継ぎ、名前、額、指標は受け継がない")
	void inheritsTheAimButNotTheMoney() {

		var previous = FormValues.none()
			.with("name", "見本事業（道路）")
			.with("purpose", "安全な道をつくる。")
			.with("targetGroup", "市民")
			.with("baseAmounts", Map.of("supplemented", Map.of("general", Amount.of(1000))))
			.with("plannedAmounts", Map.of("R6", Map.of("general", Amount.of(1200))));
		jdbc.sql("update project_sheet set previous = cast(? as jsonb) where id = ?")
			.params(FormValuesJson.write(previous), sheet.value())
			.update();

		var branch = sheets.get(projects.branch(sheets.get(sheet), "橋の点検", OFFICE, "目的が違うため").id());

		assertThat(branch.name()).isEqualTo("橋の点検");
		assertThat(branch.previous().asMap()).isEqualTo(Map.of("purpose", "安全な道をつくる。", "targetGroup", "市民"));
		assertThat(branch.currentRevision()).isNull();
	}

}
