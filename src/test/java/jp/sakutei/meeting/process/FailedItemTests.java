package jp.sakutei.meeting.process;

import java.util.List;

import jp.sakutei.Pages;
import jp.sakutei.SakuteiTest;
import jp.sakutei.common.BusinessClock;
import jp.sakutei.engine.EngineWork;
import jp.sakutei.meeting.AMeetingRound;
import jp.sakutei.meeting.AtTheDesk;
import jp.sakutei.meeting.Decision;
import jp.sakutei.meeting.MeetingCall;
import jp.sakutei.meeting.MeetingId;
import jp.sakutei.meeting.MeetingRecord;
import jp.sakutei.meeting.MeetingState;
import jp.sakutei.meeting.MeetingWanted;
import jp.sakutei.meeting.Meetings;
import jp.sakutei.meeting.agenda.AgendaItem;
import jp.sakutei.meeting.agenda.AgendaItems;
import jp.sakutei.meeting.agenda.MeetingCalling;
import jp.sakutei.meeting.decision.MeetingRecording;
import jp.sakutei.organization.Organization;
import jp.sakutei.organization.PostRole;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@SakuteiTest
@DisplayName("次の手続へ送れなかった議題")
class FailedItemTests {

	private static final MeetingId MEETING = MeetingId.of("dai10-2", "project-study");

	@Autowired
	MeetingCalling calling;

	@Autowired
	MeetingRecording recording;

	@Autowired
	Meetings meetings;

	@Autowired
	AgendaItems items;

	@Autowired
	EngineWork work;

	@Autowired
	ApplicationEventPublisher events;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	Organization organization;

	@Autowired
	BusinessClock clock;

	@Autowired
	MockMvc pages;

	@Autowired
	ApplicationContext application;

	private AMeetingRound round;

	@BeforeEach
	void aRecordedMeetingWhoseFirstItemCannotGoOn() {

		round = new AMeetingRound(jdbc, organization, clock);
		round.insert();
		events.publishEvent(new MeetingWanted(MEETING, "dai10-2", "project-study"));
		work.runAll();
		calling.call(MEETING, new MeetingCall(AMeetingRound.DAY.plusDays(7), "14:00", "第1会議室",
				List.of(PostRole.PLANNING_OFFICE), "", "", List.of(), "", List.of()), round.actor("office"));
		work.runAll();
		clock.freezeAt(AMeetingRound.DAY.plusDays(7).atTime(17, 0));
		// as a fault of the database would: this one item cannot be sent on
		jdbc.sql("alter table placement_change add constraint planted check (sheet <> 'dai10-2:002') not valid")
			.update();
		AtTheDesk.decide(application, MEETING, round.actor("office"), new Decision("1-1", "adopted", "効果がある", null),
				new Decision("1-2", "adopted", "効果がある", null));
		recording.record(MEETING, new MeetingRecord(AMeetingRound.DAY.plusDays(7), "全員", "要旨", null, List.of()),
				round.actor("office"));
	}

	@AfterEach
	void mended() {
		jdbc.sql("alter table placement_change drop constraint if exists planted").update();
	}

	@Test
	@DisplayName("一つが送れなくても後ろの議題は進み、会議の画面が理由と「もう一度」を示す")
	void holdsUpNoOther() throws Exception {

		sendOn();

		assertThat(items.of(MEETING)).extracting(AgendaItem::sent).containsExactly(false, true);
		assertThat(meetings.get(MEETING).state()).isEqualTo(MeetingState.RECORDED);
		assertThat(page("office").select("#failed ~ ul li").eachText()).singleElement()
			.asString()
			.contains("1-1 002 見本事業 002", "問題が起きました");
		assertThat(page("road").select("#failed")).isEmpty();
	}

	@Test
	@DisplayName("直った後にもう一度送ると、残りだけが進み、会議が終わる")
	void goesOnOnceMore() throws Exception {

		sendOn();
		mended();
		pages.perform(post("/meetings/" + MEETING + "/items/again").with(user("office")).with(csrf()))
			.andExpect(status().isFound());
		work.runAll();

		assertThat(items.of(MEETING)).allMatch(AgendaItem::sent);
		assertThat(items.failed(MEETING)).isEmpty();
		assertThat(meetings.get(MEETING).state()).isEqualTo(MeetingState.CLOSED);
		assertThat(jdbc.sql("select sheet from placement_change order by id").query(String.class).list())
			.containsExactly("dai10-2:N01", "dai10-2:002");
	}

	/** The engine's own tries end, as they do by themselves in the background. */
	private void sendOn() {
		try {
			work.runAll();
		}
		catch (RuntimeException ex) {
			assertThat(ex).hasStackTraceContaining("1 items could not be sent on");
		}
	}

	private Document page(String person) throws Exception {
		return Pages.read(pages.perform(get("/meetings/" + MEETING).with(user(person))).andExpect(status().isOk()));
	}

}
