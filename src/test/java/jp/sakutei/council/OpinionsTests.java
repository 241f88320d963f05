package jp.sakutei.council;

import java.util.List;

import jp.sakutei.SakuteiTest;
import jp.sakutei.common.BusinessClock;
import jp.sakutei.engine.EngineWork;
import jp.sakutei.meeting.AMeetingRound;
import jp.sakutei.meeting.AtTheDesk;
import jp.sakutei.meeting.Decision;
import jp.sakutei.matter.MatterId;
import jp.sakutei.matter.MatterManagement;
import jp.sakutei.meeting.MeetingCall;
import jp.sakutei.meeting.MeetingId;
import jp.sakutei.meeting.agenda.MeetingCalling;
import jp.sakutei.meeting.decision.MeetingRecording;
import jp.sakutei.meeting.MeetingRecord;
import jp.sakutei.meeting.OpinionGiven;
import jp.sakutei.organization.Organization;
import jp.sakutei.round.StageId;
import jp.sakutei.round.stage.StageRequirement.Missing;
import org.camunda.bpm.engine.RuntimeService;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

@SakuteiTest
@DisplayName("審議会の意見と市の考え方")
class OpinionsTests {

	private static final MeetingId COUNCIL = MeetingId.of("dai10-2", "council-first");

	@Autowired
	ApplicationContext application;

	@Autowired
	Opinions opinions;

	@Autowired
	OpinionsAnswered requirement;

	@Autowired
	MeetingCalling calling;

	@Autowired
	MeetingRecording recording;

	@Autowired
	MatterManagement matters;

	@Autowired
	RuntimeService runtime;

	@Autowired
	EngineWork work;

	@Autowired
	MockMvc web;

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
	@DisplayName("意見は、事業の課、施策の課、事務局のいずれかが答えるまで残る")
	void remainsUntilAnswered() throws Exception {

		round.sql("update basic_policy set section = '0102' where code = '02'");
		aCouncilSaying(new OpinionGiven("歩道を優先すること", "dai10-2:001", null), new OpinionGiven("木を増やすこと", null, "02"),
				new OpinionGiven("指標が弱い", null, null));

		assertThat(opinions.of("dai10-2")).extracting(Opinion::subject)
			.containsExactly("001 見本事業 001", "02 公園", "第2期実施計画（全体）");
		assertThat(missing()).extracting(Missing::section).containsExactly("0101", "0102", null);

		answer(1, "road");
		answer(2, "park");
		assertThat(missing()).hasSize(1);
		answer(3, "office2");
		assertThat(missing()).isEmpty();

		var page = Jsoup.parse(web.perform(get("/rounds/dai10-2/council-opinions").with(user("road")))
			.andReturn()
			.getResponse()
			.getContentAsString());
		assertThat(page.select("caption").text()).isEqualTo("3件のうち3件に回答");
		assertThat(page.select("tbody tr").first().text()).contains("総合計画審議会（第1回）", "歩道を優先すること", "市の考え方です。", "道路整備課",
				"確認済");
	}

	@Test
	@DisplayName("施策への意見は、同じ番号の施策がほかの回にあっても、その回の施策のものである")
	void isAboutThePolicyOfItsRound() {

		round.sql("""
				insert into round (id, name, city, sample, current_year, years)
				values ('dai10-3', '第3期実施計画', '見本市', true, 'R8', '{R9,R10,R11}')
				""");
		round.sql("""
				insert into basic_policy (round, code, name, aim, section, position)
				values ('dai10-3', '02', '緑', '憩いの場', '0101', 1)
				""");
		round.sql("update basic_policy set section = '0102' where round = 'dai10-2' and code = '02'");

		assertThat(opinions.about("dai10-2", new OpinionGiven("木を増やすこと", null, "02")))
			.isEqualTo(new Opinions.About("02 公園", "0102"));
		assertThat(opinions.about("dai10-3", new OpinionGiven("木を増やすこと", null, "02")))
			.isEqualTo(new Opinions.About("02 緑", "0101"));
	}

	private void aCouncilSaying(OpinionGiven... said) {

		var day = AMeetingRound.DAY;
		runtime.createProcessInstanceByKey("meeting")
			.businessKey(COUNCIL.value())
			.setVariable("round", "dai10-2")
			.setVariable("meetingKind", "council-first")
			.execute();
		calling.call(COUNCIL, new MeetingCall(day, "14:00", "議場", List.of(), "委員", "", List.of(), "", List.of()),
				round.actor("office"));
		work.runAll();
		assertThat(
				AtTheDesk.decide(application, COUNCIL, round.actor("office"), new Decision("1-1", "heard", null, null)))
			.isEmpty();
		assertThat(recording.record(COUNCIL, new MeetingRecord(day, "委員", "", day.plusDays(14), List.of(said)),
				round.actor("office")))
			.isEmpty();
	}

	private void answer(int serial, String person) {
		var matter = new MatterId(round.texts("select id from matter order by number").get(serial - 1));
		matters.answer(matter, "市の考え方です。", false, round.actor(person));
		if (serial == 1) {
			assertThat(matters.confirm(matter, true, "", round.actor("head"))).isEmpty();
		}
		assertThat(matters.judge(matter, true, "", round.actor("office"))).isEmpty();
	}

	private List<Missing> missing() {
		return requirement.missing(AMeetingRound.ROUND, new StageId("council-second"));
	}

}
