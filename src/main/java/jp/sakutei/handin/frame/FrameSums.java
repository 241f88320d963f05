package jp.sakutei.handin.frame;

import java.util.List;

import jp.sakutei.form.AmountSum;
import jp.sakutei.round.RoundState;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * 配分枠: what the sheets of a department ask for, held against its frame; of each open
 * round by itself, and of what is in the plan, as everywhere.
 */
@Repository
public class FrameSums {

	private final JdbcClient jdbc;

	FrameSums(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * General funds of the sheets handed in so far, by round, department and year, in
	 * thousand yen.
	 */
	public List<FrameSum> of(List<String> departments) {

		if (departments.isEmpty()) {
			return List.of();
		}
		return jdbc.sql("""
				select r.name as round, d.name, f.year, f.amount as frame, coalesce(sum(a.general), 0) as asked,
				  count(*) filter (where a.undetermined) as open
				from department d join frame f on f.unit = d.code join round r on r.id = f.round and r.state = :open
				left join section c on c.department = d.code
				left join project_sheet s on s.section = c.code and s.round = f.round and s.in_plan
				left join sheet_amount a on a.sheet = s.id and a.year = f.year
				where d.code in (:departments)
				group by r.id, r.name, d.code, d.name, d.position, f.year, f.amount
				order by r.id, d.position, f.year
				""")
			.param("open", RoundState.OPEN.code())
			.param("departments", departments)
			.query((row, index) -> new FrameSum(row.getString("round"), row.getString("name"), row.getString("year"),
					row.getLong("frame"), new AmountSum(row.getLong("asked"), row.getInt("open"), 0)))
			.list();
	}

	/** In thousand yen of general funds. */
	public record FrameSum(String round, String department, String year, long frame, AmountSum asked) {

		public long left() {
			return frame - asked.value();
		}

		public boolean isOver() {
			return asked.value() > frame;
		}

	}

}
