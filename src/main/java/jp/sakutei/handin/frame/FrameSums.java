package jp.sakutei.handin.frame;

import java.util.List;
import java.util.Optional;

import jp.sakutei.common.FiscalYear;
import jp.sakutei.form.AmountSum;
import jp.sakutei.handin.HandInState;
import jp.sakutei.picture.Bar;
import jp.sakutei.picture.Bar.Part;
import jp.sakutei.picture.Bar.Tone;
import jp.sakutei.round.RoundState;
import jp.sakutei.sheet.ProjectSheetId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * 配分枠: what the sheets of a department ask for, held against its frame; of each open
 * round by itself, and of what is in the plan, as everywhere.
 */
@Repository
public class FrameSums {

	/** As long as the department's head has not approved. */
	private static final List<HandInState> BEFORE = List.of(HandInState.REQUESTED, HandInState.DRAFTING,
			HandInState.SECTION_HEAD, HandInState.DEPARTMENT_HEAD);

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
				  count(*) filter (where a.undetermined) as open,
				  coalesce(sum(a.general) filter (where h.state is null or h.state not in (:before)), 0) as approved,
				  coalesce(sum(a.general) filter (where h.state = :waiting), 0) as waiting
				from department d join frame f on f.unit = d.code join round r on r.id = f.round and r.state = :open
				left join section c on c.department = d.code
				left join project_sheet s on s.section = c.code and s.round = f.round and s.in_plan
				left join sheet_amount a on a.sheet = s.id and a.year = f.year
				left join hand_in h on h.sheet = s.id and h.closed_at is null
				where d.code in (:departments)
				group by r.id, r.name, d.code, d.name, d.position, f.year, f.amount
				order by r.id, d.position, f.year
				""")
			.param("open", RoundState.OPEN.code())
			.param("before", BEFORE.stream().map(HandInState::code).toList())
			.param("waiting", HandInState.DEPARTMENT_HEAD.code())
			.param("departments", departments)
			.query((row, index) -> new FrameSum(row.getString("round"), row.getString("name"), row.getString("year"),
					row.getLong("frame"), new AmountSum(row.getLong("asked"), row.getInt("open"), 0),
					row.getLong("approved"), row.getLong("waiting")))
			.list();
	}

	/**
	 * The frame of the sheet's department in the first year of the plan, with what others
	 * have used of it; empty where the department has none.
	 */
	public Optional<FrameUse> around(ProjectSheetId sheet) {
		return jdbc
			.sql("""
					select d.name, f.year, f.amount as frame, coalesce(own.general, 0) as own,
					  coalesce(sum(a.general) filter (where s.id <> t.id and (h.state is null or h.state not in (:before))), 0)
					    as approved
					from project_sheet t join round r on r.id = t.round join section tc on tc.code = t.section
					join department d on d.code = tc.department
					join frame f on f.round = t.round and f.unit = d.code and f.year = r.years[1]
					left join sheet_amount own on own.sheet = t.id and own.year = f.year
					left join section c on c.department = d.code
					left join project_sheet s on s.section = c.code and s.round = t.round and s.in_plan
					left join sheet_amount a on a.sheet = s.id and a.year = f.year
					left join hand_in h on h.sheet = s.id and h.closed_at is null
					where t.id = :sheet
					group by d.name, f.year, f.amount, own.general
					""")
			.param("before", BEFORE.stream().map(HandInState::code).toList())
			.param("sheet", sheet.value())
			.query((row, index) -> new FrameUse(row.getString("name"), FiscalYear.parse(row.getString("year")).label(),
					row.getLong("frame"), row.getLong("approved"), row.getLong("own")))
			.optional();
	}

	/**
	 * The same with all that the others asked for, whether approved or not: what a
	 * section sees that writes a sheet.
	 */
	public Optional<Envelope> envelope(ProjectSheetId sheet) {
		return jdbc.sql("""
				select d.name, f.year, f.amount as frame,
				  coalesce(sum(a.general) filter (where s.section = t.section and s.id <> t.id), 0) as section,
				  coalesce(sum(a.general) filter (where s.section <> t.section), 0) as others
				from project_sheet t join round r on r.id = t.round join section tc on tc.code = t.section
				join department d on d.code = tc.department
				join frame f on f.round = t.round and f.unit = d.code and f.year = r.years[1]
				left join section c on c.department = d.code
				left join project_sheet s on s.section = c.code and s.round = t.round and s.in_plan
				left join sheet_amount a on a.sheet = s.id and a.year = f.year
				where t.id = :sheet
				group by d.name, f.year, f.amount
				""")
			.param("sheet", sheet.value())
			.query((row, index) -> new Envelope(row.getString("name"), FiscalYear.parse(row.getString("year")).label(),
					row.getLong("frame"), row.getLong("section"), row.getLong("others")))
			.optional();
	}

	/**
	 * A frame, and what the other sheets of the section and those of other sections ask
	 * of it; in thousand yen of general funds.
	 */
	public record Envelope(String department, String year, long frame, long section, long others) {

		public long left(long sheet) {
			return frame - section - others - sheet;
		}

		public Bar bar(long sheet) {
			return Bar.of(frame,
					List.of(new Part(Tone.DONE, sheet), new Part(Tone.NEARLY, section), new Part(Tone.HALF, others)));
		}

	}

	/**
	 * A frame, one sheet, and what the others have used that the department's head
	 * approved; in thousand yen of general funds.
	 *
	 * @param year 令和6年度
	 */
	public record FrameUse(String department, String year, long frame, long approved, long sheet) {

		public long left() {
			return frame - approved - sheet;
		}

		public boolean isOver() {
			return left() < 0;
		}

		public Bar bar() {
			return Bar.of(frame, List.of(new Part(Tone.DONE, approved), new Part(Tone.NEARLY, sheet)));
		}

	}

	/**
	 * In thousand yen of general funds.
	 *
	 * @param asked all that was handed in
	 * @param approved of it, what the department's head approved
	 * @param waiting of it, what waits for the department's head
	 */
	public record FrameSum(String round, String department, String year, long frame, AmountSum asked, long approved,
			long waiting) {

		/** 令和6年度. */
		public String yearLabel() {
			return FiscalYear.parse(year).label();
		}

		/**
		 * Handed in, but not yet with the department's head, or with the section again.
		 */
		public long before() {
			return asked.value() - approved - waiting;
		}

		public Bar bar() {
			return Bar.of(frame, List.of(new Part(Tone.DONE, approved), new Part(Tone.NEARLY, waiting),
					new Part(Tone.BEGUN, before())));
		}

		public long left() {
			return frame - asked.value();
		}

		/** 348,520, △12,000. */
		public String leftText() {
			return ((left() < 0) ? "△" : "") + "%,d".formatted(Math.abs(left())) + asked.note();
		}

		public boolean isOver() {
			return asked.value() > frame;
		}

	}

}
