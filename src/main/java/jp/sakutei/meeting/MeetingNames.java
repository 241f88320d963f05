package jp.sakutei.meeting;

import java.time.LocalDate;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Names meetings: after their stage, or by their kind and a number. */
@Component
public class MeetingNames {

	private final JdbcClient jdbc;

	MeetingNames(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	public boolean isStage(String round, String name) {
		return jdbc.sql("select count(*) from stage where round = ? and id = ?")
			.params(round, name)
			.query(Integer.class)
			.single() > 0;
	}

	/** The day that the schedule has for a stage; null where it has a span. */
	public LocalDate plannedDay(MeetingId id) {
		return jdbc.sql("""
				select planned_start from stage where round = ? and id = ?
				union all
				select day from meeting_day where round = ? and id = ?
				""")
			.params(id.round(), id.name(), id.round(), id.name())
			.query(LocalDate.class)
			.optional()
			.orElse(null);
	}

	/** {@code committee-3}: behind those held and those planned. */
	public MeetingId next(MeetingKind kind) {

		jdbc.sql("select id from meeting_kind where round = ? and id = ? for update")
			.params(kind.round(), kind.id())
			.query(String.class)
			.single();
		var number = 1;
		while (taken(MeetingId.of(kind.round(), kind.id() + "-" + number))) {
			number++;
		}
		return MeetingId.of(kind.round(), kind.id() + "-" + number);
	}

	private boolean taken(MeetingId id) {
		return jdbc.sql("""
				select (select count(*) from meeting where id = ?)
				  + (select count(*) from meeting_day where round = ? and id = ?)
				""").params(id.value(), id.round(), id.name()).query(Integer.class).single() > 0;
	}

	/** 「策定委員会（第2回）」; bodies of one name that meet in several stages are counted. */
	public String nameOf(MeetingId id, MeetingKind kind) {

		var number = id.name().substring(id.name().lastIndexOf('-') + 1);
		if (id.name().equals(kind.id() + "-" + number) && number.matches("\\d+")) {
			return numbered(kind, number);
		}
		var namesakes = jdbc.sql("select id from meeting_kind where round = ? and name = ? order by position, id")
			.params(kind.round(), kind.name())
			.query(String.class)
			.list();
		return (namesakes.size() == 1) ? kind.name() : numbered(kind, "" + (namesakes.indexOf(kind.id()) + 1));
	}

	private static String numbered(MeetingKind kind, String number) {
		return kind.name() + "（第" + number + "回）";
	}

}
