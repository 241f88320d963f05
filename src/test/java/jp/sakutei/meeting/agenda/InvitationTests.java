package jp.sakutei.meeting.agenda;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import jp.sakutei.SakuteiTest;
import jp.sakutei.common.BusinessClock;
import jp.sakutei.common.SakuteiSettings;
import jp.sakutei.engine.EngineWork;
import jp.sakutei.meeting.AMeetingRound;
import jp.sakutei.meeting.MeetingCall;
import jp.sakutei.meeting.MeetingId;
import jp.sakutei.organization.Organization;
import jp.sakutei.organization.PostRole;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** What the page of a call promises stands in the mail. */
@SakuteiTest
@DisplayName("会議の議題と開催通知")
class InvitationTests {

	private static final MeetingId COMMITTEE = MeetingId.of("dai10-2", "committee-2");

	@Autowired
	MeetingCalling calling;

	@Autowired
	AgendaItems items;

	@Autowired
	SakuteiSettings settings;

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
	@DisplayName("「次の会議に載せない」とした調書は、次の会議の議題から外れ、その次には載る")
	void leavesOutWhatWasKeptOffTheNextMeeting() {

		round
			.sql("""
					insert into stage_left_behind (round, stage, sheet, treatment, reason, decided_by, decided_on)
					values ('dai10-2', 'section-hearings', 'dai10-2:002', 'not-next-meeting', '内容が固まらないため', 'office', '2023-10-06')
					""");

		calling.prepare(MeetingId.of("dai10-2", "project-study"), "project-study");
		calling.prepare(MeetingId.of("dai10-2", "strategy-meeting"), "strategy-meeting");

		assertThat(leftOut("project-study")).singleElement()
			.satisfies((item) -> assertThat(item.leftOut()).contains("次の会議に載せない", "内容が固まらないため"));
		assertThat(leftOut("strategy-meeting")).isEmpty();
	}

	@Test
	@DisplayName("案内のリンクは、設定したアドレスで始まる")
	void linksToTheCitysAddress() {
		called(List.of(), "");
		assertThat(mail()).contains("https://plan.example.jp/meetings/" + COMMITTEE)
			.doesNotContain("localhost")
			.contains(settings.baseUrl());
	}

	@Test
	@DisplayName("「通知に添える連絡事項」は案内に載る")
	void carriesTheMessage() {
		called(List.of(), "資料は当日配ります。");
		assertThat(mail()).contains("資料は当日配ります。");
	}

	@Test
	@DisplayName("議題は、いくつあっても残らず載る")
	void namesEveryItem() {
		called(IntStream.rangeClosed(1, 30).mapToObj((number) -> "その他の議題" + number + "番").toList(), "");
		assertThat(mail()).contains("その他の議題1番", "その他の議題21番", "その他の議題30番").doesNotContain("ほか");
	}

	private List<AgendaItem> leftOut(String meeting) {
		return items.of(MeetingId.of("dai10-2", meeting)).stream().filter((item) -> !item.onAgenda()).toList();
	}

	private void called(List<String> further, String message) {
		assertThat(calling.callCommittee(AMeetingRound.ROUND, "committee", AMeetingRound.DAY.plusDays(7),
				round.actor("office")))
			.isEmpty();
		work.runAll();
		assertThat(
				calling.call(COMMITTEE,
						new MeetingCall(AMeetingRound.DAY.plusDays(7), "14:00", "第1会議室",
								List.of(PostRole.PLANNING_OFFICE), "", message, List.of(), "", further),
						round.actor("office")))
			.isEmpty();
		work.runAll();
	}

	private String mail() {
		return round.texts("select body from outbox_mail where recipient = 'office'").get(0);
	}

}
