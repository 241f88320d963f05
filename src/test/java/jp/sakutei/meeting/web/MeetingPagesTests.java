package jp.sakutei.meeting.web;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import jp.sakutei.meeting.Sittings;
import jp.sakutei.City;
import jp.sakutei.SakuteiTest;
import jp.sakutei.Statements;
import jp.sakutei.common.BusinessClock;
import jp.sakutei.engine.EngineWork;
import jp.sakutei.meeting.AMeetingRound;
import jp.sakutei.meeting.AtTheDesk;
import jp.sakutei.meeting.Decision;
import jp.sakutei.meeting.MeetingCall;
import jp.sakutei.meeting.MeetingId;
import jp.sakutei.meeting.agenda.MeetingCalling;
import jp.sakutei.meeting.decision.MeetingRecording;
import jp.sakutei.meeting.MeetingRecord;
import jp.sakutei.organization.Organization;
import jp.sakutei.organization.PostRole;
import org.camunda.bpm.engine.RuntimeService;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;

@SakuteiTest
@DisplayName("会議の画面")
class MeetingPagesTests {

	private static final MeetingId STUDY = MeetingId.of("dai10-2", "project-study");

	@Autowired
	MockMvc web;

	@Autowired
	MeetingCalling calling;

	@Autowired
	MeetingRecording recording;

	@Autowired
	RuntimeService runtime;

	@Autowired
	EngineWork work;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	Organization organization;

	@Autowired
	BusinessClock clock;

	@Autowired
	ApplicationContext application;

	@Test
	@DisplayName("会議の記録に、議題ごとの版・結果・理由と対応事項が並ぶ")
	void showsAMeeting() throws Exception {

		aHeldStudy();

		var list = page("/rounds/dai10-2/meetings", "mayor");
		assertThat(list.select("tbody tr td").eachText()).containsExactly("事業検討会", "終了", "令和5年10月17日（火）", "第1会議室",
				"2件");
		var meeting = page("/meetings/" + STUDY, "park");
		assertThat(meeting.select("section tbody tr").first().select("td").eachText()).containsExactly("1-1",
				"002 見本事業 002", "拡大／候補", "第1版", "採択", "歩道の幅を示すこと");
		assertThat(meeting.select("section tbody tr").get(1).text()).contains("見送り", "効果が見えない");
		assertThat(meeting.select("form[action$=corrections]")).isEmpty();
		assertThat(page("/rounds/dai10-2/follow-ups", "road").select("tbody tr").text()).contains("事業検討会", "歩道の幅を示すこと",
				"道路整備課", "未対応");
		assertThat(page("/rounds/dai10-2/follow-ups", "park").select(".empty").text()).isEqualTo("対応事項はありません。");
	}

	@Test
	@DisplayName("事務局は誤った記録を訂正でき、元の記録も見える")
	void corrects() throws Exception {

		aHeldStudy();
		var without = Jsoup.parse(web.perform(post("/meetings/" + STUDY + "/corrections").param("item", "1-2@見送り")
			.param("result", "adopted")
			.with(user("office"))
			.with(csrf())).andReturn().getResponse().getContentAsString());
		assertThat(without.select(".notice--error").text()).contains("訂正の理由を入力してください。");
		assertThat(without.select("#item option[selected]").attr("value")).isEqualTo("1-2@見送り");

		web.perform(post("/meetings/" + STUDY + "/corrections").param("item", "1-2@見送り")
			.param("result", "adopted")
			.param("reason", "読み違え")
			.with(user("office"))
			.with(csrf())).andExpect(redirectedUrl("/meetings/" + STUDY));

		var row = page("/meetings/" + STUDY, "office").select("section tbody tr").get(1);
		assertThat(row.select("del").text()).isEqualTo("見送り");
		assertThat(row.select("strong").text()).isEqualTo("訂正：採択");
	}

	@Test
	@DisplayName("事務局は策定委員会を随時開ける。閉庁日は断られる")
	void callsACommittee() throws Exception {

		round();
		assertThat(page("/rounds/dai10-2/meetings", "office").select("#kind option").eachText())
			.containsExactly("策定委員会");
		var refused = committee("2023-10-15");
		assertThat(refused.select(".notice--error").text()).contains("令和5年10月15日（日）は閉庁日です");
		assertThat(refused.select("#day").attr("value")).isEqualTo("2023-10-15");
		committee("2023-10-25");
		assertThat(page("/rounds/dai10-2/meetings", "office").select("tbody tr").text()).contains("策定委員会（第2回）",
				"開催準備中");
	}

	@Test
	@DisplayName("一覧のSQLの数は件数によらない")
	void statementsDoNotGrow() throws Exception {

		City.build(application, 2, 2, 6);
		var few = statements();
		grow();
		assertThat(statements()).isEqualTo(few);
	}

