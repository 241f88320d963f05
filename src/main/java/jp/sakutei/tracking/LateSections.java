package jp.sakutei.tracking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import jp.sakutei.common.BusinessClock;
import jp.sakutei.handin.HandInState;
import jp.sakutei.journal.Deed;
import jp.sakutei.round.RoundId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was last heard of sections that are late: one statement for all of them. */
@Repository
class LateSections {

	private static final String SELECT = """
			with late as (
			  select section, min(due) as due from (
			    select s.section, case h.state when :sectionHead then h.section_head_due
			      when :departmentHead then h.department_head_due when :office then h.office_due
			      else h.fill_in_due end as due
			    from project_sheet s join hand_in h on h.sheet = s.id and h.closed_at is null
			    where s.round = :round and s.section = any(:sections)
			  ) open where due < :today group by section
			), written as (
			  select section, max(at) as at from (
			    select w.section, d.saved_at as at from work_item w join form_draft d on d.task_id = w.task_id
			    where w.round = :round and w.section = any(:sections) and w.form = :form
			    union all
			    select s.section, r.submitted_at from project_sheet s
			      join revision r on r.sheet = s.id
			    where s.round = :round and s.section = any(:sections)
			  ) entry group by section
			)
			select late.section, late.due, written.at as written, (
			  select max(j.at) from journal_entry j
			  where j.subject = :round || ':section:' || late.section and j.deed = :reminded
			) as reminded
			from late left join written using (section)
			""";

	private final JdbcClient jdbc;

	LateSections(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** By code of the section; a section that is not late is missing. */
	Map<String, LateSection> of(RoundId round, Collection<String> sections, LocalDate today) {
		return jdbc.sql(SELECT)
			.param("round", round.value())
			.param("sections", sections.toArray(String[]::new))
			.param("today", today)
			.param("sectionHead", HandInState.SECTION_HEAD.code())
			.param("departmentHead", HandInState.DEPARTMENT_HEAD.code())
			.param("office", HandInState.OFFICE.code())
			.param("form", "fill-in-sheet")
			.param("reminded", Deed.REMINDED.name())
			.query((row, index) -> new LateSection(row.getString("section"), row.getObject("due", LocalDate.class),
					day(row, "written"), day(row, "reminded")))
			.list()
			.stream()
			.collect(Collectors.toMap(LateSection::section, Function.identity()));
	}

	private static LocalDate day(ResultSet row, String column) throws SQLException {
		var at = row.getObject(column, OffsetDateTime.class);
		return (at == null) ? null : at.atZoneSameInstant(BusinessClock.TOKYO).toLocalDate();
	}

}
