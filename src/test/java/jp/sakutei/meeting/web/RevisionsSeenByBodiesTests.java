package jp.sakutei.meeting.web;

import java.util.List;
import java.util.Map;

import jp.sakutei.meeting.Sittings;
import jp.sakutei.Pages;
import jp.sakutei.SakuteiTest;
import jp.sakutei.common.BusinessClock;
import jp.sakutei.engine.EngineWork;
import jp.sakutei.hearing.HearingAppointment;
import jp.sakutei.hearing.HearingId;
import jp.sakutei.hearing.HearingManagement;
import jp.sakutei.hearing.HearingOpening;
import jp.sakutei.meeting.AMeetingRound;
import jp.sakutei.meeting.AtTheDesk;
import jp.sakutei.meeting.MeetingCall;
import jp.sakutei.meeting.MeetingId;
import jp.sakutei.meeting.agenda.MeetingCalling;
import jp.sakutei.organization.Organization;
import jp.sakutei.organization.PostRole;
import org.camunda.bpm.engine.RuntimeService;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.BeforeEach;
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
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@SakuteiTest
@DisplayName("会議・ヒアリングの記録と、その間に変わった調書")
class RevisionsSeenByBodiesTests {

	@Autowired
	MockMvc web;

	@Autowired
	HearingOpening opening;

	@Autowired
	HearingManagement hearings;

	@Autowired
	MeetingCalling calling;

	@Autowired
	RuntimeService runtime;

	@Autowired
	EngineWork work;

	@Autowired
	ApplicationContext application;

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
	@DisplayName("決めた後に調書や結果が変わっていれば、会議の結果は記録されず、違いが示される")
	void asksAgainForAMeeting() throws Exception {

		var day = AMeetingRound.DAY.plusDays(7);
		runtime.startProcessInstanceByKey("meeting", "dai10-2:project-study",
				Map.of("round", "dai10-2", "meetingKind", "project-study"));
		calling.call(new MeetingId("dai10-2:project-study"), new MeetingCall(day, "14:00", "第1会議室",
				List.of(PostRole.PLANNING_OFFICE), "", "", List.of(), "", List.of()), round.actor("office"));
		work.runAll();
		round.today(day);
		var meeting = new MeetingId("dai10-2:project-study");
		assertThat(AtTheDesk.decide(application, meeting, round.actor("office"), Sittings.decided("1-1", "adopted"),
				Sittings.decided("1-2", "adopted")))
			.isEmpty();
		var path = "/tasks/" + round.texts("select task_id from work_item where form = 'record-meeting'").get(0);
		var page = Pages.read(web.perform(get(path).with(user("office"))).andExpect(status().isOk()));
		assertThat(page.select("#left-heading + p").text()).isEqualTo("2件すべての結果が決まっています。");
		round.sql("update project_sheet set current_revision = 2 where number = '002'");

		var typed = Map.of("attendance", "部長", "minutes", "要旨");
		var again = Pages.read(send(path, page, typed).andExpect(status().isUnprocessableContent()));
		assertThat(again.select(".error-summary").text()).contains("002 見本事業", "結果を決めた後に第2版になりました");
		assertThat(again.select("section:has(#left-heading) a").eachAttr("href"))
			.containsExactly("/sheets/dai10-2:002/compare?from=1&to=2", "/meetings/" + meeting + "/desk");
		assertThat(AtTheDesk.decide(application, meeting, round.actor("office"), Sittings.decided("1-1", "postponed")))
			.isEmpty();
		var told = Pages.read(send(path, again, Map.of("due", "令和5年10月31日")).andExpect(status().isOk()));
		assertThat(told.select("#consequences li").eachText()).containsExactly("「採択」：1件", "「見送り」：1件（002 見本事業 002）",
				"記録は確定します。後から直すときは、理由を付けて訂正することになります。");
		assertThat(AtTheDesk.decide(application, meeting, round.actor("office2"), Sittings.decided("1-1", "adopted")))
			.isEmpty();
		var other = Pages.read(send(path, told, Map.of()).andExpect(status().isOk()));
		assertThat(other.select("#consequences li").first().text()).isEqualTo("「採択」：2件");
		assertThat(open(path)).isOne();
		send(path, other, Map.of()).andExpect(status().isFound());
		assertThat(open(path)).isZero();
	}

