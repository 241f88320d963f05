package jp.sakutei.hearing.timetable;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jp.sakutei.common.JapaneseDates;
import jp.sakutei.common.Written;
import jp.sakutei.form.FormError;
import jp.sakutei.journal.Deed;
import jp.sakutei.journal.Journal;
import jp.sakutei.organization.Actor;
import jp.sakutei.organization.PersonId;
import jp.sakutei.organization.Right;
import jp.sakutei.round.HearingRooms;
import jp.sakutei.round.RoundId;
import jp.sakutei.round.RoundImport;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 時間割の前提: rooms, times, officers, blocked times and wishes, as the office sets them. */
@Service
@Transactional
public class TimetableSettings {

	private static final int MOST_ROOMS = 20;

	private static final int MOST_STARTS = 16;

	private static final int MOST_BLOCKED = 500;

	private final JdbcClient jdbc;

	private final RoundImport rounds;

	private final Timetables timetables;

	private final Journal journal;

	TimetableSettings(JdbcClient jdbc, RoundImport rounds, Timetables timetables, Journal journal) {
		this.jdbc = jdbc;
		this.rounds = rounds;
		this.timetables = timetables;
		this.journal = journal;
	}

	/**
	 * 会議室・開始時刻・聴取担当. What is planned or settled stays where it is; what clashes by now is
	 * named.
	 * @param officers none for all of the office
	 */
	public List<FormError> setUp(RoundId round, HearingRooms rooms, List<PersonId> officers, Actor actor) {

		var office = Right.ARRANGE_HEARING.require(actor);

		timetables.lock(round);
		var errors = refusals(rooms);
		if (!errors.isEmpty()) {
			return errors;
		}
		rounds.save(round, rooms);
		jdbc.sql("delete from hearing_officer where round = ?").param(round.value()).update();
		officers.stream()
			.distinct()
			.forEach((officer) -> jdbc
				.sql("insert into hearing_officer (round, person) select ?, code from person where code = ?")
				.params(round.value(), officer.value())
				.update());
		journal.of(round.value(), TimetableManagement.subject(round))
			.with("rooms", rooms.rooms())
			.with("starts", rooms.times())
			.with("minutes", rooms.minutes())
			.did(Deed.HEARING_ROOMS_SET, actor, office);
		return List.of();
	}

	private static List<FormError> refusals(HearingRooms rooms) {
		var errors = new ArrayList<FormError>();
		if (rooms.rooms().size() > MOST_ROOMS) {
			errors.add(new FormError("rooms", "会議室は" + MOST_ROOMS + "室までにしてください。"));
		}
		if (new HashSet<>(rooms.rooms().stream().map(Written::folded).toList()).size() < rooms.rooms().size()) {
			errors.add(new FormError("rooms", "同じ会議室が二度書かれています。一つにしてください。"));
		}
		if (rooms.rooms().stream().anyMatch((room) -> room.length() > 100)) {
			errors.add(new FormError("rooms", "会議室の名前は100文字までにしてください。"));
		}
		if (rooms.minutes() < 1 || rooms.minutes() > HearingRooms.MOST_MINUTES) {
			errors.add(new FormError("minutes", "1課の時間は、1から" + HearingRooms.MOST_MINUTES + "までの分にしてください。"));
		}
		else if (rooms.starts().size() > MOST_STARTS) {
			errors.add(new FormError("starts", "開始時刻は" + MOST_STARTS + "までにしてください。"));
		}
		else if (rooms.overlaps()) {
			errors.add(new FormError("starts",
					"開始時刻（" + String.join("、", rooms.times()) + "）は、" + rooms.minutes() + "分ずつでは重なるか、日をまたぎます。"));
		}
		return errors;
	}

