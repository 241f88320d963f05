package jp.sakutei.tracking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

import jp.sakutei.common.BusinessClock;
import jp.sakutei.handin.HandInState;
import jp.sakutei.organization.Authority;
import jp.sakutei.round.RoundId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 提出の遅れ: what of a section waits, for whom, since when it should have gone on. */
@Repository
public class LateHandIns {

	private final JdbcClient jdbc;

	private final BusinessClock clock;

	LateHandIns(JdbcClient jdbc, BusinessClock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** All that wait, the latest first. */
	public List<Waiting> of(RoundId round, String section) {
		return jdbc.sql("""
				with holder as (
				  select o.role || coalesce(':' || coalesce(o.section, o.department), '') as authority,
				    string_agg(distinct p.name, '、') as names
				  from post o join person p on p.code = o.person and p.enabled
				  where o.valid_from <= :today and (o.valid_to is null or o.valid_to >= :today) group by 1
				)
				select s.id, s.number || ' ' || s.name as title, h.state, h.returned, h.waiting_for, holder.names,
				  case h.state when :sectionHead then h.section_head_due when :departmentHead then h.department_head_due
				    when :office then h.office_due else h.fill_in_due end as due
				from project_sheet s join hand_in h on h.sheet = s.id and h.closed_at is null
				  left join holder on holder.authority = h.waiting_for
				where s.round = :round and s.section = :section order by due, s.number
				""")
			.param("round", round.value())
			.param("section", section)
			.param("today", clock.today())
			.param("sectionHead", HandInState.SECTION_HEAD.code())
			.param("departmentHead", HandInState.DEPARTMENT_HEAD.code())
			.param("office", HandInState.OFFICE.code())
			.query(this::waiting)
			.list();
	}

	private Waiting waiting(ResultSet row, int index) throws SQLException {
		var due = row.getObject("due", LocalDate.class);
		return new Waiting(row.getString("id"), row.getString("title"), row.getString("state"),
				row.getBoolean("returned"), Authority.parse(row.getString("waiting_for")).role().label(),
				row.getString("names"), due, due.isBefore(clock.today()));
	}

	/**
	 * One sheet on its way.
	 *
	 * @param role of those whose turn it is
	 * @param people their names; null where the post is vacant
	 */
	public record Waiting(String sheet, String title, String state, boolean returned, String role, String people,
			LocalDate due, boolean late) {
	}

}
