package jp.sakutei.meeting.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.LocalDate;
import java.util.List;

import jp.sakutei.SakuteiTest;
import jp.sakutei.common.BusinessClock;
import jp.sakutei.engine.EngineWork;
import jp.sakutei.meeting.AMeetingRound;
import jp.sakutei.meeting.MeetingCall;
import jp.sakutei.meeting.MeetingId;
import jp.sakutei.meeting.Sittings;
import jp.sakutei.meeting.decision.MeetingRecording;
import jp.sakutei.organization.Organization;
import jp.sakutei.organization.PostRole;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@SakuteiTest
@DisplayName("中止した会議と次の会議")
class CancelledSittingTests {

	private static final LocalDate FIRST = AMeetingRound.DAY.plusDays(7);

	private static final LocalDate SECOND = AMeetingRound.DAY.plusDays(8);

	@Autowired
	ApplicationContext application;

	@Autowired
	MockMvc web;

	@Autowired
	MeetingCalling calling;

	@Autowired
	MeetingRecording recording;

	@Autowired
	EngineWork work;

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
	@DisplayName("中止した会議は数えず、日付と中止で呼び、その回数は次の会議のものになる")
	void doesNotCount() throws Exception {

		var first = called("committee-2", FIRST);
		assertThat(recording.cancel(first, round.shown(first), "台風のため", round.actor("office"))).isEmpty();
		called("committee-3", SECOND);

		assertThat(names()).containsExactly("策定委員会（10月17日・中止）", "策定委員会（第1回）");
		assertThat(round.texts("select distinct id from meeting where kind = 'committee'")).hasSize(2);
		var pages = List.of(text("/meetings/" + first), text("/rounds/dai10-2/meetings"));
		assertThat(pages).allMatch((page) -> page.contains("策定委員会（10月17日・中止）"));
	}

	@Test
	@DisplayName("中止の知らせは案内と同じ回数で、次の案内は同じ回数と別の日で届く")
	void tellsUnderTheNameOfTheInvitation() {

		var second = called("committee-2", FIRST);
		recording.cancel(second, round.shown(second), "台風のため", round.actor("office"));
		called("committee-3", SECOND);

		assertThat(round.texts("select kind || ' ' || body from outbox_mail where recipient = 'office' order by id"))
			.satisfiesExactly((mail) -> assertThat(mail).startsWith("invitation").contains("令和5年10月17日（火）"),
					(mail) -> assertThat(mail).startsWith("cancelled").contains("策定委員会（第1回）", "令和5年10月17日（火）"),
					(mail) -> assertThat(mail).startsWith("invitation").contains("令和5年10月18日（水）"));
	}

	@Test
	@DisplayName("段階の会議の中止も、名前に出る")
	void saysSoOfAStagesMeeting() {
		var council = new Sittings(application, round).call("council-first");
		recording.cancel(council, round.shown(council), "定足数に足りないため", round.actor("office"));
		assertThat(round.texts("select name from meeting")).containsExactly("総合計画審議会（第1回・中止）");
	}

	@Test
	@DisplayName("一度開いた会議は、続きを中止しても数えられる")
	void countsWhatWasHeld() {

		var first = called("committee-2", FIRST);
		round.sql("update meeting_session set held_on = '2023-10-17'");
		round.sql("insert into meeting_session (meeting, number, day, start_time, place) values ('" + first
				+ "', 2, '2023-10-30', '14:00', '第1会議室')");
		round.sql("update meeting set session = 2");
		recording.cancel(first, round.shown(first), "台風のため", round.actor("office"));
		called("committee-3", SECOND);

		assertThat(names()).containsExactly("策定委員会（第1回）", "策定委員会（第2回）");
	}

	private List<String> names() {
		return round.texts("select name from meeting where kind = 'committee' order by id");
	}

	private String text(String path) throws Exception {
		return Jsoup.parse(web.perform(get(path).with(user("office"))).andReturn().getResponse().getContentAsString())
			.text();
	}

	private MeetingId called(String name, LocalDate day) {
		calling.callCommittee(AMeetingRound.ROUND, "committee", day, round.actor("office"));
		work.runAll();
		var id = MeetingId.of("dai10-2", name);
		assertThat(calling.call(id, new MeetingCall(day, "14:00", "第1会議室", List.of(PostRole.PLANNING_OFFICE), "", "",
				List.of(), "", List.of()), round.actor("office")))
			.isEmpty();
		work.runAll();
		return id;
	}

}