	/** Three times as many sections, meetings, items, follow-ups and opinions. */
	@Test
	@DisplayName("日時が変わった後に前の画面から送ると断られ、触れていない欄は今の日時に、入力した欄はそのままになる")
	void movesFromThePageAsItIs() throws Exception {

		var round = new AMeetingRound(jdbc, organization, clock);
		round.insert();
		var meeting = new Sittings(application, round).call("project-study");
		var shown = page("/meetings/" + meeting, "office").select("form[action$=/move] [name=shown]").val();
		move(meeting, shown, "2023-10-17", "第2会議室").andExpect(redirectedUrl("/meetings/" + meeting));

		var again = Jsoup
			.parse(move(meeting, shown, "2023-10-19", "第1会議室").andReturn().getResponse().getContentAsString());
		assertThat(again.select(".notice--error").text()).contains("見本 officeさんが", "第2会議室」に変えました");
		assertThat(again.select("form[action$=/move] input:not([name=_csrf])").eachAttr("value"))
			.containsExactly("2023-10-17 14:00 第2会議室", "2023-10-19", "14:00", "第2会議室");
		move(meeting, round.shown(meeting), "2023-10-19", "第2会議室").andExpect(redirectedUrl("/meetings/" + meeting));
	}

	private ResultActions move(MeetingId meeting, String shown, String day, String place) throws Exception {
		return web.perform(post("/meetings/" + meeting + "/move").param("shown", shown)
			.param("day", day)
			.param("startTime", "14:00")
			.param("place", place)
			.param("reason", "会議室の都合")
			.with(user("office"))
			.with(csrf()));
	}

	private void grow() {
		jdbc.sql("""
				insert into section (code, department, name, position)
				select code || 'x' || n, department, name, position + n from section, generate_series(1, 2) n;
				insert into section_hearing (id, round, section, state)
				select 'city:section-hearings:' || code, 'city', code, 'waiting' from section where code like '%x%';
				insert into meeting (id, round, kind, name, state)
				select 'city:committee-' || n, 'city', 'committee', '策定委員会', 'preparing' from generate_series(1, 9) n;
				insert into meeting_session (meeting, number) select id, 1 from meeting where kind = 'committee';
				insert into meeting_item (meeting, session, position, title)
				select 'city:policy-study', 1, 1000 + n, '議題' || n from generate_series(1, 100) n;
				insert into matter (id, round, kind, origin, origin_name, subject, content, state, raised_at)
				select 'city:follow-up:' || n, 'city', 'council', 'city:policy-study', '施策検討会', '全体', '意見', 'open',
				  date '2023-07-26' from generate_series(1001, 1100) n;
				insert into council_opinion (meeting, session, serial, round, subject, content, matter)
				select 'city:policy-study', 1, n, 'city', '全体', '意見', 'city:follow-up:' || n
				from generate_series(1001, 1100) n;
				""").update();
	}

	private Map<String, Integer> statements() throws Exception {

		var counts = new TreeMap<String, Integer>();
		for (var path : List.of("/rounds/city/meetings", "/meetings/city:policy-study",
				"/rounds/city/follow-ups?all=true", "/rounds/city/hearings", "/rounds/city/council-opinions")) {
			page(path, "office");
			counts.put(path, Statements.during(() -> page(path, "office")));
		}
		return counts;
	}

	private AMeetingRound round() {
		var round = new AMeetingRound(jdbc, organization, clock);
		round.insert();
		return round;
	}

	private void aHeldStudy() {

		var round = round();
		var day = AMeetingRound.DAY.plusDays(7);
		runtime.startProcessInstanceByKey("meeting", STUDY.value(),
				Map.of("round", "dai10-2", "meetingKind", "project-study"));
		calling.call(STUDY, new MeetingCall(day, "14:00", "第1会議室", List.of(PostRole.PLANNING_OFFICE), "", "", List.of(),
				"", List.of()), round.actor("office"));
		work.runAll();
		round.today(day);
		AtTheDesk.decide(application, STUDY, round.actor("office"), new Decision("1-1", "adopted", null, "歩道の幅を示すこと"),
				new Decision("1-2", "postponed", "効果が見えない", null));
		recording.record(STUDY, new MeetingRecord(day, "部長", "要旨", day.plusDays(7), List.of()), round.actor("office"));
		work.runAll();
	}

	private Document committee(String day) throws Exception {
		return Jsoup.parse(web.perform(post("/rounds/dai10-2/meetings").param("kind", "committee")
			.param("day", day)
			.with(user("office"))
			.with(csrf())).andReturn().getResponse().getContentAsString());
	}

	private Document page(String path, String person) throws Exception {
		return Jsoup.parse(web.perform(get(path).with(user(person))).andReturn().getResponse().getContentAsString());
	}

}
