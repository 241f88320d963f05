package jp.sakutei.hearing.timetable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jp.sakutei.common.BusinessClock;
import jp.sakutei.common.Codes;
import jp.sakutei.common.TypedTime;
import jp.sakutei.hearing.HearingPeople;
import jp.sakutei.organization.Person;
import jp.sakutei.organization.PersonId;
import jp.sakutei.organization.PostRole;
import jp.sakutei.round.HearingRooms;
import jp.sakutei.round.RoundId;
import jp.sakutei.round.RoundSettings;
import jp.sakutei.round.StageKind;
import jp.sakutei.round.calendar.BusinessCalendar;
import jp.sakutei.round.stage.Stages;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The timetable of a round's hearings. */
@Repository
public class Timetables {

	private final JdbcClient jdbc;

	private final RoundSettings settings;

	private final Stages stages;

	private final BusinessCalendar calendar;

	private final HearingPeople people;

	private final BusinessClock clock;

	Timetables(JdbcClient jdbc, RoundSettings settings, Stages stages, BusinessCalendar calendar, HearingPeople people,
			BusinessClock clock) {
		this.jdbc = jdbc;
		this.settings = settings;
		this.stages = stages;
		this.calendar = calendar;
		this.people = people;
		this.clock = clock;
	}

	/** A fixed number of statements. */
	public Timetable of(RoundId round) {
		var rooms = settings.hearingRooms(round);
		return new Timetable(season(round, rooms), rooms.rooms(), officers(round), sections(round),
				blocked(round).stream().map(StoredBlock::blocked).toList(), wishes(round), entries(round));
	}

	/** Without a stage of hearings there is no day for one. */
	private Season season(RoundId round, HearingRooms rooms) {
		var today = clock.today();
		return stages.find(round, StageKind.SECTION_HEARINGS)
			.map((stage) -> new Season(stage.planned().start(), stage.planned().end(), calendar.of(round),
					rooms.starts(), rooms.minutes()))
			.orElseGet(
					() -> new Season(today, today.minusDays(1), calendar.of(round), rooms.starts(), rooms.minutes()));
	}

	/** Those of the office who were chosen, else all of them. */
	private List<Person> officers(RoundId round) {
		return jdbc.sql("""
				select p.code, p.name, p.email from person p
				where p.enabled and exists (select from post o where o.person = p.code and o.role = :office
				    and o.valid_from <= :day and (o.valid_to is null or o.valid_to >= :day))
				  and (p.code in (select person from hearing_officer where round = :round)
				    or not exists (select from hearing_officer where round = :round))
				order by p.code
				""")
			.param("office", PostRole.PLANNING_OFFICE.code())
			.param("day", clock.today())
			.param("round", round.value())
			.query((row, index) -> new Person(new PersonId(row.getString("code")), row.getString("name"),
					row.getString("email")))
			.list();
	}

	private List<SectionToHear> sections(RoundId round) {
		var sections = jdbc
			.sql("""
					select s.code, s.name, coalesce(s.department, '') as department from section s
					where exists (select from project_sheet p where p.round = :round and p.section = s.code and p.takes_part)
					  or exists (select from section_hearing h where h.round = :round and h.section = s.code)
					order by s.position
					""")
			.param("round", round.value())
			.query((row, index) -> new SectionToHear(row.getString("code"), row.getString("name"),
					row.getString("department"), List.of()))
			.list();
		var heads = people.of(Set.of(PostRole.SECTION_HEAD), sections.stream().map(SectionToHear::code).toList(),
				clock.today());
		return sections.stream()
			.map((each) -> new SectionToHear(each.code(), each.name(), each.department(),
					heads.getOrDefault(each.code(), List.of())))
			.toList();
	}

	public List<StoredBlock> blocked(RoundId round) {
		return jdbc.sql("select * from hearing_blocked where round = ? order by first_day, start_time nulls first, id")
			.param(round.value())
			.query((row, index) -> new StoredBlock(row.getLong("id"),
					new Blocked(Codes.of(Reach.class, row.getString("reach")), row.getString("whom"),
							day(row, "first_day"), day(row, "last_day"), time(row, "start_time"), time(row, "end_time"),
							row.getString("reason"))))
			.list();
	}

	private Map<String, LocalDate> wishes(RoundId round) {
		var wishes = new LinkedHashMap<String, LocalDate>();
		jdbc.sql("""
				select w.department, w.day from hearing_wish w join department d on d.code = w.department
				where w.round = ? order by d.position
				""").param(round.value()).query((row) -> {
			wishes.put(row.getString("department"), day(row, "day"));
		});
		return wishes;
	}

	/** A time that nobody can read has no place: it was typed before times were read. */
	private List<Entry> entries(RoundId round) {
		var entries = new ArrayList<Entry>();
		jdbc.sql("""
				select section, day, start_time, duration, place as room, officer, true as told
				from section_hearing where round = :round and day is not null
				union all
				select p.section, p.day, p.start_time, p.minutes, p.room, p.officer, false
				from hearing_plan p where p.round = :round and not exists (
				  select from section_hearing h where h.round = p.round and h.section = p.section and h.day is not null)
				order by section
				""").param("round", round.value()).query((row) -> {
			var time = TypedTime.read(row.getString("start_time"));
			if (time.isPresent()) {
				entries.add(new Entry(row.getString("section"),
						new Slot(day(row, "day"), HearingRooms.time(time.get()), row.getInt("duration")),
						row.getString("room"), officer(row.getString("officer")), row.getBoolean("told")));
			}
		});
		return List.copyOf(entries);
	}

	/** One who changes it at a time, until the transaction ends. */
	void lock(RoundId round) {
		jdbc.sql("select pg_advisory_xact_lock(hashtext('hearing-timetable'), hashtext(?))")
			.param(round.value())
			.query((row) -> {
			});
	}

	void plan(RoundId round, Entry entry) {
		jdbc.sql("""
				insert into hearing_plan (round, section, day, start_time, minutes, room, officer)
				values (:round, :section, :day, :time, :minutes, :room, :officer)
				on conflict (round, section) do update set day = excluded.day, start_time = excluded.start_time,
				  minutes = excluded.minutes, room = excluded.room, officer = excluded.officer
				""")
			.param("round", round.value())
			.param("section", entry.section())
			.param("day", entry.slot().day())
			.param("time", entry.slot().time())
			.param("minutes", entry.slot().minutes())
			.param("room", entry.room())
			.param("officer", (entry.officer() == null) ? null : entry.officer().value())
			.update();
	}

	void unplan(RoundId round, String section) {
		jdbc.sql("delete from hearing_plan where round = ? and section = ?").params(round.value(), section).update();
	}

	private static LocalDate day(ResultSet row, String column) throws SQLException {
		return row.getObject(column, LocalDate.class);
	}

	private static LocalTime time(ResultSet row, String column) throws SQLException {
		var time = row.getString(column);
		return (time == null) ? null : HearingRooms.time(time);
	}

	private static PersonId officer(String code) {
		return (code == null) ? null : new PersonId(code);
	}

	/** 使用不可 as it is stored. */
	public record StoredBlock(long id, Blocked blocked) {
	}

}