	/** 使用不可の追加. */
	public List<FormError> block(RoundId round, Blocked blocked, Actor actor) {

		var office = Right.ARRANGE_HEARING.require(actor);

		var timetable = timetables.of(round);
		var errors = refusals(blocked, timetable);
		if (!errors.isEmpty()) {
			return errors;
		}
		jdbc.sql("""
				insert into hearing_blocked (round, reach, whom, first_day, last_day, start_time, end_time, reason)
				values (:round, :reach, :whom, :from, :to, :start, :end, :reason)
				""")
			.param("round", round.value())
			.param("reach", blocked.reach().code())
			.param("whom", blocked.whom())
			.param("from", blocked.from())
			.param("to", blocked.to())
			.param("start", time(blocked.start()))
			.param("end", time(blocked.end()))
			.param("reason", blocked.reason())
			.update();
		journal.of(round.value(), TimetableManagement.subject(round))
			.because(blocked.reason())
			.with("what", timetable.name(blocked))
			.did(Deed.HEARING_TIME_BLOCKED, actor, office);
		return List.of();
	}

	private static List<FormError> refusals(Blocked blocked, Timetable timetable) {
		var errors = new ArrayList<FormError>();
		if (!timetable.knows(blocked)) {
			errors.add(new FormError("whom", "対象を一覧から選んでください。"));
		}
		if (blocked.to().isBefore(blocked.from())) {
			errors.add(new FormError("to", "終わりの日は、始まりの日以後にしてください。"));
		}
		if (blocked.start() != null && !blocked.start().isBefore(blocked.end())) {
			errors.add(new FormError("end", "終わりの時刻は、始まりの時刻より後にしてください。"));
		}
		if (Written.isEmpty(blocked.reason())) {
			errors.add(new FormError("reason", "使えない理由を入力してください。"));
		}
		else if (blocked.reason().length() > 200) {
			errors.add(new FormError("reason", "理由は200文字までにしてください。"));
		}
		if (timetable.blocked().size() >= MOST_BLOCKED) {
			errors.add(FormError.of("使用不可は" + MOST_BLOCKED + "件までです。済んだものを消してください。"));
		}
		return errors;
	}

	private static String time(LocalTime time) {
		return (time == null) ? null : HearingRooms.text(time);
	}

	/** 使用不可の取消. Pressed twice, it changes nothing more. */
	public void free(RoundId round, long id, Actor actor) {

		var office = Right.ARRANGE_HEARING.require(actor);

		var timetable = timetables.of(round);
		timetables.blocked(round).stream().filter((each) -> each.id() == id).findFirst().ifPresent((each) -> {
			if (jdbc.sql("delete from hearing_blocked where round = ? and id = ?")
				.params(round.value(), id)
				.update() == 1) {
				journal.of(round.value(), TimetableManagement.subject(round))
					.with("what", timetable.name(each.blocked()))
					.did(Deed.HEARING_TIME_FREED, actor, office);
			}
		});
	}

	/** 希望日: as the coordinators of the departments told the office. */
	public List<FormError> wish(RoundId round, Map<String, LocalDate> wishes, Actor actor) {

		var office = Right.ARRANGE_HEARING.require(actor);

		var timetable = timetables.of(round);
		var errors = new ArrayList<FormError>();
		wishes.forEach((department, day) -> {
			if (!timetable.season().holds(day) || !timetable.season().calendar().isWorkingDay(day)) {
				errors.add(new FormError("wish-" + department, "希望日は、期間（"
						+ JapaneseDates.span(timetable.season().from(), timetable.season().to()) + "）の開庁日にしてください。"));
			}
		});
		if (!errors.isEmpty() || wishes.equals(timetable.wishes())) {
			return errors;
		}
		jdbc.sql("delete from hearing_wish where round = ?").param(round.value()).update();
		var kept = new LinkedHashMap<>(wishes);
		kept.keySet().retainAll(timetable.sections().stream().map(SectionToHear::department).toList());
		kept.forEach((department, day) -> jdbc.sql("insert into hearing_wish (round, department, day) values (?, ?, ?)")
			.params(round.value(), department, day)
			.update());
		journal.of(round.value(), TimetableManagement.subject(round))
			.with("wishes", kept.values().stream().distinct().sorted().map(JapaneseDates::monthAndDay).toList())
			.did(Deed.HEARING_WISHES_SET, actor, office);
		return List.of();
	}

}
