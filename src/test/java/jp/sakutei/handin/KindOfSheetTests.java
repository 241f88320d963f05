package jp.sakutei.handin;

import static org.assertj.core.api.Assertions.assertThat;

import jp.sakutei.SakuteiTest;
import jp.sakutei.common.BusinessClock;
import jp.sakutei.form.FormError;
import jp.sakutei.sheet.ProjectSheetManagement;
import jp.sakutei.sheet.ProjectSheets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@SakuteiTest
@DisplayName("区分の決定")
class KindOfSheetTests {

	@Autowired
	ApplicationContext application;

	@Autowired
	HandInManagement handIns;

	@Autowired
	GateManagement gates;

	@Autowired
	HandIns all;

	@Autowired
	ProjectSheets sheets;

	@Autowired
	ProjectSheetManagement projects;

	@Autowired
	BusinessClock clock;

	@Autowired
	JdbcClient jdbc;

	SmallTown town;

	Passage passage;

	@BeforeEach
	void build() {
		town = new SmallTown(application);
		passage = new Passage(application, town);
	}

	@Test
	@DisplayName("企画政策課が区分を変えるには理由が要る")
	void asksWhyTheKindDiffers() {

		var handIn = town.aRequestedSheet();
		passage.submit(handIn, "staff");
		passage.approve(handIn, Gate.SECTION_HEAD, "head");
		passage.approve(handIn, Gate.DEPARTMENT_HEAD, "director");
		var office = town.actor("office");
		assertThat(gates.decide(handIn, Gate.OFFICE, office, GateDecision.approve(1, "拡大", null)))
			.extracting(FormError::field)
			.containsExactly("kindReason");
		assertThat(gates.decide(handIn, Gate.OFFICE, office, GateDecision.approve(1, "拡大", "事業費が倍増するため"))).isEmpty();
		assertThat(sheets.get(all.get(handIn).sheet()).kind()).isEqualTo("拡大");
	}

	@Test
	@DisplayName("企画政策課が決めた区分は、次の提出をまとめて確認しても残る")
	void keepsTheKindThatTheOfficeSet() {

		var first = town.aRequestedSheet();
		passage.submit(first, "staff");
		passage.approve(first, Gate.SECTION_HEAD, "head");
		passage.approve(first, Gate.DEPARTMENT_HEAD, "director");
		gates.decide(first, Gate.OFFICE, town.actor("office"), GateDecision.approve(1, "拡大", "事業費が倍増するため"));
		var sheet = all.get(first).sheet();

		var second = handIns
			.request(new HandInRequest(sheet, HandInReason.SURVEY, null,
					HandInRequest.Dues.allOn(clock.today().plusDays(5)), null))
			.orElseThrow();
		passage.submit(second, "staff");
		assertThat(sheets.get(sheet).kind()).isEqualTo("拡大");
		passage.approve(second, Gate.SECTION_HEAD, "head");
		passage.approve(second, Gate.DEPARTMENT_HEAD, "director");
		passage.approve(second, Gate.OFFICE, "office");

		assertThat(passage.state(second)).isEqualTo(HandInState.CHECKED);
		assertThat(sheets.get(sheet).kind()).isEqualTo("拡大");
		assertThat(sheets.get(sheet).proposedKind()).isEqualTo("継続");
	}

	@Test
	@DisplayName("位置付けが決定した事業の調書も、決まった区分のまま点検できる")
	void checksWhatIsDecided() {

		var handIn = town.aRequestedSheet();
		passage.submit(handIn, "staff");
		passage.approve(handIn, Gate.SECTION_HEAD, "head");
		passage.approve(handIn, Gate.DEPARTMENT_HEAD, "director");
		var sheet = all.get(handIn).sheet();
		jdbc.sql("""
				update project_sheet set placement = '決定', kind = '継続', kind_reason = '拡大は見送り', proposed_kind = '継続'
				where id = ?
				""").param(sheet.value()).update();

		passage.approve(handIn, Gate.OFFICE, "office");
		assertThat(passage.state(handIn)).isEqualTo(HandInState.CHECKED);
		assertThat(sheets.get(sheet).kind()).isEqualTo("継続");
	}

	@Test
	@DisplayName("決定した事業の区分は、課の提案で変わらず、企画政策課も変えられない")
	void keepsTheKindOfWhatIsDecided() {

		var sheet = all.get(town.aRequestedSheet()).sheet();
		jdbc.sql("update project_sheet set placement = '決定', kind = '継続', proposed_kind = '拡大' where id = ?")
			.param(sheet.value())
			.update();
		assertThat(projects.setKind(sheet, null, null, town.actor("office").person())).isEmpty();
		assertThat(sheets.get(sheet).kind()).isEqualTo("継続");
		assertThat(projects.setKind(sheet, "拡大", null, town.actor("office").person())).singleElement()
			.extracting(FormError::message)
			.asString()
			.contains("決定");
	}

	@Test
	@DisplayName("提案と違う区分のままにするときも、理由を求める")
	void asksWhyTheKindStays() {

		var sheet = all.get(town.aRequestedSheet()).sheet();
		jdbc.sql("update project_sheet set kind = '継続', proposed_kind = '拡大', kind_reason = null where id = ?")
			.param(sheet.value())
			.update();
		assertThat(projects.setKind(sheet, "継続", " ", town.actor("office").person())).singleElement()
			.extracting(FormError::field)
			.isEqualTo("kindReason");
		assertThat(projects.setKind(sheet, "継続", "倍増ではないため", town.actor("office").person())).isEmpty();
		assertThat(projects.setKind(sheet, null, null, town.actor("office").person())).isEmpty();
		assertThat(sheets.get(sheet).kind()).isEqualTo("継続");
	}

}
