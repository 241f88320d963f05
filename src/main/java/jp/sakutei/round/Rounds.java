package jp.sakutei.round;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import jp.sakutei.common.BusinessClock;
import jp.sakutei.common.FiscalYear;
import jp.sakutei.common.NotFound;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rounds of formulation. */
@Repository
public class Rounds {

	private static final String SELECT = """
			select r.*, array(select label from progress_word where round = r.id order by position) as words,
			  array(select late from progress_word where round = r.id order by position) as late
			from round r
			""";

	private final JdbcClient jdbc;

	private final BusinessClock clock;

	Rounds(JdbcClient jdbc, BusinessClock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** The plans of all rounds. */
	public List<Plan> all() {
		return jdbc.sql(SELECT + "order by id").query(Rounds::read).list();
	}

	/**
	 * Those that people work on: the open ones, or all where none is open yet or any
	 * more.
	 */
	public List<Plan> atWork() {
		return jdbc.sql(SELECT + """
				where r.state = :open or not exists (select from round where state = :open) order by id
				""").param("open", RoundState.OPEN.code()).query(Rounds::read).list();
	}

	public Optional<Plan> find(RoundId round) {
		return jdbc.sql(SELECT + "where id = ?").param(round.value()).query(Rounds::read).optional();
	}

	public Plan plan(RoundId round) {
		return find(round).orElseThrow(() -> new NotFound("策定 " + round));
	}

	/** Whether the round was opened, and so its stages go on. */
	public boolean isOpen(RoundId round) {
		return jdbc.sql("select state = ? from round where id = ?")
			.params(RoundState.OPEN.code(), round.value())
			.query(Boolean.class)
			.single();
	}

	public void add(Plan plan) {
		jdbc.sql("insert into round (id, city, name, sample, current_year, years) values (?, ?, ?, ?, ?, ?)")
			.params(plan.id().value(), plan.city(), plan.name(), plan.sample(), plan.currentYear().code(),
					plan.years().stream().map(FiscalYear::code).toArray(String[]::new))
			.update();
	}

	public void change(Plan plan) {
		jdbc.sql("update round set city = ?, name = ?, years = ?, current_year = ? where id = ?")
			.params(plan.city(), plan.name(), plan.years().stream().map(FiscalYear::code).toArray(String[]::new),
					plan.currentYear().code(), plan.id().value())
			.update();
	}

	/**
	 * @return false when it was open already
	 */
	public boolean open(RoundId round) {
		return jdbc.sql("update round set state = ?, opened_at = ? where id = ? and state = ?")
			.params(RoundState.OPEN.code(), clock.instant().atOffset(ZoneOffset.UTC), round.value(),
					RoundState.DRAFT.code())
			.update() == 1;
	}

	private static Plan read(ResultSet row, int index) throws SQLException {
		return new Plan(new RoundId(row.getString("id")), row.getString("city"), row.getString("name"),
				row.getBoolean("sample"), years(row.getArray("years")), FiscalYear.parse(row.getString("current_year")),
				progressWords((String[]) row.getArray("words").getArray(),
						(Boolean[]) row.getArray("late").getArray()));
	}

	private static List<ProgressWord> progressWords(String[] labels, Boolean[] late) {
		return IntStream.range(0, labels.length).mapToObj((i) -> new ProgressWord(labels[i], late[i])).toList();
	}

	private static List<FiscalYear> years(Array codes) throws SQLException {
		return Arrays.stream((String[]) codes.getArray()).map(FiscalYear::parse).toList();
	}

}
