package jp.sakutei.meeting.decision;

import static jp.sakutei.meeting.Sittings.decided;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import jp.sakutei.SakuteiTest;
import jp.sakutei.common.BusinessClock;
import jp.sakutei.form.FormError;
import jp.sakutei.meeting.AMeetingRound;
import jp.sakutei.meeting.Sittings;
import jp.sakutei.organization.Organization;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a later meeting said of a project holds, whatever becomes of an earlier record.
 */
@SakuteiTest
@DisplayName("後の会議の記録がある訂正")
class LaterRecordsTests {

	private static final String OVERTAKEN = "この記録の後に、ほかの記録で位置付けが変わっています。後の記録から順に訂正してください。";

	@Autowired
	ApplicationContext application;

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
		round.sql("insert into meeting_kind (round, id, name, agenda, decides, opinions, members, position) "
				+ "values ('dai10-2', 'strategy-coordination', '経営戦略調整会議', 'sheets', false, false, '{部長}', 9)");
		round.sql("insert into result_word (round, meeting_kind, code, label, effect, position) values "
				+ "('dai10-2', 'strategy-coordination', 'approved', '了承', 'approve', 1), "
				+ "('dai10-2', 'strategy-coordination', 'placed', '位置付ける', 'place', 2), "
				+ "('dai10-2', 'strategy-coordination', 'returned', '差し戻し', 'return', 3)");
		sittings = new Sittings(application, round);
	}

	@Test
	@DisplayName("後の会議が案のとおりとして何も変えなくても、前の会議の訂正はそれを覆さない")
	void keepsWhatALaterMeetingConfirmed() {

		var study = sittings.hold("project-study", decided("1-1", "adopted"), decided("1-2", "adopted"));
		var coordination = sittings.hold("strategy-coordination", decided("1-1", "approved"),
				decided("1-2", "approved"), decided("1-3", "approved"), decided("1-4", "approved"));
		assertThat(round.placement("N01")).isEqualTo("位置付け案");

		assertThat(sittings.correct(study, "1-2", "postponed")).extracting(FormError::message)
			.containsExactly(OVERTAKEN);
		assertThat(round.placement("N01")).isEqualTo("位置付け案");

		assertThat(sittings.correct(coordination, "1-4", "returned")).isEmpty();
		assertThat(sittings.correct(study, "1-2", "postponed")).isEmpty();
		assertThat(round.placement("N01")).isEqualTo("見送り案");
	}

	@Test
	@DisplayName("差し戻して何も変えなかった会議の訂正は、後の会議の位置付けを覆さない")
	void isOvertakenThoughItChangedNothing() {

		var study = sittings.hold("project-study", decided("1-1", "adopted"), decided("1-2", "returned"));
		sittings.hold("strategy-coordination", decided("1-1", "approved"), decided("1-2", "approved"),
				decided("1-3", "approved"), decided("1-4", "placed"));

		assertThat(sittings.correct(study, "1-2", "postponed")).extracting(FormError::message)
			.containsExactly(OVERTAKEN);
		assertThat(round.placement("N01")).isEqualTo("位置付け案");
	}

	@Test
	@DisplayName("同じ位置付けをもう一度決めても、知らせも経過も増えない")
	void tellsNobodyOfTheSameAgain() {

		sittings.hold("project-study", decided("1-1", "adopted"), decided("1-2", "adopted"));
		var placed = placedEvents();
		sittings.hold("strategy-coordination", decided("1-1", "placed"), decided("1-2", "approved"),
				decided("1-3", "approved"), decided("1-4", "placed"));

		assertThat(placedEvents()).isNotEmpty()
			.filteredOn("dai10-2:N01"::equals)
			.hasSameSizeAs(placed.stream().filter("dai10-2:N01"::equals).toList());
	}

	private List<String> placedEvents() {
		return round.texts("select subject from journal_entry where deed = 'PLACED'");
	}

}
