package jp.sakutei.round;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.List;

import jp.sakutei.common.FiscalYear;
import jp.sakutei.common.NotFound;
import jp.sakutei.round.RoundConfiguration.Agenda;
import jp.sakutei.round.RoundConfiguration.ClosingDays;
import jp.sakutei.round.RoundConfiguration.Frame;
import jp.sakutei.round.RoundConfiguration.Holiday;
import jp.sakutei.round.RoundConfiguration.Meeting;
import jp.sakutei.round.RoundConfiguration.Projection;
import jp.sakutei.round.RoundConfiguration.ProjectionYear;
import jp.sakutei.round.RoundConfiguration.ResultWord;
import jp.sakutei.round.ScheduleConfiguration.MeetingDay;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 設定: what a round's files said, as it stands in the database. */
@Repository
public class RoundSettings {

	private final JdbcClient jdbc;

	RoundSettings(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	public List<Meeting> meetings(RoundId round) {
		return jdbc.sql("select * from meeting_kind where round = ? order by position")
			.param(round.value())
			.query(RoundSettings::meeting)
			.list();
	}

	public Meeting meeting(RoundId round, String kind) {
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
					row.getString("label"), ResultEffect.of(row.getString("effect"))))
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

	/** A word list by its name in {@code words.yaml}; empty where there is none. */
	public List<String> words(RoundId round, String list) {
		return jdbc.sql("select word from word where round = ? and list = ? order by position")
			.params(round.value(), list)
			.query(String.class)
			.list();
	}

	private static Meeting meeting(ResultSet row, int index) throws SQLException {
		return new Meeting(row.getString("id"), row.getString("name"), Agenda.of(row.getString("agenda")),
				row.getBoolean("decides"), row.getBoolean("opinions"),
				Arrays.asList((String[]) row.getArray("members").getArray()));
	}

}
