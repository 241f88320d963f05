package jp.sakutei.meeting.desk;

import java.util.List;

import jp.sakutei.SakuteiTest;
import jp.sakutei.common.BusinessClock;
import jp.sakutei.form.FormError;
import jp.sakutei.meeting.AMeetingRound;
import jp.sakutei.meeting.AtTheDesk;
import jp.sakutei.meeting.Decision;
import jp.sakutei.meeting.MeetingId;
import jp.sakutei.meeting.Sittings;
import jp.sakutei.organization.NotAllowed;
import jp.sakutei.organization.Organization;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@SakuteiTest
@DisplayName("会議の進行")
class MeetingDeskTests {

	private static final Decision ADOPTED = new Decision("1-1", "adopted", null, null, null);

	@Autowired
	ApplicationContext application;

	@Autowired
	MeetingDesk desk;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	Organization organization;

	@Autowired
	BusinessClock clock;

	AMeetingRound round;

	Sittings sittings;

	MeetingId meeting;

	@BeforeEach
	void aCalledStudy() {
		round = new AMeetingRound(jdbc, organization, clock);
		round.insert();
		sittings = new Sittings(application, round);
		meeting = sittings.call("project-study");
	}

	@Test
	@DisplayName("議題は一つずつ決まり、だれがいつ決めたかが残り、会議の記録はそれを受け継ぐ")
	void decidesOneByOne() {

		assertThat(decide(new Decision("1-1", "adopted", null, "歩道の幅を示すこと", "見本委員（利害関係）"))).isEmpty();
		assertThat(results()).containsExactly("1 adopted 歩道の幅を示すこと 見本委員（利害関係） 1 office 1");
		assertThat(round.texts("select count(*)::text from meeting_item where result is not null"))
			.containsExactly("0");
		assertThat(round.texts("select data ->> 'to' from journal_entry where deed = 'ITEM_DECIDED'"))
			.containsExactly("採択");

		assertThat(sittings.record(meeting, AMeetingRound.DAY.plusDays(14), Sittings.decided("1-2", "adopted")))
			.isEmpty();
		assertThat(round.texts("select concat_ws(' ', position, result, condition, abstentions) from meeting_item "
				+ "order by position"))
			.containsExactly("1 adopted 歩道の幅を示すこと 見本委員（利害関係）", "2 adopted");
	}

	@Test
	@DisplayName("開催が決まる前と、記録が済んだ後と、中止の後は決められない")
	void decidesOnlyWhileItIsHeld() {

		round.sql("update meeting set state = 'preparing'");
		assertThat(messages(decide(ADOPTED))).containsExactly("この会議は、まだ開催が決まっていません。開催を決めてから、結果を記録してください。");
		round.sql("update meeting set state = 'called'");
		round.sql("update meeting_session set frozen_at = null");
		assertThat(messages(decide(ADOPTED))).singleElement().asString().contains("資料は、いま確定しているところです");
		round.sql("update meeting_session set frozen_at = now()");
		round.sql("update meeting set state = 'recorded'");
		assertThat(messages(decide(ADOPTED))).containsExactly("この会議の結果は、すでに確定しています。直すときは、会議の画面で訂正してください。");
		assertThat(desk.followProposals(meeting, List.of(new SeenItem("1-1", 0, 1)), round.actor("office")).goes())
			.isEmpty();
		round.sql("update meeting set state = 'cancelled', reason = '台風'");
		assertThat(messages(decide(ADOPTED))).containsExactly("この会議は中止になりました。結果は記録できません。");
		assertThat(results()).isEmpty();
	}

	@Test
	@DisplayName("議題にないもの、知らない言葉、理由のない見送り、長すぎる文は断られる")
	void refusesWhatTheRecordWouldRefuse() {

		assertThat(messages(decide(new Decision("1-9", "adopted", null, null))))
			.containsExactly("この議題は、今回の会議の議題にありません。");
		round.sql("update meeting_item set left_out = '取り下げられたため' where position = 2");
		assertThat(messages(decide(new Decision("1-2", "adopted", null, null))))
			.containsExactly("この議題は、今回の会議の議題にありません。");
		assertThat(decide(new Decision("1-1", "accepted", null, null))).extracting(FormError::field)
			.containsExactly("result");
		assertThat(decide(new Decision("1-1", null, null, null))).extracting(FormError::field)
			.containsExactly("result");
		assertThat(decide(new Decision("1-1", "postponed", null, null))).extracting(FormError::field)
			.containsExactly("reason");
		assertThat(decide(new Decision("1-1", "adopted", "あ".repeat(1001), "い".repeat(1001), "う".repeat(1001))))
			.extracting(FormError::field)
			.containsExactly("reason", "condition", "abstentions");
		assertThat(decide(new Decision("1-1", "postponed", "あ".repeat(1000), null))).isEmpty();
	}

	@Test
	@DisplayName("画面を開いた後に調書が変われば断られ、新しい版を見てからなら決められる")
	void asksAgainWhereTheSheetChanged() {

		var seen = seen("1-1");
		round.sql("update project_sheet set current_revision = 2 where number = '002'");
		assertThat(messages(desk.decide(meeting, ADOPTED, seen, round.actor("office")))).singleElement()
			.asString()
			.contains("002 見本事業 002", "第2版になりました");
		assertThat(results()).isEmpty();
		assertThat(decide(ADOPTED)).isEmpty();
		assertThat(results()).containsExactly("1 adopted 2 office 1");
	}

