package jp.sakutei.hearing.timetable.web;

import java.util.List;

import jp.sakutei.SakuteiTest;
import jp.sakutei.common.BusinessClock;
import jp.sakutei.hearing.HearingOpening;
import jp.sakutei.hearing.timetable.Entry;
import jp.sakutei.hearing.timetable.TimetableSettings;
import jp.sakutei.hearing.timetable.Timetables;
import jp.sakutei.meeting.AMeetingRound;
import jp.sakutei.organization.Organization;
import jp.sakutei.round.HearingRooms;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

import static jp.sakutei.meeting.AMeetingRound.ROUND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

@SakuteiTest
@DisplayName("ヒアリングの時間割の画面")
class TimetablePagesTests {

	private static final String BASE = "/rounds/dai10-2/hearings/timetable";

	@Autowired
	MockMvc web;

	@Autowired
	HearingOpening opening;

	@Autowired
	TimetableSettings settings;

	@Autowired
	Timetables timetables;

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
		opening.openAll(ROUND);
		settings.setUp(ROUND,
				new HearingRooms(List.of("第1会議室", "第2会議室"),
						List.of(HearingRooms.time("9:00"), HearingRooms.time("10:30")), 60),
				List.of(), round.actor("office"));
	}

	@Test
	@DisplayName("案を見て取り入れ、一つ動かし、重なりを断られ、知らせる")
	void fromTheProposalToTheMails() throws Exception {

		assertThat(page(BASE).select("h1").text()).isEqualTo("2課の日程は、まだ一つも入っていません");
		assertThat(page("/rounds/dai10-2/hearings").select("main a").eachAttr("href")).contains(BASE);

		var shown = page(BASE + "/proposal");
		assertThat(shown.select("h1").text()).isEqualTo("案では、2課すべてが重ならずに入っています");
		assertThat(shown.select("td strong").eachText()).containsExactly("道路整備課", "公園緑地課");
		assertThat(timetables.of(ROUND).entries()).isEmpty();
		send(shown.select("form[action$=/proposal]").first(), "", "");
		assertThat(page(BASE).select("h1").text()).isEqualTo("2課すべてが重ならずに入っています");

		var choosing = page(BASE + "?section=0101");
		assertThat(choosing.select("button[name=to]").eachAttr("aria-label")).contains("10月17日（火）9:00 第2会議室へ移す");
		assertThat(choosing.select("button[name=with]").eachAttr("aria-label"))
			.containsExactly("公園緑地課（10月17日（火）10:30 第1会議室）と入れ替える");
		send(choosing.select("form[action$=/place]").first(), "to", "2023-10-17|9:00|第2会議室");
		assertThat(timetables.of(ROUND).of("0101").map(Entry::text)).contains("10月17日（火）9:00 第2会議室");

		var refused = send(choosing.select("form[action$=/place]").first(), "to", "2023-10-17|10:30|第1会議室");
		assertThat(refused.select("[role=alert]").text()).contains("ほかの人が時間割を変えました");
		var clash = send(page(BASE + "?section=0101").select("form[action$=/place]").first(), "to",
				"2023-10-17|10:30|第1会議室");
		assertThat(clash.select("[role=alert]").text()).contains("第1会議室で公園緑地課（10:30から）のヒアリングがあります");

		clock.freezeAt(AMeetingRound.DAY.plusDays(7).atTime(9, 1));
		assertThat(page(BASE + "?section=0102").select("button[name=to]").eachAttr("aria-label"))
			.filteredOn((label) -> label.startsWith("10月17日"))
			.containsExactly("10月17日（火）10:30 第2会議室へ移す");
		clock.freezeAt(AMeetingRound.DAY.atTime(9, 0));

		var telling = page(BASE).select("form[action$=/announce]").first();
		assertThat(telling.select("button").text()).isEqualTo("2課に知らせる");
		send(telling, "", "");
		assertThat(page(BASE).select(".lead").text()).endsWith("入っている課には、すべて知らせました。");
		assertThat(round.texts("select distinct recipient from outbox_mail where kind = 'invitation' order by 1"))
			.contains("head", "park", "road");
	}

	@Test
	@DisplayName("知らせた課を理由なく動かそうとすると、その旨を言い、書いた理由は残る")
	void keepsTheReason() throws Exception {

		send(page(BASE + "/proposal").select("form[action$=/proposal]").first(), "", "");
		send(page(BASE).select("form[action$=/announce]").first(), "", "");
		var form = page(BASE + "?section=0101").select("form[action$=/place]").first();
		assertThat(form.select("#reason")).hasSize(1);
		assertThat(send(form, "to", "2023-10-17|9:00|第2会議室").select("[role=alert]").text())
			.contains("日時を変更する理由を入力してください");
		form.select("#reason").val("課長の出張");
		assertThat(send(form, "to", "2023-10-17|10:30|第1会議室").select("#reason").val()).isEqualTo("課長の出張");
		assertThat(send(form, "to", "朝").select("[role=alert]").text()).contains("移す先の枠を選んでください");
	}

	@Test
	@DisplayName("重なる課は、種類と文で先に名を挙げ、直すまで知らせられない")
	void namesClashesFirst() throws Exception {

		send(page(BASE + "/proposal").select("form[action$=/proposal]").first(), "", "");
		var blocking = page(BASE + "/settings").select("form[action$=/blocked]").first();
		blocking.select("#whom option[value=room:第1会議室]").attr("selected", "selected");
		blocking.select("#from").val("2023-10-17");
		blocking.select("#blockReason").val("議会");
		send(blocking, "", "");

		var clashing = page(BASE);
		assertThat(clashing.select("h1").text()).isEqualTo("2課すべてが入っています。重なりが2件あります");
		assertThat(clashing.select(".notice--error li").eachText()).first()
			.asString()
			.contains("道路整備課", "第1会議室が使えない時間です（議会）");
		assertThat(clashing.select(".clash .badge").eachText()).containsOnly("使用不可");
		assertThat(clashing.select("form[action$=/announce]")).isEmpty();
		assertThat(clashing.select("[aria-labelledby=tell]").text()).contains("重なり2件を直すと知らせられます");
		assertThat(page(BASE + "/proposal").select("td strong").eachText()).containsExactly("道路整備課", "公園緑地課");
	}

	@Test
	@DisplayName("前提の誤りは、その欄と文で言い、入力は残る")
	void keepsWhatWasTyped() throws Exception {

		var rooms = page(BASE + "/settings").select("form[action$=/settings]").first();
		rooms.select("#starts").val("9:00、9:30");
		var refused = send(rooms, "", "");
		assertThat(refused.select("[role=alert]").text()).contains("60分ずつでは重なる");
		assertThat(refused.select("#starts").val()).isEqualTo("9:00、9:30");
		assertThat(refused.select("#starts").attr("aria-invalid")).isEqualTo("true");
		rooms.select("#starts").val("朝");
		assertThat(send(rooms, "", "").select("[role=alert]").text()).contains("「、」で区切って");

		var wishes = page(BASE + "/settings").select("form[action$=/wishes]").first();
		wishes.select("#wish-01").val("2023-10-18");
		assertThat(send(wishes, "", "").select("#wish-01").val()).isEqualTo("2023-10-18");

		var block = page(BASE + "/settings").select("form[action$=/blocked]").first();
		block.select("#from").val("2023-02-30");
		block.select("#start").val("9:00");
		assertThat(send(block, "", "").select("[role=alert] p").eachText()).contains("始まりの日は、実在する日を入力してください。",
				"時刻は、9:00 のように両方入力するか、一日中なら両方空けてください。", "対象を一覧から選んでください。");
	}

	/** As a browser sends it, with the pressed button; follows where it leads. */
	private Document send(org.jsoup.nodes.Element form, String button, String value) throws Exception {
		var call = post(form.attr("action").replaceFirst("\\?.*", "")).with(user("office")).with(csrf());
		for (var each : ((org.jsoup.nodes.FormElement) form).formData()) {
			call.param(each.key(), each.value());
		}
		if (!button.isEmpty()) {
			call.param(button, value);
		}
		var answer = web.perform(call).andReturn().getResponse();
		return (answer.getStatus() == 302) ? page(answer.getRedirectedUrl()) : Jsoup.parse(answer.getContentAsString());
	}

	private Document page(String path) throws Exception {
		return Jsoup.parse(web.perform(get(path).with(user("office"))).andReturn().getResponse().getContentAsString());
	}

}
