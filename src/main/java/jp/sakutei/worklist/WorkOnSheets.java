package jp.sakutei.worklist;

import java.time.LocalDate;
import java.util.List;

import jp.sakutei.organization.Actor;
import jp.sakutei.organization.Authority;
import jp.sakutei.sheet.ProjectSheetId;
import jp.sakutei.sheet.SheetWork;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class WorkOnSheets implements SheetWork {

	private final JdbcClient jdbc;

	WorkOnSheets(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public List<Waiting> of(ProjectSheetId sheet, Actor actor) {
		var groups = actor.groups();
		return jdbc.sql("""
				select w.task_id, w.name, w.authority, w.due, p.name as taken_by
				from work_item w left join person p on p.code = w.claimed_by
				where w.business_key in (
				  select id from hand_in where sheet = :sheet and closed_at is null
				  union all select id from matter where sheet = :sheet and closed_on is null)
				order by w.due nulls last, w.since, w.task_id
				""")
			.param("sheet", sheet.value())
			.query((row, index) -> new Waiting(row.getString("name"),
					groups.contains(row.getString("authority")) ? "/tasks/" + row.getString("task_id") : null,
					Authority.parse(row.getString("authority")), row.getString("taken_by"),
					row.getObject("due", LocalDate.class)))
			.list();
	}

}
