package jp.sakutei.hearing.web;

import java.util.List;

import jp.sakutei.SakuteiTest;
import jp.sakutei.common.BusinessClock;
import jp.sakutei.hearing.Consequence;
import jp.sakutei.hearing.DraftJudgement;
import jp.sakutei.hearing.HearingAppointment;
import jp.sakutei.hearing.HearingId;
import jp.sakutei.hearing.HearingManagement;
import jp.sakutei.hearing.HearingOpening;
import jp.sakutei.hearing.HearingRecord;
import jp.sakutei.hearing.SheetNote;
import jp.sakutei.meeting.AMeetingRound;
import jp.sakutei.organization.Organization;
import jp.sakutei.handin.HandInManagement;
import jp.sakutei.handin.HandInReason;
import jp.sakutei.handin.HandInRequest;
import jp.sakutei.handin.HandInRequest.Dues;
import jp.sakutei.sheet.ProjectSheetId;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@SakuteiTest
@DisplayName("ヒアリングの画面")
class HearingPagesTests {

	private static final HearingId ROADS = HearingId.of("dai10-2", "0101");

	private static final HearingId PARKS = HearingId.of("dai10-2", "0102");

	@Autowired
	MockMvc web;

	@Autowired
	HearingOpening opening;

	@Autowired
	HearingManagement management;

	@Autowired
	HandInManagement handIns;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	Organization organization;

	@Autowired
	BusinessClock clock;

	AMeetingRound round;

	@BeforeEach
	void insert() {
		round = new AMeetingRound(jdbc, organization, clock);
		round.insert();
	}

	@Test
	@DisplayName("事務局には全課、課の職員には自分の課だけが見える")
	void showsEachTheirOwn() throws Exception {

		opening.openAll(AMeetingRound.ROUND);

		assertThat(page("/rounds/dai10-2/hearings", "office").select("tbody a").eachText()).containsExactly("道路整備課",
				"公園緑地課");
		assertThat(page("/rounds/dai10-2/hearings", "director").select("tbody a")).hasSize(2);
		assertThat(page("/rounds/dai10-2/hearings", "road").select("tbody a").eachText()).containsExactly("道路整備課");
		web.perform(get("/hearings/" + ROADS).with(user("park"))).andExpect(status().isForbidden());
		web.perform(get("/hearings/dai10-2:section-hearings:9999").with(user("office")))
			.andExpect(status().isNotFound());
	}

	@Test
	@DisplayName("記録には事業ごとの位置付けの案と指摘が並ぶ")
	void showsTheRecord() throws Exception {

		opening.openAll(AMeetingRound.ROUND);
		var office = round.actor("office");
		management.schedule(ROADS, new HearingAppointment(AMeetingRound.DAY, "10:00", "第2会議室", "課長"), office);
		management.record(ROADS, new HearingRecord(AMeetingRound.DAY, "課長、担当", "", AMeetingRound.DAY.plusDays(14), List
			.of(new SheetNote("dai10-2:001", DraftJudgement.MERGE, "002と統合", "統合の時期を示すこと", Consequence.ANSWER))),
				round.seen(), office);

		var row = page("/hearings/" + ROADS, "road").select("tbody tr").first();
		assertThat(row.select("td").eachText()).containsExactly("001 見本事業 001", "第1版", "位置付けない（統合）", "002と統合",
				"統合の時期を示すこと", "文書で回答");
	}

	@Test
	@DisplayName("見送りの案は、新規の事業にだけ示される")
	void offersToPutOffOnlyWhatIsNew() throws Exception {

		opening.openAll(AMeetingRound.ROUND);
		management.schedule(PARKS, new HearingAppointment(AMeetingRound.DAY, "10:00", "第2会議室", "課長"),
				round.actor("office"));
		var task = jdbc.sql("select task_id from work_item where business_key = ?")
			.param(PARKS.value())
			.query(String.class)
			.single();

		var page = page("/tasks/" + task, "office");

		assertThat(page.select("[name='sheets[0].sheet']").attr("value")).startsWith("003");
		assertThat(page.select("select[name='sheets[0].judgement'] option").eachAttr("value"))
			.contains("draft", "abolish")
			.doesNotContain("postpone");
		assertThat(page.select("[name='sheets[1].sheet']").attr("value")).startsWith("N01");
		assertThat(page.select("select[name='sheets[1].judgement'] option").eachAttr("value")).contains("draft",
				"postpone");
	}

