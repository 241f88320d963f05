package jp.sakutei.round;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jp.sakutei.common.Codes;
import jp.sakutei.common.FiscalYear;
import jp.sakutei.common.NotFound;
import jp.sakutei.round.ScheduleConfiguration.GateDays;
import jp.sakutei.round.ScheduleConfiguration.MeetingDay;
import jp.sakutei.round.ScheduleConfiguration.Need;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 設定: what a round's files said, as it stands in the database. */
@Repository
public class RoundSettings {

	private final JdbcClient jdbc;

	RoundSettings(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	public List<Body> meetings(RoundId round) {
		return jdbc.sql("select * from meeting_kind where round = ? order by position")
			.param(round.value())
			.query(RoundSettings::meeting)
			.list();
	}

	public Body meeting(RoundId round, String kind) {
		return meetings(round).stream()
			.filter((meeting) -> meeting.id().equals(kind))
			.findFirst()
			.orElseThrow(() -> new NotFound("会議 " + kind));
	}

	public List<ResultWord> resultWords(RoundId round) {
		return jdbc.sql("""
				select w.* from result_word w join meeting_kind k on k.round = w.round and k.id = w.meeting_kind
				where w.round = ? order by k.position, w.position
				""")
			.param(round.value())
			.query((row, index) -> new ResultWord(row.getString("meeting_kind"), row.getString("code"),
					row.getString("label"), Codes.of(ResultEffect.class, row.getString("effect"))))
			.list();
	}

	/** The results that a kind of meeting can give. */
	public List<ResultWord> resultWords(RoundId round, String meetingKind) {
		return resultWords(round).stream().filter((word) -> word.meetingKind().equals(meetingKind)).toList();
	}

	/** The days planned for meetings beside the stages. */
	public List<MeetingDay> meetingDays(RoundId round) {
		return jdbc.sql("select id, meeting_kind, day from meeting_day where round = ? order by position")
			.param(round.value())
			.query((row, index) -> new MeetingDay(row.getString(1), row.getString(2),
					row.getObject(3, LocalDate.class)))
			.list();
	}

	public Projection projection(RoundId round) {
		return new Projection(
				jdbc.sql("select * from projection_year where round = ? order by position")
					.param(round.value())
					.query((row, index) -> new ProjectionYear(FiscalYear.parse(row.getString("year")),
							row.getLong("revenue"), row.getLong("social_security"), row.getLong("personnel"),
							row.getLong("debt_service"), row.getLong("other"), row.getLong("remaining")))
					.list(),
				jdbc.sql("select unit, year, amount from frame where round = ? order by position")
					.param(round.value())
					.query((row, index) -> new Frame(row.getString(1), FiscalYear.parse(row.getString(2)),
							row.getLong(3)))
					.list());
	}

	public List<Holiday> holidays(RoundId round) {
		return jdbc.sql("select day, name from holiday where round = ? order by day")
			.param(round.value())
			.query((row, index) -> new Holiday(row.getObject(1, LocalDate.class), row.getString(2)))
			.list();
	}

	public List<ClosingDays> closingDays(RoundId round) {
		return jdbc.sql("select name, day_from, day_to from closing_days where round = ? order by position")
			.param(round.value())
			.query((row, index) -> new ClosingDays(row.getString(1), MonthDay.parse(row.getString(2)),
					MonthDay.parse(row.getString(3))))
			.list();
	}

	/** Where and when sections are heard; none as long as nobody said so. */
	public HearingRooms hearingRooms(RoundId round) {
		var rooms = jdbc.sql("select name from hearing_room where round = ? order by position")
			.param(round.value())
			.query(String.class)
			.list();
		return jdbc.sql("select minutes, starts from hearing_hours where round = ?")
			.param(round.value())
			.query((row, index) -> new HearingRooms(rooms,
					Arrays.stream((String[]) row.getArray("starts").getArray()).map(HearingRooms::time).toList(),
					row.getInt("minutes")))
			.optional()
			.orElse(new HearingRooms(rooms, List.of(), HearingRooms.USUAL_MINUTES));
	}

	/** A word list by its name in {@code words.yaml}; empty where there is none. */
	public List<String> words(RoundId round, String list) {
		return jdbc.sql("select word from word where round = ? and list = ? order by position")
			.params(round.value(), list)
			.query(String.class)
			.list();
	}

	/** All word lists by name. */
	public Map<String, List<String>> wordLists(RoundId round) {
		var lists = new LinkedHashMap<String, List<String>>();
		jdbc.sql("select list, word from word where round = ? order by position").param(round.value()).query((row) -> {
			lists.computeIfAbsent(row.getString(1), (list) -> new ArrayList<>()).add(row.getString(2));
		});
		return lists;
	}

	/** The schedule as it is planned now. */
	public ScheduleConfiguration schedule(RoundId round) {
		var ids = jdbc.sql("select id from stage where round = ?").param(round.value()).query(String.class).set();
		return new ScheduleConfiguration(jdbc.sql("select * from stage where round = ? order by position")
			.param(round.value())
			.query((row, index) -> stage(row, ids))
			.list(), meetingDays(round));
	}

	private static ScheduleConfiguration.Stage stage(ResultSet row, Set<String> ids) throws SQLException {
		return new ScheduleConfiguration.Stage(new StageId(row.getString("id")),
				Codes.of(Track.class, row.getString("track")), Codes.of(StageKind.class, row.getString("kind")),
				row.getString("name"), row.getObject("planned_start", LocalDate.class),
				row.getObject("planned_end", LocalDate.class),
				Arrays.stream((String[]) row.getArray("needs").getArray())
					.map((need) -> Need.parse(need, ids))
					.toList(),
				List.of((String[]) row.getArray("done").getArray()),
				new GateDays(row.getObject("fill_in_due", LocalDate.class),
						row.getObject("section_head_due", LocalDate.class),
						row.getObject("department_head_due", LocalDate.class),
						row.getObject("office_due", LocalDate.class)),
				row.getBoolean("by_source"));
	}

	private static Body meeting(ResultSet row, int index) throws SQLException {
		return new Body(row.getString("id"), row.getString("name"), Codes.of(Agenda.class, row.getString("agenda")),
				row.getBoolean("decides"), row.getBoolean("opinions"),
				Arrays.asList((String[]) row.getArray("members").getArray()));
	}

}
