package jp.sakutei.rehearsal;

import java.time.LocalDate;
import java.util.List;

import jp.sakutei.organization.Organization;
import jp.sakutei.configuration.findings.Finding;
import jp.sakutei.round.RoundId;
import jp.sakutei.worklist.WorkItem;
import jp.sakutei.sheet.ProjectSheets;
import jp.sakutei.worklist.WorkItems;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 残ったもの: what lies about when a round has been played. */
@Repository
class Leftovers {

	private final JdbcClient jdbc;

	private final ProjectSheets sheets;

	private final WorkItems items;

	private final Organization organization;

	Leftovers(JdbcClient jdbc, ProjectSheets sheets, WorkItems items, Organization organization) {
		this.jdbc = jdbc;
		this.sheets = sheets;
		this.items = items;
		this.organization = organization;
	}

	/** Tasks that belong to nobody on the day. */
	List<Finding> nobodysTasks(RoundId round, LocalDate day) {
		var open = items.open(round.value());
		return open.stream()
			.map(WorkItem::authority)
			.distinct()
			.filter((authority) -> organization.holdersOf(authority, day).isEmpty()
					&& organization.substitutesOf(authority, day).isEmpty())
			.map((authority) -> Finding.error("EMPTY_ROLE", authority.group(),
					authority.role().label() + "に就いている人がいないため、処理が"
							+ open.stream().filter((item) -> item.authority().equals(authority)).count() + "件残っています。"))
			.toList();
	}

	/** Sittings that were called although what they were to see did not exist. */
	List<Finding> meetingsWithoutPapers(RoundId round) {
		return jdbc.sql("""
				select m.id, m.name, count(*) filter (where p.sheet is null) as missing
				from meeting m join meeting_session s on s.meeting = m.id and s.frozen_at is not null
				join meeting_item i on i.meeting = s.meeting and i.session = s.number and i.left_out is null
				left join meeting_paper p on p.meeting = i.meeting and p.session = i.session and p.sheet = i.sheet
				where m.round = :round and (i.sheet is not null or i.whole and not exists (
				  select from meeting_paper any_paper
				  where any_paper.meeting = i.meeting and any_paper.session = i.session))
				group by m.id, m.name having count(*) filter (where p.sheet is null) > 0 order by m.id
				""")
			.param("round", round.value())
			.query((row, index) -> Finding.error("PAPERS_MISSING", row.getString("id"),
					"「" + row.getString("name") + "」は、資料ができる前に開催されました（資料のない議題" + row.getInt("missing") + "件）。"))
			.list();
	}

	/** When all is over, each sheet is placed or not. */
	List<Finding> undecidedSheets(RoundId round) {
		return sheets.all(round.value())
			.stream()
			.filter((sheet) -> !sheet.project().isSettled())
			.map((sheet) -> Finding.error("SHEET_UNDECIDED", sheet.title(),
					"「" + sheet.title() + "」の位置付けが決まらないまま終わりました。"))
			.toList();
	}

}
