package jp.sakutei.meeting.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jp.sakutei.common.Codes;
import jp.sakutei.form.AmountSum;
import jp.sakutei.form.FormFinding;
import jp.sakutei.meeting.Meeting;
import jp.sakutei.meeting.agenda.DecisionsOnSheets;
import jp.sakutei.sheet.Placement;
import jp.sakutei.sheet.ProjectSheetId;
import jp.sakutei.sheet.SheetRecord;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads what a body wants to know of the projects on its agenda, of all in two
 * statements.
 */
@Repository
class DeskFacts {

	private static final Comparator<SheetRecord> NEWEST = Comparator.comparing(SheetRecord::on,
			Comparator.nullsFirst(Comparator.naturalOrder()));

	private final JdbcClient jdbc;

	private final DecisionsOnSheets decisions;

	DeskFacts(JdbcClient jdbc, DecisionsOnSheets decisions) {
		this.jdbc = jdbc;
		this.decisions = decisions;
	}

	/** By the ids of the sheets. */
	Map<String, SheetFacts> of(Meeting meeting) {

		var facts = new HashMap<String, SheetFacts>();
		jdbc.sql(
				"""
						select s.id, c.name as section, s.proposed_kind, s.kind, s.placement,
						  not s.takes_part as over, coalesce(s.current_revision, 0) as revision,
						  (select sum((b.value ->> 'value')::bigint)::bigint
						   from jsonb_each(s.previous -> 'baseAmounts' -> 'supplemented') b) as base,
						  array(select f.message from revision_finding f where f.sheet = s.id and f.revision = s.current_revision
						    and f.level = :warning order by f.position) as warnings,
						  (select count(*) from matter m where m.sheet = s.id and m.required and m.closed_on is null) as matters,
						  array(select coalesce(a.total, 0) from unnest(r.years) with ordinality y (year, n)
						    left join sheet_amount a on a.sheet = s.id and a.year = y.year order by y.n) as totals,
						  array(select coalesce(a.undetermined, false) from unnest(r.years) with ordinality y (year, n)
						    left join sheet_amount a on a.sheet = s.id and a.year = y.year order by y.n) as undetermined
						from project_sheet s
						  join section c on c.code = s.section
						  join round r on r.id = s.round
						where s.id in (select i.sheet from meeting_item i where i.meeting = :meeting and i.session = :session)
						""")
			.param("warning", FormFinding.Level.WARNING.code())
			.param("meeting", meeting.id().value())
			.param("session", meeting.session())
			.query((row) -> {
				facts.put(row.getString("id"), facts(row));
			});
		var ids = facts.keySet().stream().map(ProjectSheetId::new).toList();
		decisions.of(ids)
			.forEach((sheet, records) -> records.stream()
				.filter((record) -> !record.source().equals(meeting.id().value()))
				.max(NEWEST)
				.ifPresent((last) -> facts.computeIfPresent(sheet, (id, known) -> known.with(last))));
		return facts;
	}

	private static SheetFacts facts(ResultSet row) throws SQLException {
		return new SheetFacts(row.getString("section"), row.getString("proposed_kind"), row.getString("kind"),
				Codes.of(Placement.class, row.getString("placement")), row.getBoolean("over"), row.getInt("revision"),
				List.of((String[]) row.getArray("warnings").getArray()), row.getInt("matters"),
				new SheetFacts.Money(row.getObject("base", Long.class), years(row)), null);
	}

	private static List<AmountSum> years(ResultSet row) throws SQLException {
		var totals = (Long[]) row.getArray("totals").getArray();
		var open = (Boolean[]) row.getArray("undetermined").getArray();
		var years = new ArrayList<AmountSum>();
		for (var year = 0; year < totals.length; year++) {
			years.add(new AmountSum(totals[year], open[year] ? 1 : 0, 0));
		}
		return List.copyOf(years);
	}

}
