package jp.sakutei.meeting.decision;

import static jp.sakutei.meeting.Sittings.decided;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;

import jp.sakutei.SakuteiTest;
import jp.sakutei.common.BusinessClock;
import jp.sakutei.handin.HandInManagement;
import jp.sakutei.meeting.AMeetingRound;
import jp.sakutei.meeting.Decision;
import jp.sakutei.meeting.MeetingId;
import jp.sakutei.meeting.Sittings;
import jp.sakutei.organization.NotAllowed;
import jp.sakutei.organization.Organization;
import jp.sakutei.organization.PersonId;
import jp.sakutei.sheet.Body;
import jp.sakutei.sheet.HandInId;
import jp.sakutei.sheet.Occasion;
import jp.sakutei.sheet.ProjectDeed;
import jp.sakutei.sheet.ProjectSheetManagement;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@SakuteiTest
@DisplayName("訂正で取り消されるもの")
class CallingOffTests {

	@Autowired
	ApplicationContext application;

	@Autowired
	MeetingCorrections corrections;

	@Autowired
	ProjectSheetManagement projects;

	@Autowired
	HandInManagement handIns;

	@Autowired
	MockMvc pages;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	Organization organization;

	@Autowired
	BusinessClock clock;

	AMeetingRound round;

	Sittings sittings;

	@BeforeEach
	void aRound() {
		round = new AMeetingRound(jdbc, organization, clock);
		round.insert();
		sittings = new Sittings(application, round);
	}

	@Test
	@DisplayName("差し戻しを採択に訂正すると、だれも触れていない提出と対応事項は取り消され、所管課に知らせる")
	void callsOffWhatNobodyTouched() throws Exception {

		var meeting = sittings.hold("project-study", decided("1-1", "returned"),
				new Decision("1-2", "adopted", null, "根拠を示すこと"));
		assertThat(openHandIns()).containsExactly("dai10-2:002");
		assertThat(openFollowUps()).containsExactly("dai10-2:N01");

		assertThat(sittings.correct(meeting, "1-1", "adopted")).isEmpty();
		assertThat(sittings.correct(meeting, "1-2", "postponed")).isEmpty();

		assertThat(openHandIns()).isEmpty();
		assertThat(openFollowUps()).isEmpty();
		assertThat(round.texts("select business_key_ from camunda.act_ru_execution where business_key_ is not null"))
			.isEmpty();
		assertThat(round.texts("select definition from work_item")).isEmpty();
		assertThat(round.texts("select body from outbox_mail where kind = 'entered-for'"))
			.anyMatch((body) -> body.contains("提出の依頼の取消し") && body.contains("読み違え"));
		assertThat(started(meeting)).isEmpty();
	}

	@Test
	@DisplayName("課が取りかかっていたものは、会議の画面で1件ずつ決める")
	void showsWhatIsTouchedAlready() throws Exception {

		var meeting = sittings.hold("project-study", decided("1-1", "returned"),
				new Decision("1-2", "adopted", null, "根拠を示すこと"));
		handIns.begun(new HandInId("dai10-2:002:1"));
		assertThat(started(meeting)).isEmpty();
		assertThat(sittings.correct(meeting, "1-1", "adopted")).isEmpty();

		assertThat(openHandIns()).containsExactly("dai10-2:002");
		assertThat(started(meeting)).containsExactly("1-1 002 見本事業 002：調書の再提出（作成中）");

		assertThatThrownBy(() -> corrections.callOff(meeting, 1, round.actor("head"))).isInstanceOf(NotAllowed.class);
		var action = page(meeting, "office").select("#started ~ ul form").attr("action");
		pages.perform(post(action).with(user("office")).with(csrf())).andExpect(status().isFound());

		assertThat(openHandIns()).isEmpty();
		assertThat(started(meeting)).isEmpty();
		assertThat(corrections.callOff(meeting, 1, round.actor("office"))).hasSize(1);
	}

	@Test
	@DisplayName("訂正の正しい結果から始まったものは、続く")
	void keepsWhatTheRightResultStarts() throws Exception {

		var meeting = sittings.hold("project-study", decided("1-1", "adopted"), decided("1-2", "adopted"));
		assertThat(sittings.correct(meeting, "1-2", "returned")).isEmpty();

		assertThat(openHandIns()).containsExactly("dai10-2:N01");
		assertThat(started(meeting)).isEmpty();
	}

	@Test
	@DisplayName("差し戻しを拡大の見送りに訂正すると、先の依頼を取り消してから、元の事業の調書を改めて求める")
	void asksAnewAfterCallingOff() throws Exception {

		var meeting = sittings.hold("project-study", decided("1-1", "returned"), decided("1-2", "adopted"));
		assertThat(sittings.correct(meeting, "1-1", "postponed")).isEmpty();

		assertThat(openHandIns()).containsExactly("dai10-2:002");
		assertThat(round.texts("select state from hand_in where sheet = 'dai10-2:002' order by id"))
			.containsExactly("取消し", "依頼済");
		assertThat(openFollowUps()).isEmpty();
	}

	@Test
	@DisplayName("取り下げられた事業には、訂正しても何も求めない")
	void asksNothingOfWhatIsOver() {

		var meeting = sittings.hold("project-study", decided("1-1", "adopted"), decided("1-2", "adopted"));
		projects.perform(AMeetingRound.sheet("N01"), ProjectDeed.WITHDRAW, Body.SECTION_HEAD,
				new Occasion("dai10-2:N01", "取りやめ", new PersonId("head")));
		sittings.correct(meeting, "1-2", "returned");

		assertThat(openHandIns()).isEmpty();
		assertThat(openFollowUps()).isEmpty();
	}

	private List<String> started(MeetingId meeting) throws Exception {
		assertThat(page(meeting, "road").select("#started")).isEmpty();
		return page(meeting, "office").select("#started ~ ul li > span").eachText();
	}

	private Document page(MeetingId meeting, String person) throws Exception {
		return Jsoup.parse(pages.perform(get("/meetings/" + meeting).with(user(person)))
			.andReturn()
			.getResponse()
			.getContentAsString());
	}

	private List<String> openHandIns() {
		return round.texts("select sheet from hand_in where closed_at is null order by sheet");
	}

	private List<String> openFollowUps() {
		return round.texts("select sheet from matter where field is null and closed_on is null order by sheet");
	}

}
