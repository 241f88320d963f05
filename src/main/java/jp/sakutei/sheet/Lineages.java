package jp.sakutei.sheet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

import jp.sakutei.common.Codes;
import jp.sakutei.common.BusinessClock;
import jp.sakutei.common.NotFound;
import jp.sakutei.organization.PersonId;
import jp.sakutei.sheet.LineageProposal.Relative;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 系譜: which project came out of which, and what sections propose. */
@Repository
public class Lineages {

	private static final String SELECT = """
			select l.*, s.number || ' ' || s.name as title, s.section, i.number || ' ' || i.name as into_title,
			  p.name as by_name
			from lineage_proposal l join project_sheet s on s.id = l.sheet
			left join project_sheet i on i.id = l.into_sheet join person p on p.code = l.proposed_by
			""";

	private final JdbcClient jdbc;

	private final BusinessClock clock;

	Lineages(JdbcClient jdbc, BusinessClock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Projects before it, then those after it. */
	public List<Relative> of(ProjectSheetId sheet) {
		return jdbc.sql("""
				select s.id, s.number || ' ' || s.name as title, l.kind, l.predecessor = :sheet as successor, l.since,
				  p.reason
				from lineage l join lineage_proposal p on p.id = l.proposal
				join project_sheet s on s.id = case when l.predecessor = :sheet then l.successor else l.predecessor end
				where :sheet in (l.predecessor, l.successor) order by successor, l.since, s.number
				""")
			.param("sheet", sheet.value())
			.query((row, index) -> new Relative(row.getString("id"), row.getString("title"),
					Codes.of(LineageKind.class, row.getString("kind")), row.getBoolean("successor"),
					row.getObject("since", LocalDate.class), row.getString("reason")))
			.list();
	}

	/** Those of a sheet, newest first. */
	public List<LineageProposal> proposalsOf(ProjectSheetId sheet) {
		return jdbc.sql(SELECT + "where l.sheet = ? order by l.id desc")
			.param(sheet.value())
			.query(Lineages::map)
			.list();
	}

	/** What the office has not decided yet. */
	public List<LineageProposal> open() {
		return jdbc.sql(SELECT + "where l.accepted is null order by l.id").query(Lineages::map).list();
	}

	public LineageProposal get(long id) {
		return one(id, "");
	}

	public LineageProposal lock(long id) {
		return one(id, " for update of l");
	}

	private LineageProposal one(long id, String lock) {
		return jdbc.sql(SELECT + "where l.id = ?" + lock)
			.param(id)
			.query(Lineages::map)
			.optional()
			.orElseThrow(() -> new NotFound("提案"));
	}

	/** False where one is waiting already. */
	public boolean propose(ProjectSheet sheet, LineageKind kind, List<String> names, ProjectSheetId into, boolean ends,
			String reason, PersonId by) {
		return jdbc
			.sql("""
					insert into lineage_proposal (round, sheet, kind, names, into_sheet, ends, reason, proposed_by, proposed_at)
					values (:round, :sheet, :kind, :names, :into, :ends, :reason, :by, :at)
					on conflict (sheet) where accepted is null do nothing
					""")
			.param("round", sheet.round())
			.param("sheet", sheet.id().value())
			.param("kind", kind.code())
			.param("names", names.toArray(String[]::new))
			.param("into", (into == null) ? null : into.value())
			.param("ends", ends)
			.param("reason", reason)
			.param("by", by.value())
			.param("at", clock.instant().atOffset(ZoneOffset.UTC))
			.update() == 1;
	}

	public void decide(long id, boolean accepted, String answer, PersonId by) {
		jdbc.sql("update lineage_proposal set accepted = ?, answer = ?, decided_by = ?, decided_at = ? where id = ?")
			.params(accepted, answer, by.value(), clock.instant().atOffset(ZoneOffset.UTC), id)
			.update();
	}

	public void add(ProjectSheetId predecessor, ProjectSheetId successor, LineageProposal proposal) {
		jdbc.sql("insert into lineage (predecessor, successor, kind, proposal, since) values (?, ?, ?, ?, ?)")
			.params(predecessor.value(), successor.value(), proposal.kind().code(), proposal.id(), clock.today())
			.update();
	}

	private static LineageProposal map(ResultSet row, int index) throws SQLException {
		return new LineageProposal(row.getLong("id"), row.getString("sheet"), row.getString("title"),
				row.getString("section"),
				new LineageProposal.Wish(Codes.of(LineageKind.class, row.getString("kind")),
						List.of((String[]) row.getArray("names").getArray()), row.getString("into_sheet"),
						row.getString("into_title"), row.getBoolean("ends")),
				row.getString("reason"), row.getString("by_name"),
				row.getObject("proposed_at", OffsetDateTime.class).atZoneSameInstant(BusinessClock.TOKYO).toLocalDate(),
				row.getObject("accepted", Boolean.class), row.getString("answer"));
	}

}
