package jp.sakutei.handin.web;

import java.sql.SQLException;
import java.sql.ResultSet;
import java.time.LocalDate;
import java.util.List;

import jp.sakutei.handin.HandInState;
import jp.sakutei.handin.web.SheetRow.Policies;
import jp.sakutei.handin.web.SheetRow.Passage;
import jp.sakutei.handin.web.SheetRow.Found;
import jp.sakutei.round.RoundId;
import jp.sakutei.form.TaskView.Option;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the list of sheets; one statement for a page, whatever the number of sheets. */
@Repository
public class SheetList {

	/**
	 * The last hand-in is looked up for the sheets of the page alone, unless its state is
	 * asked for: what is counted reads an index. Beyond the end is the last page.
	 */
	private static final String PAGE = """
			with matching as not materialized (
			  select s.id, s.number, s.main_policy is distinct from :policy as shown_again
			  from project_sheet s where s.round = :round and s.section in (:sections) and %s),
			counted as materialized (select count(*) as total from matching),
			page as (
			  select id, number, shown_again from matching
			  order by (:policy <> '' and shown_again), number limit :limit offset (
			    select greatest(0, least((:page::bigint - 1) * :limit, (total - 1) / :limit * :limit)) from counted))
			select s.id, s.number, s.name, c.name as section, s.main_policy, s.kind, s.placement, s.progress,
			  array_to_string(s.also_under, '、') as also_under, p.shown_again,
			  coalesce(case when s.takes_part or h.closed_at is null then h.state else :withdrawn end,
			    case when s.takes_part then '未依頼' else :withdrawn end) as state,
			  coalesce(h.returned, false) as returned, coalesce(h.late, false) as late,
			  case h.state when :sectionHead then h.section_head_due when :departmentHead then h.department_head_due
			    when :office then h.office_due when :checked then null when :withdrawn then null
			    else h.fill_in_due end as due,
			  (select total from counted) as total,
			  (select count(*) from matching where :policy <> '' and shown_again) as shown_again_total
			from page p join project_sheet s on s.id = p.id join section c on c.code = s.section
			left join lateral (select * from hand_in x where x.sheet = s.id and x.state <> :calledOff
			  order by x.serial desc limit 1) h on true
			order by (:policy <> '' and p.shown_again), p.number
			""";

	private final JdbcClient jdbc;

	SheetList(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Of the round, each with its code. */
	public List<Option> policies(RoundId round) {
		return jdbc.sql("""
				select p.code, p.code || ' ' || p.name as label from basic_policy p
				where p.round = ? order by p.position
				""")
			.param(round.value())
			.query((row, index) -> new Option(row.getString("code"), row.getString("label")))
			.list();
	}

	public List<SheetRow> page(RoundId round, SheetFilter filter, List<String> sections) {
		return rows(round, filter, sections, filter.page(), SheetFilter.PAGE_SIZE);
	}

	/** On all pages. */
	List<SheetRow> all(RoundId round, SheetFilter filter, List<String> sections) {
		return rows(round, filter, sections, 1, Integer.MAX_VALUE);
	}

	private List<SheetRow> rows(RoundId round, SheetFilter filter, List<String> sections, int page, int size) {

		if (sections.isEmpty()) {
			return List.of();
		}
		var statement = jdbc.sql(PAGE.formatted(String.join(" and ", filter.conditions())))
			.param("round", round.value())
			.param("sections", sections)
			.param("policy", filter.policy())
			.param("limit", size)
			.param("page", page)
			.param("sectionHead", HandInState.SECTION_HEAD.code())
			.param("departmentHead", HandInState.DEPARTMENT_HEAD.code())
			.param("office", HandInState.OFFICE.code())
			.param("checked", HandInState.CHECKED.code())
			.param("withdrawn", HandInState.WITHDRAWN.code());
		return statement.params(filter.parameters()).query((row, index) -> map(row, !filter.policy().isEmpty())).list();
	}

	/**
	 * @param byPolicy the sheets of one policy were asked for
	 */
	private static SheetRow map(ResultSet row, boolean byPolicy) throws SQLException {
		return new SheetRow(row.getString("id"), row.getString("number"), row.getString("name"),
				row.getString("section"),
				new Policies(row.getString("main_policy"), row.getString("also_under"),
						byPolicy && row.getBoolean("shown_again")),
				row.getString("kind"), row.getString("placement"), row.getString("progress"),
				new Passage(row.getString("state"), row.getObject("due", LocalDate.class), row.getBoolean("returned"),
						row.getBoolean("late")),
				new Found(row.getInt("total"), byPolicy ? row.getInt("shown_again_total") : 0));
	}

}
