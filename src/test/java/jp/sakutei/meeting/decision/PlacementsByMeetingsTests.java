package jp.sakutei.meeting.decision;

import static jp.sakutei.meeting.Sittings.decided;
import static org.assertj.core.api.Assertions.assertThat;

import jp.sakutei.SakuteiTest;
import jp.sakutei.common.BusinessClock;
import jp.sakutei.engine.EngineWork;
import jp.sakutei.form.FormError;
import jp.sakutei.meeting.AMeetingRound;
import jp.sakutei.meeting.Decision;
import jp.sakutei.meeting.Sittings;
import jp.sakutei.meeting.agenda.AgendaItem;
import jp.sakutei.meeting.agenda.AgendaItems;
import jp.sakutei.organization.Organization;
import jp.sakutei.sheet.ProjectSheetId;
import jp.sakutei.sheet.ProjectSheetManagement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@SakuteiTest
@DisplayName("会議の結果と位置付け")
class PlacementsByMeetingsTests {

	private static final Decision[] ALL_APPROVED = { decided("1-1", "approved"), decided("1-2", "approved"),
			decided("1-3", "approved"), decided("1-4", "approved") };

	@Autowired
	ApplicationContext application;

	@Autowired
	AgendaItems items;

	@Autowired
	ProjectSheetManagement projects;

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
	@DisplayName("決定しない会議の見送りは案であり、合計に残り、決定する会議で見送りになる")
	void isADraftUntilTheMeetingThatDecides() {

		sittings.hold("project-study", decided("1-1", "adopted"), decided("1-2", "postponed"));

		assertThat(round.placement("N01")).isEqualTo("見送り案");
		assertThat(inPlan("N01")).isTrue();

		var strategy = sittings.hold("strategy-meeting", ALL_APPROVED);

		assertThat(items.of(strategy)).filteredOn((item) -> item.title().contains("N01"))
			.extracting(AgendaItem::proposal)
			.containsExactly("新規／見送り案");
		assertThat(round.placement("N01")).isEqualTo("見送り");
		assertThat(inPlan("N01")).isFalse();
		assertThat(round.placement("001")).isEqualTo("決定");
	}

	@Test
	@DisplayName("見送りの案も、後の会議の結果で位置付けられる")
	void isPlacedByALaterMeeting() {

		sittings.hold("project-study", decided("1-1", "adopted"), decided("1-2", "postponed"));
		sittings.hold("strategy-meeting", decided("1-1", "approved"), decided("1-2", "approved"),
				decided("1-3", "approved"), decided("1-4", "placed"));

		assertThat(round.placement("N01")).isEqualTo("決定");
	}

	@Test
	@DisplayName("拡大の見送りは元の事業を継続として残し、課に知らせて調書の書き直しを頼む")
	void leavesTheBaseOfAnExpansion() {

		sittings.hold("project-study", decided("1-1", "postponed"), decided("1-2", "adopted"));

		assertThat(round.placement("002")).isEqualTo("位置付け案");
		assertThat(round.texts("select kind from project_sheet where number = '002'")).containsExactly("継続");
		assertThat(round.texts("select sheet from hand_in")).containsExactly("dai10-2:002");
		assertThat(round
			.texts("select recipient || ' ' || subject || ' ' || body from outbox_mail where kind = 'entered-for'"))
			.singleElement()
			.asString()
			.startsWith("road ")
			.contains("002 見本事業 002")
			.contains("拡大の見送り");
	}

	@Test
	@DisplayName("拡大を見送るには、書き直しの期限が要る")
	void asksByWhenTheBaseIsWritten() {
		var meeting = sittings.call("project-study");
		assertThat(sittings.record(meeting, null, decided("1-1", "postponed"), decided("1-2", "postponed")))
			.extracting(FormError::field)
			.containsExactly("due");
	}

	@Test
	@DisplayName("続いている事業を見送りとは記録できない")
	void refusesToPutOffWhatRuns() {

		var meeting = sittings.call("strategy-meeting");
		var errors = sittings.record(meeting, null, decided("1-1", "postponed"), decided("1-2", "approved"),
				decided("1-3", "approved"), decided("1-4", "approved"));

		assertThat(errors).singleElement().satisfies((error) -> {
			assertThat(error.field()).isEqualTo("result");
			assertThat(error.message()).contains("区分が新規、拡大の事業です（この事業は継続）");
		});
	}

	@Test
	@DisplayName("記録の後に取り下げられた事業には、何も起きない")
	void leavesWhatWasWithdrawnMeanwhile() {

		var meeting = sittings.call("project-study");
		assertThat(projects.withdraw(new ProjectSheetId("dai10-2:002"), round.actor("head"), "取りやめ")).isEmpty();
		assertThat(sittings.record(meeting, AMeetingRound.DAY.plusDays(14), decided("1-1", "returned"),
				decided("1-2", "adopted")))
			.isEmpty();
		application.getBean(EngineWork.class).runAll();

		assertThat(round.placement("002")).isEqualTo("取下げ");
		assertThat(round.texts("select sheet from hand_in")).isEmpty();
		assertThat(round.texts("select sheet from matter where field is null")).isEmpty();
	}

	private boolean inPlan(String number) {
		return jdbc.sql("select in_plan from project_sheet where id = ?")
			.param("dai10-2:" + number)
			.query(Boolean.class)
			.single();
	}

}