	@Test
	@DisplayName("ヒアリングの事業が別の版になっていれば、結果は記録されず、違いが示される")
	void asksAgainForAHearing() throws Exception {

		opening.openAll(AMeetingRound.ROUND);
		hearings.schedule(HearingId.of("dai10-2", "0101"),
				new HearingAppointment(AMeetingRound.DAY, "10:00", "第2会議室", "課長"), round.actor("office"));
		assertAsksAgain("record-hearing", "001", Map.of("attendees", "課長、担当", "minutes", "要旨", "sheets[0].reason",
				"計画的に進めるため", "sheets[1].reason", "計画的に進めるため"), "位置付け案とする：2件", "記録は確定し、後から直せません。位置付けの案は、この後の会議で改められます。");
	}

	@Test
	@DisplayName("開催日時が変わった後に前の画面から中止しても、中止にならない")
	void asksAgainForACancellation() throws Exception {

		var meeting = new Sittings(application, round).call("project-study");
		var path = "/tasks/" + round.texts("select task_id from work_item where form = 'record-meeting'").get(0);
		var page = Pages.read(web.perform(get(path).with(user("office"))).andExpect(status().isOk()));
		round.sql("update meeting_session set start_time = '15:00'");
		var typed = Map.of("held", "no", "cancelReason", "台風のため");

		var again = Pages.read(send(path, page, typed).andExpect(status().isUnprocessableContent()));
		assertThat(again.select(".error-summary").text()).contains("令和5年10月17日（火） 15:00 第1会議室」に変えました");
		assertThat(again.select("[name=cancelReason]").text()).isEqualTo("台風のため");
		assertThat(round.texts("select state from meeting")).containsExactly("called");
		var asked = Pages.read(send(path, again, typed).andExpect(status().isOk()));
		assertThat(asked.select("#consequences li").eachText()).containsExactly("この会議は中止になります。招集を受けた人に知らせます。");
		assertThat(round.texts("select state from meeting")).containsExactly("called");
		send(path, asked, Map.of()).andExpect(status().isFound());
		assertThat(round.texts("select name from meeting where id = '" + meeting + "' and state = 'cancelled'"))
			.hasSize(1);
	}

	private void assertAsksAgain(String form, String number, Map<String, String> typed, String... told)
			throws Exception {

		var path = "/tasks/" + jdbc.sql("select task_id from work_item where form = ? order by business_key limit 1")
			.param(form)
			.query(String.class)
			.single();
		var page = Pages.read(web.perform(get(path).with(user("office"))).andExpect(status().isOk()));
		round.sql("update project_sheet set current_revision = 2 where number = '" + number + "'");

		var again = Pages.read(send(path, page, typed).andExpect(status().isUnprocessableContent()));
		assertThat(again.select(".error-summary").text()).contains(number + " 見本事業", "第2版になりました");
		assertThat(again.select("section:has(#newer-heading) a").attr("href"))
			.isEqualTo("/sheets/dai10-2:" + number + "/compare?from=1&to=2");
		assertThat(open(path)).isOne();
		var asked = Pages.read(send(path, again, Map.of()).andExpect(status().isOk()));
		assertThat(asked.select("#consequences li").eachText()).containsExactly(told);
		assertThat(open(path)).isOne();
		send(path, asked, Map.of()).andExpect(status().isFound());
		assertThat(open(path)).isZero();
	}

	private int open(String path) {
		return jdbc.sql("select count(*) from work_item where '/tasks/' || task_id = ?")
			.param(path)
			.query(Integer.class)
			.single();
	}

	private ResultActions send(String path, Document page, Map<String, String> typed) throws Exception {
		var call = post(path).with(user("office")).with(csrf()).param("_action", "submit");
		((FormElement) page.selectFirst("form#writing")).formData().forEach((field) -> {
			if (!typed.containsKey(field.key()) && !field.key().matches("_csrf|_action")) {
				call.param(field.key(), field.value());
			}
		});
		typed.forEach(call::param);
		return web.perform(call);
	}

}
