package jp.sakutei.handin.web;

import java.sql.SQLException;
import java.sql.ResultSet;
import java.time.LocalDate;
import java.util.List;

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

		if (sections.isEmpty()) {
			return List.of();
		}
		return jdbc
			.sql("""
					select s.id, s.number, s.name, c.name as section, s.main_policy, s.kind, s.placement, s.progress,
					  array_to_string(s.also_under, '、') as also_under, s.main_policy is distinct from :policy as shown_again,
					  count(*) filter (where s.main_policy is distinct from :policy) over () as shown_again_total,
					  coalesce(h.state, '未依頼') as state, coalesce(h.returned, false) as returned, coalesce(h.late, false) as late,
					  case h.state when '課長確認待ち' then h.section_head_due when '部長承認待ち' then h.department_head_due
					    when '点検待ち' then h.office_due when '点検済' then null when '取下げ' then null
					    else h.fill_in_due end as due,
					  count(*) over () as total
					from project_sheet s join section c on c.code = s.section
					left join lateral (select * from hand_in x where x.sheet = s.id and x.state <> '取消し'
					  order by x.serial desc limit 1) h on true
					where s.round = :round and s.section in (:sections)
					  and (:section = '' or s.section = :section) and (:policy = '' or s.main_policy = :policy or :policy = any(s.also_under))
					  and (:kind = '' or s.kind = :kind) and (:placement = '' or s.placement = :placement)
					  and (:state = '' or coalesce(h.state, '未依頼') = :state)
					  and (:q = '' or s.name like :pattern or s.number = :q)
					order by (:policy <> '' and s.main_policy is distinct from :policy), s.number, s.id limit :limit offset :offset
					""")
			.param("round", round.value())
			.param("sections", sections)
			.param("section", filter.section())
			.param("policy", filter.policy())
			.param("kind", filter.kind())
			.param("placement", filter.placement())
			.param("state", filter.state())
			.param("q", filter.q())
			.param("pattern", filter.pattern())
			.param("limit", SheetFilter.PAGE_SIZE)
			.param("offset", filter.offset())
			.query((row, index) -> map(row, !filter.policy().isEmpty()))
			.list();
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
