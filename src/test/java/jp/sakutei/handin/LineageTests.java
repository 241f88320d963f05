package jp.sakutei.handin;

import java.util.List;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import jp.sakutei.Pages;
import jp.sakutei.SakuteiTest;
import jp.sakutei.Visits;
import jp.sakutei.common.BusinessClock;
import jp.sakutei.form.FormError;
import jp.sakutei.organization.NotAllowed;
import jp.sakutei.sheet.Lineages;
import jp.sakutei.sheet.Placement;
import jp.sakutei.sheet.ProjectSheet;
import jp.sakutei.sheet.ProjectSheetId;
import jp.sakutei.sheet.ProjectSheetManagement;
import jp.sakutei.sheet.ProjectSheets;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

@SakuteiTest
@DisplayName("分割と統合")
class LineageTests {

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

	@Autowired
	JdbcClient jdbc;

	SmallTown town;

	Visits visits;

	ProjectSheetId first;

	ProjectSheetId second;

	LineageDecisions office;

	@BeforeEach
	void build() {
		town = new SmallTown(application);
		visits = new Visits(application);
		first = all.get(town.aRequestedSheet()).sheet();
		second = all.get(town.aRequestedSheet()).sheet();
		office = new LineageDecisions(application, town);
	}

	@Test
	@DisplayName("分割すると新しい調書ができ、終わる元の事業は位置付けないになる")
	void splits() throws Exception {

		assertThat(propose("kind", "split", "names", "橋の点検\n橋の修繕", "ends", "true", "reason", "目的が違うため")
			.select(".notice--error")).isEmpty();
		assertThat(sheets.get(first).isOver()).isFalse();
		assertThat(office.decide(true)).isEmpty();

		var ended = sheets.get(first);
		assertThat(ended.isOver()).isTrue();
		assertThat(ended.placement()).isEqualTo(Placement.NOT_PLACED);
		assertThat(ended.placementReason()).isEqualTo("分割：目的が違うため");
		assertThat(all.openOf(first)).isEmpty();
		assertThat(handIns.request(new HandInRequest(first, HandInReason.OFFICE, null,
				HandInRequest.Dues.allOn(clock.today().plusDays(9)), null)))
			.isEmpty();
		assertThat(lineages.of(first)).extracting("title").containsExactly("N03 橋の点検", "N04 橋の修繕");
		assertThat(all.openOf(new ProjectSheetId("town:N03"))).get()
			.extracting(HandIn::reason)
			.isEqualTo(HandInReason.SURVEY);
		assertThat(sheets.ofRound("town")).extracting(ProjectSheet::number).containsExactly("N02", "N03", "N04");
		assertThat(
				jdbc.sql("select count(*) from project_sheet where placement = '位置付けない'").query(Integer.class).single())
			.isEqualTo(1);

		assertThat(visits.read("/sheets/town:N01", "head").text()).contains("後の事業（分割", "N04 橋の修繕");
		assertThat(visits.read("/sheets/town:N03", "head").text()).contains("前の事業（分割", "N01 見本事業（道路）");
	}

	@Test
	@DisplayName("統合を受ける事業の課にはメールが出て、作成中の調書には期限のある対応事項が立つ")
	void asksTheSectionThatTakesItUp() {

		town.sql("insert into section (code, department, name, position) values ('0102', '01', '公園緑地課', 2)");
		town.sql("insert into person (code, name) values ('park', '見本 park')");
		town.post("park", "staff", null, "0102");
		town.sql("update project_sheet set section = '0102' where number = 'N02'");
		management.proposeMerge(first, "N02", "内容が重なるため", town.actor("head"));
		assertThat(office.decide(true)).isEmpty();

		assertThat(jdbc.sql("select recipient || ' ' || subject from outbox_mail where kind = 'entered-for' order by 1")
			.query(String.class)
			.list()).containsExactly("colleague 【見本】事務局による入力 N01 見本事業（道路）", "park 【見本】事務局による入力 N02 見本事業（道路）",
					"staff 【見本】事務局による入力 N01 見本事業（道路）");
		assertThat(jdbc
			.sql("select sheet || ' ' || section || ' ' || content || ' ' || due from matter where field is null")
			.query(String.class)
			.list()).containsExactly("town:N02 0102 N01 見本事業（道路）の統合：内容が重なるため " + clock.today().plusDays(7));
	}

