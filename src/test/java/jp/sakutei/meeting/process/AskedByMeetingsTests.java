package jp.sakutei.meeting.process;

import java.util.List;

import jp.sakutei.SakuteiTest;
import jp.sakutei.common.BusinessClock;
import jp.sakutei.engine.EngineWork;
import jp.sakutei.meeting.AMeetingRound;
import jp.sakutei.meeting.Decision;
import jp.sakutei.meeting.MeetingCall;
import jp.sakutei.meeting.agenda.MeetingCalling;
import jp.sakutei.organization.Organization;
import jp.sakutei.organization.PostRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@SakuteiTest
@DisplayName("会議が招く人と求めること")
class AskedByMeetingsTests {

	@Autowired
	ApplicationContext application;

	@Autowired
	MeetingCalling calling;

	@Autowired
	EngineWork work;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	Organization organization;

	@Autowired
	BusinessClock clock;

	AMeetingRound round;

	CalledMeetings called;

	@BeforeEach
	void insert() {
		round = new AMeetingRound(jdbc, organization, clock);
		round.insert();
		called = new CalledMeetings(application, round);
	}

	@Test
	@DisplayName("議題から外した調書の課には、案内を出さない")
	void invitesOnlyWhoseSheetsComeUp() {

		called.aMeeting("project-study");
		round.today(AMeetingRound.DAY);
		assertThat(calling.call(CalledMeetings.id("project-study"),
				new MeetingCall(CalledMeetings.MEETING_DAY, "14:00", "第1会議室",
						List.of(PostRole.PLANNING_OFFICE, PostRole.SECTION_HEAD, PostRole.STAFF), "", "", List.of(1),
						"内容が固まらないため", List.of()),
				round.actor("office")))
			.isEmpty();
		work.runAll();

		assertThat(round.texts("select recipient from outbox_mail where kind = 'invitation' order by 1"))
			.containsExactly("office", "office2", "park");
	}

	@Test
	@DisplayName("条件の付いた意見は、一つの対応事項になる")
	void asksOnceForAnOpinionWithACondition() {

		round.sql("insert into result_word (round, meeting_kind, code, label, effect, position)"
				+ " values ('dai10-2', 'project-study', 'opinion', '意見付き', 'opinion', 9)");
		called.aCalledMeeting("project-study");
		called.record("project-study", new Decision("1-1", "opinion", null, "利用者数の根拠を示すこと"),
				CalledMeetings.decided("1-2", "adopted", null));
		work.runAll();

		assertThat(round.texts("select sheet || ' ' || content from matter where field is null"))
			.containsExactly("dai10-2:002 利用者数の根拠を示すこと");
	}

}
