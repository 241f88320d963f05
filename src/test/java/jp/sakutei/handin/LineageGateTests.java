package jp.sakutei.handin;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import jp.sakutei.SakuteiTest;
import jp.sakutei.common.BusinessClock;
import jp.sakutei.form.FormError;
import jp.sakutei.sheet.Body;
import jp.sakutei.sheet.Lineages;
import jp.sakutei.sheet.Occasion;
import jp.sakutei.sheet.Placement;
import jp.sakutei.sheet.ProjectDeed;
import jp.sakutei.sheet.ProjectSheetId;
import jp.sakutei.sheet.ProjectSheetManagement;
import jp.sakutei.sheet.ProjectSheets;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

@SakuteiTest
@DisplayName("分割と統合が待つもの")
class LineageGateTests {

	@Autowired
	ApplicationContext application;

	@Autowired
	LineageManagement management;

	@Autowired
	Lineages lineages;

	@Autowired
	HandInManagement handIns;

	@Autowired
	HandIns all;

	@Autowired
	ProjectSheets sheets;

	@Autowired
	ProjectSheetManagement projects;

	@Autowired
	BusinessClock clock;

	SmallTown town;

	ProjectSheetId first;

	ProjectSheetId second;

	LineageDecisions office;

	@BeforeEach
	void build() {
		town = new SmallTown(application);
		first = all.get(town.aRequestedSheet()).sheet();
		second = all.get(town.aRequestedSheet()).sheet();
		office = new LineageDecisions(application, town);
	}

	@Test
	@DisplayName("確認を待っている調書の事業には統合できず、確認が済むまで提案が残る")
	void waitsForTheGateOfWhatTakesItUp() {

		management.proposeMerge(first, "N02", "内容が重なるため", town.actor("head"));
		handIns.submit(all.openOf(second).orElseThrow().id(), town.actor("staff"), SmallTown.goodAnswers(), "form");

		assertThat(office.decide(true)).extracting(FormError::message)
			.containsExactly("N02 見本事業（道路）：この事業の調書は、いま確認を待っています。確認が済むか、差し戻されてから決めてください。");
		assertThat(sheets.get(first).isOver()).isFalse();
		assertThat(lineages.open()).hasSize(1);
	}

	@Test
	@DisplayName("確認を待っている調書の事業からは、分けられない")
	void waitsForTheGateOfWhatIsBranchedOff() {
		management.proposeSplit(first, List.of("橋の点検"), false, "別に管理するため", town.actor("staff"));
		handIns.submit(all.openOf(first).orElseThrow().id(), town.actor("staff"), SmallTown.goodAnswers(), "form");
		assertThat(office.decide(true)).hasSize(1);
		assertThat(sheets.ofRound("town")).hasSize(2);
	}

	@Test
	@DisplayName("提案の後に位置付けが決まった事業は、分割も統合もできない")
	void leavesWhatIsDecided() {

		management.proposeMerge(first, "N02", "内容が重なるため", town.actor("head"));
		projects.perform(first, ProjectDeed.PLACE, Body.DECIDING_MEETING, new Occasion("strategy", "了承", null));

		assertThat(office.decide(true)).extracting(FormError::message)
			.singleElement()
			.asString()
			.contains("「決定」に決まっています");
		assertThat(sheets.get(first).placement()).isEqualTo(Placement.DECIDED);

		assertThat(office.decide(false, "決定したため")).isEmpty();
		assertThat(management.proposeMerge(second, "N01", "内容が重なるため", town.actor("head"))).hasSize(1);
		assertThat(management.proposeMerge(first, "N02", "内容が重なるため", town.actor("head"))).hasSize(1);
	}

	@Test
	@DisplayName("認めるには、明日以後の提出期限が要る")
	void needsADayAhead() {

		management.proposeMerge(first, "N02", "内容が重なるため", town.actor("head"));
		var proposal = lineages.open().get(0).id();
		assertThat(management.decide(proposal, true, "", null, town.actor("office"))).extracting(FormError::message)
			.containsExactly("認めるときは、調書の提出期限（明日以後）を入力してください。");
		for (var due : List.of(clock.today().minusDays(1), clock.today())) {
			assertThat(management.decide(proposal, true, "", due, town.actor("office"))).extracting(FormError::message)
				.containsExactly("提出期限は、明日以後の開庁日にしてください。");
		}
		assertThat(management.decide(proposal, true, "", LocalDate.of(2099, 12, 31), town.actor("office")))
			.singleElement()
			.satisfies((error) -> assertThat(error.message()).contains("年を確かめて"));
		assertThat(lineages.open()).hasSize(1);
		assertThat(management.decide(proposal, true, "", clock.today().plusDays(1), town.actor("office"))).isEmpty();
	}

}