	@Test
	@DisplayName("元の事業を続ける分割では、元の調書も書き直しになる")
	void branchesOff() {

		new Passage(application, town).toItsEnd(all.openOf(first).orElseThrow().id());
		assertThat(management.proposeSplit(first, List.of("橋の点検"), false, "別に管理するため", town.actor("staff"))).isEmpty();
		projects.withdraw(second, town.actor("staff"), "取りやめ");
		assertThat(office.decide(true)).isEmpty();

		assertThat(sheets.get(first).isOver()).isFalse();
		assertThat(sheets.ofRound("town")).extracting(ProjectSheet::number).containsExactly("N01", "N03");
		assertThat(all.openOf(first)).get().satisfies((again) -> {
			assertThat(again.serial()).isEqualTo(2);
			assertThat(again.dues().fillIn()).isEqualTo(clock.today().plusDays(7));
		});
		assertThat(all.openOf(new ProjectSheetId("town:N03"))).isPresent();
	}

	@Test
	@DisplayName("統合すると一つになり、両方から相手が見える")
	void merges() throws Exception {

		assertThat(management.proposeMerge(first, "N02", "内容が重なるため", town.actor("head"))).isEmpty();
		assertThat(visits.read("/appeals", "office").text()).contains("「N02 見本事業（道路）」に統合し", "内容が重なるため");
		assertThat(office.decide(true)).isEmpty();

		assertThat(sheets.get(first).project().endedAs()).isEqualTo("統合");
		assertThat(visits.read("/sheets/town:N02", "head").text()).contains("前の事業（統合", "N01");
		assertThat(visits.read("/sheets/town:N01", "head").text()).contains("後の事業（統合", "N02");
	}

	@Test
	@DisplayName("見送りには理由が要り、課はそれを読める")
	void refuses() throws Exception {

		management.proposeMerge(first, "N02", "内容が重なるため", town.actor("head"));
		assertThat(office.decide(false)).extracting(FormError::message).containsExactly("見送るときは、その理由を入力してください。");
		var id = lineages.open().get(0).id();
		assertThat(management.decide(id, false, "来年度に検討します。", null, town.actor("office"))).isEmpty();
		assertThat(management.decide(id, true, "", clock.today().plusDays(7), town.actor("office"))).isNotEmpty();
		assertThat(sheets.get(first).isOver()).isFalse();
		assertThat(visits.read("/sheets/town:N01/lineage", "staff").text()).contains("見送り", "来年度に検討します。");
	}

	@Test
	@DisplayName("足りない入力は言葉で断り、入力したものは残る")
	void saysWhatIsMissing() throws Exception {

		var page = propose("kind", "split", "names", "一つだけ", "ends", "true", "reason", "");
		assertThat(page.select(".notice--error").text()).contains("2つから5つまで", "理由を入力");
		assertThat(page.select("#names").text()).isEqualTo("一つだけ");
		assertThat(propose("kind", "merge", "into", "N01", "reason", "重なる").select(".notice--error").text())
			.contains("この事業自身は選べません");
		management.proposeMerge(first, "N02", "一度目", town.actor("staff"));
		assertThat(management.proposeMerge(first, "N02", "二度目", town.actor("staff"))).extracting(FormError::message)
			.containsExactly("この事業には、まだ決まっていない提案があります。");
	}

	@Test
	@DisplayName("提案は所管課だけ、判断は企画政策課だけ")
	void keepsToTheirParts() {
		assertThatThrownBy(() -> management.proposeMerge(first, "N02", "理由", town.actor("office")))
			.isInstanceOf(NotAllowed.class);
		management.proposeMerge(first, "N02", "理由", town.actor("staff"));
		assertThatThrownBy(() -> management.decide(lineages.open().get(0).id(), true, "", clock.today().plusDays(7),
				town.actor("head")))
			.isInstanceOf(NotAllowed.class);
	}

	private Document propose(String... fields) throws Exception {
		return Pages.read(visits.send("/sheets/town:N01/lineage", "staff", fields));
	}

}
