package jp.sakutei.meeting.web;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import jp.sakutei.SakuteiTest;
import jp.sakutei.common.BusinessClock;
import jp.sakutei.form.FormError;
import jp.sakutei.hearing.Consequence;
import jp.sakutei.hearing.DraftJudgement;
import jp.sakutei.hearing.HearingAppointment;
import jp.sakutei.hearing.HearingId;
import jp.sakutei.hearing.HearingManagement;
import jp.sakutei.hearing.HearingOpening;
import jp.sakutei.hearing.HearingRecord;
import jp.sakutei.hearing.SheetNote;
import jp.sakutei.meeting.AMeetingRound;
import jp.sakutei.meeting.Sittings;
import jp.sakutei.organization.Organization;
import jp.sakutei.sheet.ProjectSheets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** A revision that another transaction brings while the body's record is on its way. */
@SakuteiTest
@DisplayName("会議・ヒアリングの記録と同時に提出された調書")
class RevisionsMeanwhileTests {

	@Autowired
	ApplicationContext application;

	@Autowired
	HearingOpening opening;

	@Autowired
	HearingManagement hearings;

	@Autowired
	ProjectSheets sheets;

	@Autowired
	TransactionTemplate transaction;

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
	@DisplayName("会議の記録は、提出が済むのを待ち、見ていない版の上には記録されない")
	void waitsForAHandInBeforeAMeeting() throws Exception {

		var sittings = new Sittings(application, round);
		var meeting = sittings.call("project-study");
		var refusals = whileRevised("002", () -> sittings.record(meeting, AMeetingRound.DAY.plusDays(14),
				Sittings.decided("1-1", "adopted"), Sittings.decided("1-2", "adopted")));

		assertThat(refusals).extracting(FormError::message).singleElement().asString().contains("第2版になりました");
		assertThat(round.texts("select state from meeting")).containsExactly("called");
		assertThat(sittings.record(meeting, AMeetingRound.DAY.plusDays(14), Sittings.decided("1-1", "adopted"),
				Sittings.decided("1-2", "adopted")))
			.isEmpty();
	}

	@Test
	@DisplayName("ヒアリングの記録は、提出が済むのを待ち、見ていない版の上には記録されない")
	void waitsForAHandInBeforeAHearing() throws Exception {

		var hearing = HearingId.of("dai10-2", "0101");
		opening.openAll(AMeetingRound.ROUND);
		hearings.schedule(hearing, new HearingAppointment(AMeetingRound.DAY, "10:00", "第2会議室", "課長"),
				round.actor("office"));
		var record = new HearingRecord(AMeetingRound.DAY, "課長", "", null, List.of(note("002"), note("001")));
		var refusals = whileRevised("001", () -> hearings.record(hearing, record, round.seen(), round.actor("office")));

		assertThat(refusals).extracting(FormError::message).singleElement().asString().contains("第2版になりました");
		assertThat(round.texts("select state from section_hearing where section = '0101'"))
			.containsExactly("scheduled");
		assertThat(hearings.record(hearing, record, round.seen(), round.actor("office"))).isEmpty();
	}

	private static SheetNote note(String number) {
		return new SheetNote("dai10-2:" + number, DraftJudgement.DRAFT, "理由", "", null, Consequence.NONE);
	}

	/** The deed begins while another transaction holds the sheet, and revises it. */
	private List<FormError> whileRevised(String number, Callable<List<FormError>> deed) throws Exception {

		var other = Executors.newSingleThreadExecutor();
		try {
			var answer = transaction.execute((status) -> {
				sheets.lock(AMeetingRound.sheet(number));
				var begun = other.submit(deed);
				awaitWaiting();
				round.sql("update project_sheet set current_revision = 2 where number = '" + number + "'");
				return begun;
			});
			return answer.get(10, TimeUnit.SECONDS);
		}
		finally {
			other.shutdownNow();
		}
	}

	private void awaitWaiting() {
		for (var patience = 0; patience < 200; patience++) {
			if (jdbc.sql("select count(*) from pg_stat_activity where wait_event_type = 'Lock'")
				.query(Integer.class)
				.single() == 1) {
				return;
			}
			try {
				Thread.sleep(50);
			}
			catch (InterruptedException ex) {
				throw new IllegalStateException(ex);
			}
		}
		throw new AssertionError("nobody waits for the sheet");
	}

}
