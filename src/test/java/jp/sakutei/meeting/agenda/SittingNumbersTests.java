package jp.sakutei.meeting.agenda;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import jp.sakutei.SakuteiTest;
import jp.sakutei.common.BusinessClock;
import jp.sakutei.meeting.AMeetingRound;
import jp.sakutei.meeting.MeetingCall;
import jp.sakutei.meeting.MeetingCalled;
import jp.sakutei.meeting.MeetingId;
import jp.sakutei.meeting.Meetings;
import jp.sakutei.organization.Organization;
import jp.sakutei.organization.PostRole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.core.Ordered;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** A city's own model may invite at once: whoever hears of a call knows its number. */
@SakuteiTest
@DisplayName("会議の回数を数える時")
class SittingNumbersTests {

	private static final MeetingId FIRST = MeetingId.of("dai10-2", "committee-2");

	private static final MeetingId SECOND = MeetingId.of("dai10-2", "committee-3");

	private static final LocalDate DAY = AMeetingRound.DAY;

	@Autowired
	ConfigurableApplicationContext application;

	@Autowired
	MeetingCalling calling;

	@Autowired
	Meetings meetings;

	@Autowired
	Organization organization;

	@Autowired
	BusinessClock clock;

	@Autowired
	JdbcClient jdbc;

	private final List<String> heard = new ArrayList<>();

	private final Listening listening = new Listening();

	AMeetingRound round;

	@BeforeEach
	void listen() {
		round = new AMeetingRound(jdbc, organization, clock);
		round.insert();
		application.addApplicationListener(listening);
	}

	@AfterEach
	void listenNoMore() {
		application.removeApplicationListener(listening);
	}

	@Test
	@DisplayName("招集のときは、ほかの処理が招集を知る前に、開催日の順に数え直す")
	void comesBeforeOthersHearOfACall() {

		for (var planned : List.of(DAY.plusDays(3), DAY.plusDays(1))) {
			calling.callCommittee(AMeetingRound.ROUND, "committee", planned, round.actor("office"));
		}
		assertThat(meetings.get(SECOND).name()).isEqualTo("策定委員会（第1回）");

		call(FIRST, DAY.plusDays(3));
		call(SECOND, DAY.plusDays(7));

		assertThat(heard).containsExactly("策定委員会（第2回）", "策定委員会（第2回）");
		assertThat(meetings.get(FIRST).name()).isEqualTo("策定委員会（第1回）");
	}

	private void call(MeetingId meeting, LocalDate day) {
		assertThat(calling.call(meeting, new MeetingCall(day, "14:00", "第1会議室", List.of(PostRole.PLANNING_OFFICE), "",
				"", List.of(), "", List.of()), round.actor("office")))
			.isEmpty();
	}

	/** Before those that do not care about the order. */
	private final class Listening implements ApplicationListener<PayloadApplicationEvent<MeetingCalled>>, Ordered {

		@Override
		public void onApplicationEvent(PayloadApplicationEvent<MeetingCalled> event) {
			heard.add(meetings.get(event.getPayload().meeting()).name());
		}

		@Override
		public int getOrder() {
			return 0;
		}

	}

}