	@Test
	@DisplayName("ほかの人が先に決めていれば、だれが何と決めたかを言って断り、同じ人の同じ送信は一度だけになる")
	void saysWhatAnotherDid() {

		var seen = seen("1-1");
		assertThat(desk.decide(meeting, ADOPTED, seen, round.actor("office2"))).isEmpty();
		assertThat(desk.decide(meeting, ADOPTED, seen, round.actor("office2"))).isEmpty();
		assertThat(results()).containsExactly("1 adopted 1 office2 1");

		var other = new Decision("1-1", "postponed", "効果が見えない", null);
		assertThat(desk.decide(meeting, other, seen, round.actor("office"))).singleElement().satisfies((error) -> {
			assertThat(error.field()).isEqualTo(MeetingDesk.MEANWHILE);
			assertThat(error.message()).contains("10月17日（火）9時00分に見本 office2さんが、この議題の結果を「採択」と記録しました");
		});
		assertThat(results()).containsExactly("1 adopted 1 office2 1");
		assertThat(decide(other)).isEmpty();
		assertThat(results()).containsExactly("1 postponed 効果が見えない 1 office 2");
		assertThat(round.texts(
				"select data ->> 'from' from journal_entry where deed = 'ITEM_DECIDED' " + "and data ->> 'to' = '見送り'"))
			.containsExactly("採択");
	}

	@Test
	@DisplayName("結果は取り消せて、取り消した後に前の画面からは決められない")
	void takesBack() {

		assertThat(messages(desk.clear(meeting, seen("1-1"), round.actor("office"))))
			.containsExactly("この議題には、取り消す結果がありません。");
		var empty = seen("1-1");
		assertThat(decide(ADOPTED)).isEmpty();
		assertThat(desk.clear(meeting, empty, round.actor("office"))).extracting(FormError::field)
			.containsExactly(MeetingDesk.MEANWHILE);
		var decided = seen("1-1");
		assertThat(desk.clear(meeting, decided, round.actor("office2"))).isEmpty();
		assertThat(results()).containsExactly("1 1 office2 2");
		assertThat(messages(desk.decide(meeting, new Decision("1-1", "postponed", "効果が見えない", null), decided,
				round.actor("office"))))
			.singleElement()
			.asString()
			.contains("見本 office2さんが、この議題の結果を取り消しました");
		assertThat(round.texts("select data ->> 'from' from journal_entry where deed = 'ITEM_REOPENED'"))
			.containsExactly("採択");
	}

	@Test
	@DisplayName("原案のとおりは、結果のない議題だけを一度に決め、名前と件数が残る")
	void followsProposals() {

		assertThat(decide(new Decision("1-1", "postponed", "効果が見えない", null))).isEmpty();
		var chosen = List.of(seen("1-1"), seen("1-2"));
		var preview = desk.asProposed(meeting, chosen, round.actor("office"));
		assertThat(preview.goes()).extracting((item) -> item.key()).containsExactly("1-2");
		assertThat(results()).hasSize(1);

		var done = desk.followProposals(meeting, chosen, round.actor("office2"));
		assertThat(done).isEqualTo(preview);
		assertThat(done.stays()).extracting(AsProposed.Left::why).containsExactly("すでに結果が記録されています。");
		assertThat(results()).containsExactly("1 postponed 効果が見えない 1 office 1", "2 adopted 1 office2 1");
		assertThat(round.texts("select by_person || ' ' || (data ->> 'items') || ' ' || (data ->> 'to') "
				+ "from journal_entry where deed = 'ITEMS_AS_PROPOSED'"))
			.containsExactly("office2 1 採択");
	}

	@Test
	@DisplayName("事務局だけが決められる")
	void isTheOffices() {
		var seen = seen("1-1");
		assertThatThrownBy(() -> desk.decide(meeting, ADOPTED, seen, round.actor("director")))
			.isInstanceOf(NotAllowed.class);
		assertThatThrownBy(() -> desk.clear(meeting, seen, round.actor("director"))).isInstanceOf(NotAllowed.class);
		assertThatThrownBy(() -> desk.asProposed(meeting, List.of(seen), round.actor("director")))
			.isInstanceOf(NotAllowed.class);
		assertThatThrownBy(() -> desk.followProposals(meeting, List.of(seen), round.actor("director")))
			.isInstanceOf(NotAllowed.class);
	}

	private List<FormError> decide(Decision decision) {
		return AtTheDesk.decide(application, meeting, round.actor("office"), decision);
	}

	private SeenItem seen(String key) {
		return AtTheDesk.seen(application, meeting, key);
	}

	private static List<String> messages(List<FormError> errors) {
		return errors.stream().map(FormError::message).toList();
	}

	private List<String> results() {
		return round
			.texts("select concat_ws(' ', position, result, reason, condition, abstentions, revision, decided_by, "
					+ "version) from meeting_item_result order by position");
	}

}
