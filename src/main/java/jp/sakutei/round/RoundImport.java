package jp.sakutei.round;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import jp.sakutei.common.Rows;
import jp.sakutei.round.ScheduleConfiguration.MeetingDay;
import jp.sakutei.round.ScheduleConfiguration.Need;
import jp.sakutei.round.ScheduleConfiguration.Stage;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Takes a round's own part of the files into the database. */
@Repository
public class RoundImport {

	/**
	 * Those that hang on others first; all but the stages, which have a life of their
	 * own.
	 */
	private static final List<String> TABLES = List.of("hearing_room", "hearing_hours", "word", "closing_days",
			"holiday", "frame", "projection_year", "meeting_day", "result_word", "progress_word");

	private final JdbcTemplate jdbc;

	private final CityWords words;

	RoundImport(JdbcTemplate jdbc, CityWords words) {
		this.jdbc = jdbc;
		this.words = words;
	}

	/** Everything but the round's row becomes exactly what is given. */
	public void save(RoundData data) {
		var round = data.plan().id().value();
		TABLES.forEach((table) -> jdbc.update("delete from " + table + " where round = ?", round));
		jdbc.batchUpdate("insert into progress_word (round, label, late, position) values (?, ?, ?, ?)", Rows
			.of(data.plan().progressWords(), (each, position) -> Rows.row(round, each.label(), each.late(), position)));
		saveStages(round, data.schedule().stages());
		saveMeetings(round, data);
		saveProjection(round, data.projection());
		saveCalendar(round, data);
		save(data.plan().id(), data.hearingRooms());
		saveWords(round, data.wordLists());
		words.takeAfterCommit();
	}

	/**
	 * What happened in a stage stays, and so do its days, which have an owner; its name
	 * and needs follow the files.
	 */
	private void saveStages(String round, List<Stage> stages) {
		jdbc.batchUpdate("""
				insert into stage (round, id, track, kind, name, position, planned_start, planned_end, needs, done,
				  by_source, fill_in_due, section_head_due, department_head_due, office_due)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
				on conflict (round, id) do update set track = excluded.track, kind = excluded.kind,
				  name = excluded.name, position = excluded.position, needs = excluded.needs, done = excluded.done,
				  by_source = excluded.by_source
				""", Rows.of(stages, (each, position) -> stage(round, each, position)));
	}

	private static Object[] stage(String round, Stage stage, int position) {
		var due = stage.due();
		return Rows.row(round, stage.id().value(), stage.track().code(), stage.kind().code(), stage.name(), position,
				stage.start(), stage.end(), stage.needs().stream().map(Need::text).toArray(String[]::new),
				stage.done().toArray(String[]::new), stage.bySource(), due.fillIn(), due.sectionHead(),
				due.departmentHead(), due.office());
	}

	private void saveMeetings(String round, RoundData data) {
		jdbc.batchUpdate("""
				insert into meeting_kind (round, id, name, agenda, decides, opinions, members, position)
				values (?, ?, ?, ?, ?, ?, ?, ?)
				on conflict (round, id) do update set name = excluded.name, agenda = excluded.agenda,
				  decides = excluded.decides, opinions = excluded.opinions, members = excluded.members,
				  position = excluded.position
				""", Rows.of(data.bodies(), (each, position) -> meeting(round, each, position)));
		jdbc.batchUpdate("""
				insert into result_word (round, meeting_kind, code, label, effect, position) values (?, ?, ?, ?, ?, ?)
				""", Rows.of(data.resultWords(), (each, position) -> Rows.row(round, each.meetingKind(), each.code(),
				each.label(), each.effect().code(), position)));
		jdbc.batchUpdate("insert into meeting_day (round, id, meeting_kind, day, position) values (?, ?, ?, ?, ?)",
				Rows.of(data.schedule().meetingDays(), (each, position) -> day(round, each, position)));
	}

	private static Object[] meeting(String round, Body meeting, int position) {
		return Rows.row(round, meeting.id(), meeting.name(), meeting.agenda().code(), meeting.decides(),
				meeting.opinions(), meeting.members().toArray(String[]::new), position);
	}

	private static Object[] day(String round, MeetingDay meeting, int position) {
		LocalDate day = meeting.day();
		return Rows.row(round, meeting.id(), meeting.meetingKind(), day, position);
	}

	private void saveProjection(String round, Projection projection) {
		jdbc.batchUpdate("""
				insert into projection_year (round, year, revenue, social_security, personnel, debt_service, other,
				  remaining, position) values (?, ?, ?, ?, ?, ?, ?, ?, ?)
				""",
				Rows.of(projection.years(),
						(each, position) -> Rows.row(round, each.year().code(), each.revenue(), each.socialSecurity(),
								each.personnel(), each.debtService(), each.other(), each.remaining(), position)));
		jdbc.batchUpdate("insert into frame (round, unit, year, amount, position) values (?, ?, ?, ?, ?)",
				Rows.of(projection.frames(),
						(each, position) -> Rows.row(round, each.unit(), each.year().code(), each.amount(), position)));
	}

	private void saveCalendar(String round, RoundData data) {
		jdbc.batchUpdate("insert into holiday (round, day, name) values (?, ?, ?)",
				Rows.of(data.holidays(), (each, position) -> Rows.row(round, each.day(), each.name())));
		jdbc.batchUpdate("insert into closing_days (round, name, day_from, day_to, position) values (?, ?, ?, ?, ?)",
				Rows.of(data.closingDays(), (each, position) -> Rows.row(round, each.name(), each.from().toString(),
						each.to().toString(), position)));
	}

	/** Where and when sections are heard, in place of what was said before. */
	public void save(RoundId round, HearingRooms rooms) {
		jdbc.update("delete from hearing_room where round = ?", round.value());
		jdbc.batchUpdate("insert into hearing_room (round, name, position) values (?, ?, ?)",
				Rows.of(rooms.rooms(), (each, position) -> Rows.row(round.value(), each, position)));
		jdbc.update("""
				insert into hearing_hours (round, minutes, starts) values (?, ?, ?)
				on conflict (round) do update set minutes = excluded.minutes, starts = excluded.starts
				""", round.value(), rooms.minutes(), rooms.times().toArray(String[]::new));
	}

	private void saveWords(String round, Map<String, List<String>> lists) {
		var words = new ArrayList<Map.Entry<String, String>>();
		lists.forEach((list, entries) -> entries.forEach((word) -> words.add(Map.entry(list, word))));
		jdbc.batchUpdate("insert into word (round, list, word, position) values (?, ?, ?, ?)",
				Rows.of(words, (each, position) -> Rows.row(round, each.getKey(), each.getValue(), position)));
	}

}