	@Test
	@DisplayName("点検がそろう前に日程を決めるには理由がいる")
	void opensEarly() throws Exception {

		handIns.request(new HandInRequest(new ProjectSheetId("dai10-2:001"), HandInReason.SURVEY, null,
				Dues.allOn(AMeetingRound.DAY), null));
		opening.openAll(AMeetingRound.ROUND);

		var refused = Jsoup.parse(early("").andReturn().getResponse().getContentAsString());
		assertThat(refused.select(".notice--error").text()).contains("理由を入力してください");
		early("課長が入院するため").andExpect(redirectedUrl("/hearings/" + ROADS));
		assertThat(page("/rounds/dai10-2/hearings", "office").select("tbody tr").first().text()).contains("日程調整待ち");
	}

	@Test
	@DisplayName("事務局は日時を変え、中止できる。断られても入力したことは残る")
	void movesAndCancels() throws Exception {

		opening.openAll(AMeetingRound.ROUND);
		management.schedule(ROADS, new HearingAppointment(AMeetingRound.DAY, "10:00", "第2会議室", "課長"),
				round.actor("office"));
		assertThat(page("/hearings/" + ROADS, "road").select("form[action$=/move]")).isEmpty();

		var refused = Jsoup
			.parse(deed("/move", "2023-10-12", "13:30", "").andReturn().getResponse().getContentAsString());
		assertThat(refused.select(".notice--error").text()).contains("日時を変更する理由を入力してください");
		assertThat(refused.select("form[action$=/move] input").eachAttr("value")).contains("2023-10-12", "13:30");
		deed("/move", "2023-10-12", "13:30", "会議室の都合").andExpect(redirectedUrl("/hearings/" + ROADS));
		assertThat(page("/hearings/" + ROADS, "road").select("main").text()).contains("令和5年10月12日（木） 13:30",
				"ヒアリングの日時を変えた", "会議室の都合");

		deed("/cancel", "", "", "台風のため").andExpect(redirectedUrl("/hearings/" + ROADS));
		assertThat(page("/hearings/" + ROADS, "road").select("main").text()).contains("日程調整待ち", "ヒアリングを中止した", "台風のため");
	}

	@Test
	@DisplayName("日時が変わった後に前の画面から送ると断られ、触れていない欄は今の日時に、入力した欄はそのままになる")
	void asksAgainFromAnOldPage() throws Exception {

		opening.openAll(AMeetingRound.ROUND);
		management.schedule(ROADS, new HearingAppointment(AMeetingRound.DAY, "10:00", "第1会議室", "課長"),
				round.actor("office"));
		var shown = page("/hearings/" + ROADS, "office").select("form[action$=/move] [name=shown]").val();
		deed("/move", AMeetingRound.DAY.toString(), "10:00", "会議室の都合").andExpect(redirectedUrl("/hearings/" + ROADS));

		var again = Jsoup.parse(deed("/move", shown, "2023-10-12", "10:00", "第1会議室", "課長の出張").andReturn()
			.getResponse()
			.getContentAsString());
		assertThat(again.select(".notice--error").text()).contains("見本 officeさんが", "第2会議室」に変えました");
		assertThat(again.select("form[action$=/move] input:not([name=_csrf])").eachAttr("value"))
			.containsExactly(round.shown(ROADS), "2023-10-12", "10:00", "第2会議室");
		assertThat(again.select("form[action$=/move] textarea").text()).isEqualTo("課長の出張");
		assertThat(
				Jsoup.parse(deed("/cancel", shown, "", "", "", "台風のため").andReturn().getResponse().getContentAsString())
					.select("#cancelReason")
					.text())
			.isEqualTo("台風のため");
		deed("/move", "2023-10-12", "10:00", "課長の出張").andExpect(redirectedUrl("/hearings/" + ROADS));
	}

	private ResultActions deed(String path, String day, String time, String reason) throws Exception {
		return deed(path, round.shown(ROADS), day, time, "第2会議室", reason);
	}

	private ResultActions deed(String path, String shown, String day, String time, String place, String reason)
			throws Exception {
		return web.perform(post("/hearings/" + ROADS + path).param("shown", shown)
			.param("day", day)
			.param("startTime", time)
			.param("place", place)
			.param("reason", reason)
			.with(user("office"))
			.with(csrf()));
	}

	private ResultActions early(String reason) throws Exception {
		return web
			.perform(post("/hearings/" + ROADS + "/early").param("reason", reason).with(user("office")).with(csrf()));
	}

	private Document page(String path, String person) throws Exception {
		return Jsoup.parse(web.perform(get(path).with(user(person))).andReturn().getResponse().getContentAsString());
	}

}
