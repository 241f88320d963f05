package jp.sakutei.work;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jp.sakutei.common.BusinessClock;
import jp.sakutei.common.Codes;
import jp.sakutei.organization.PersonId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** All works, and how they stand. */
@Repository
public class Works {

	private static final JsonMapper JSON = JsonMapper.shared();

	private static final String SELECT = """
			select w.*, s.* from work w left join lateral (
			  select count(*) as steps, count(*) filter (where state = :done) as done,
			    count(*) filter (where state = :undone) as undone from work_step where work = w.id) s on true
			""";

	private final JdbcClient jdbc;

	private final BusinessClock clock;

	Works(JdbcClient jdbc, BusinessClock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	public Optional<Work> find(long id) {
		return select("where w.id = :id").param("id", id).query(this::map).optional();
	}

	/** The newest of a kind, over or not. */
	public Optional<Work> latest(String kind) {
		return select("where w.kind = :kind order by w.id desc limit 1").param("kind", kind)
			.query(this::map)
			.optional();
	}

	/** What the person asked for and what is not over. */
	List<Work> open(PersonId person) {
		return select("where w.asked_by = :person and w.ended_at is null order by w.id").param("person", person.value())
			.query(this::map)
			.list();
	}

	/** What the person asked for and what is not over, or ended on the day. */
	public List<Work> present(PersonId person, LocalDate day) {
		return select("where w.asked_by = :person and (w.ended_at is null or w.ended_at >= :day) order by w.id")
			.param("person", person.value())
			.param("day", Timestamp.from(day.atStartOfDay(BusinessClock.TOKYO).toInstant()))
			.query(this::map)
			.list();
	}

	/** Newest first; everybody's where no person is given. */
	List<Work> newest(PersonId person, int most) {
		return select("where cast(:person as text) is null or w.asked_by = :person order by w.id desc limit :most")
			.param("person", (person == null) ? null : person.value())
			.param("most", most)
			.query(this::map)
			.list();
	}

	private JdbcClient.StatementSpec select(String where) {
		return jdbc.sql(SELECT + where).param("done", StepState.DONE.code()).param("undone", StepState.FAILED.code());
	}

	long add(String kind, String title, Map<String, String> parameters, PersonId person) {
		return jdbc.sql("""
				insert into work (kind, title, parameters, asked_by, asked_at, state)
				values (?, ?, ?::jsonb, ?, ?, ?) returning id
				""")
			.params(kind, title, JSON.writeValueAsString(parameters), (person == null) ? null : person.value(), now(),
					WorkState.WAITING.code())
			.query(Long.class)
			.single();
	}

	/**
	 * Whoever does it notices at the end of the step, which is then taken back.
	 * @return false when it is over already
	 */
	boolean cancel(long id) {
		return jdbc.sql("update work set state = ?, ended_at = ? where id = ? and state in (?, ?)")
			.params(WorkState.CANCELLED.code(), now(), id, WorkState.WAITING.code(), WorkState.RUNNING.code())
			.update() == 1;
	}

	/** What was not done is to be done once more, the other steps stay. */
	boolean again(long id) {
		var waits = jdbc.sql(
				"update work set state = ?, ended_at = null, failure = null, result = null, tries = 0 where id = ? and state in (?, ?, ?)")
			.params(WorkState.WAITING.code(), id, WorkState.ENDED.code(), WorkState.FAILED.code(),
					WorkState.CANCELLED.code())
			.update() == 1;
		if (waits) {
			jdbc.sql("update work_step set state = ?, said = '' where work = ? and state = ?")
				.params(StepState.WAITING.code(), id, StepState.FAILED.code())
				.update();
		}
		return waits;
	}

	List<WorkStep> steps(long work) {
		return steps(jdbc.sql("select * from work_step where work = ? order by position").param(work));
	}

	List<WorkStep> steps(long work, StepState state) {
		return steps(jdbc.sql("select * from work_step where work = ? and state = ? order by position")
			.params(work, state.code()));
	}

	private static List<WorkStep> steps(JdbcClient.StatementSpec statement) {
		return statement
			.query((row, index) -> new WorkStep(row.getInt("position"), row.getString("key"), row.getString("name"),
					Codes.of(StepState.class, row.getString("state")), row.getString("said")))
			.list();
	}

	private Timestamp now() {
		return Timestamp.from(clock.instant());
	}

	private Work map(ResultSet row, int index) throws SQLException {
		return new Work(row.getLong("id"), row.getString("kind"), row.getString("title"),
				JSON.readValue(row.getString("parameters"), new TypeReference<Map<String, String>>() {
				}), (row.getString("asked_by") == null) ? null : new PersonId(row.getString("asked_by")),
				time(row, "asked_at"), Codes.of(WorkState.class, row.getString("state")),
				new Work.Steps(row.getInt("steps"), row.getInt("done"), row.getInt("undone")), row.getString("failure"),
				row.getString("result"), time(row, "ended_at"), row.getInt("tries"));
	}

	private static LocalDateTime time(ResultSet row, String column) throws SQLException {
		var at = row.getTimestamp(column);
		return (at != null) ? LocalDateTime.ofInstant(at.toInstant(), BusinessClock.TOKYO) : null;
	}

}
