package jp.sakutei.sheet;

import java.time.ZoneOffset;

import jp.sakutei.common.BusinessClock;
import jp.sakutei.common.Codes;
import jp.sakutei.organization.PersonId;
import jp.sakutei.sheet.ProjectHistory.Past;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 位置付けと区分の変更: the only writer of both, each change kept. */
@Repository
class ProjectChanges {

	private final JdbcClient jdbc;

	private final BusinessClock clock;

	ProjectChanges(JdbcClient jdbc, BusinessClock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * @param sheet as it was, locked
	 */
	void write(ProjectSheetId sheet, ProjectChange change, String source, PersonId by) {
		jdbc.sql(
				"""
						with stands as (
						  update project_sheet set placement = :to, kind = :toKind, kind_reason = :kindReason, ended_as = :ended,
						    placement_reason = case when :to = :from then placement_reason else :reason end
						  where id = :sheet)
						insert into placement_change (sheet, deed, from_placement, to_placement, from_kind, to_kind, from_kind_reason, reason,
						  source, changed_by, changed_at)
						values (:sheet, :deed, :from, :to, :fromKind, :toKind, :fromKindReason, :reason, :source, :by, :at)
						""")
			.param("sheet", sheet.value())
			.param("deed", change.deed().code())
			.param("from", change.from().placement().label())
			.param("to", change.to().placement().label())
			.param("fromKind", change.from().kind())
			.param("toKind", change.to().kind())
			.param("fromKindReason", change.from().kindReason())
			.param("kindReason", change.to().kindReason())
			.param("ended", change.to().endedAs())
			.param("reason", change.reason())
			.param("source", source)
			.param("by", (by == null) ? null : by.value())
			.param("at", clock.instant().atOffset(ZoneOffset.UTC))
			.update();
	}

	ProjectHistory of(ProjectSheetId sheet) {
		return new ProjectHistory(jdbc.sql("""
				select id, deed, from_placement, to_placement, from_kind, to_kind, from_kind_reason, source
				from placement_change
				where sheet = ? order by id
				""")
			.param(sheet.value())
			.query((row, index) -> new Past(row.getLong("id"), Codes.of(ProjectDeed.class, row.getString("deed")),
					Codes.of(Placement.class, row.getString("from_placement")),
					Codes.of(Placement.class, row.getString("to_placement")), row.getString("from_kind"),
					row.getString("to_kind"), row.getString("from_kind_reason"), row.getString("source")))
			.list());
	}

}
