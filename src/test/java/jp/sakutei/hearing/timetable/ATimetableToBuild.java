package jp.sakutei.hearing.timetable;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import jp.sakutei.common.BusinessClock;
import jp.sakutei.form.FormError;
import jp.sakutei.hearing.HearingAppointment;
import jp.sakutei.hearing.HearingId;
import jp.sakutei.hearing.HearingManagement;
import jp.sakutei.hearing.HearingOpening;
import jp.sakutei.hearing.Hearings;
import jp.sakutei.journal.Journal;
import jp.sakutei.meeting.AMeetingRound;
import jp.sakutei.organization.Organization;
import jp.sakutei.organization.PersonId;
import jp.sakutei.round.HearingRooms;
import org.junit.jupiter.api.BeforeEach;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static jp.sakutei.meeting.AMeetingRound.ROUND;
import static org.assertj.core.api.Assertions.assertThat;

/** Fixture: two sections to hear on one day, in two rooms, by two officers. */
abstract class ATimetableToBuild {

	/** The only day of the stage. */
	static final LocalDate DAY = AMeetingRound.DAY.plusDays(7);

	static final HearingId ROADS = HearingId.of("dai10-2", "0101");

	static final HearingRooms ROOMS = new HearingRooms(List.of("第1会議室", "第2会議室"),
			List.of(LocalTime.of(9, 0), LocalTime.of(10, 30), LocalTime.of(13, 15)), 60);

	@Autowired
	TimetableManagement timetable;

	@Autowired
	TimetableSettings settings;

	@Autowired
	Timetables timetables;

	@Autowired
	HearingManagement management;

	@Autowired
	HearingOpening opening;

	@Autowired
	Hearings hearings;

	@Autowired
	Journal journal;

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
		settings.setUp(ROUND, ROOMS, List.of(), round.actor("office"));
	}

	void planAll() {
		assertThat(timetable.take(ROUND, false, timetable.propose(ROUND, false).fingerprint(), round.actor("office")))
			.isEmpty();
	}

	List<FormError> announce() {
		var told = TimetableManagement.announceable(timetables.of(ROUND), hearings.of("dai10-2"));
		return timetable.announce(ROUND, new Proposal(told, List.of()).fingerprint(), round.actor("office"));
	}

	List<FormError> place(String section, String time, String room, String shown, String reason) {
		var to = new Entry(section, new Slot(DAY, HearingRooms.time(time), 60), room, null, false);
		return timetable.place(ROUND, to, shown, reason, round.actor("office"));
	}

	List<FormError> swap(String reason) {
		return timetable.swap(ROUND, "0101", "0102", List.of("2023-10-17 9:00 第1会議室", "2023-10-17 10:30 第1会議室"), reason,
				round.actor("office"));
	}

	static HearingAppointment at(String time, String place, String officer) {
		return new HearingAppointment(DAY, time, 60, place, new PersonId(officer), "課長");
	}

	static List<String> messages(List<FormError> errors) {
		return errors.stream().map(FormError::message).toList();
	}

	/** By recipient. */
	Map<String, String> mails(String kind) {
		var mails = new TreeMap<String, String>();
		jdbc.sql("select recipient, body from outbox_mail where kind = ?").param(kind).query((row) -> {
			assertThat(mails.put(row.getString(1), row.getString(2))).isNull();
		});
		return mails;
	}

}
