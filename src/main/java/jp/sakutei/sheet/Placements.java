package jp.sakutei.sheet;

import java.time.ZoneOffset;

import jp.sakutei.common.BusinessClock;
import jp.sakutei.journal.Deed;
import jp.sakutei.journal.Journal;
import jp.sakutei.organization.PersonId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 位置付けの変更: each with its reason and where it came from. */
@Repository
public class Placements {

	private final ProjectSheets sheets;

	private final Journal journal;

	private final JdbcClient jdbc;

	private final BusinessClock clock;

	Placements(ProjectSheets sheets, Journal journal, JdbcClient jdbc, BusinessClock clock) {
		this.sheets = sheets;
		this.journal = journal;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Changes the placement, with reason and source, for the trail. */
	public void place(ProjectSheet sheet, Placement to, String reason, String source, PersonId by) {
		jdbc.sql(
				"""
						insert into placement_change (sheet, from_placement, to_placement, reason, source, changed_by, changed_at)
						values (:sheet, :from, :to, :reason, :source, :by, :at)
						""")
			.param("sheet", sheet.id().value())
			.param("from", sheet.placement().label())
			.param("to", to.label())
			.param("reason", reason)
			.param("source", source)
			.param("by", (by == null) ? null : by.value())
			.param("at", clock.instant().atOffset(ZoneOffset.UTC))
			.update();
		sheets.setPlacement(sheet.id(), to, reason);
		journal.of(sheet.round(), sheet.id().value())
			.because(reason)
			.with("from", sheet.placement().label())
			.with("to", to.label())
			.did(Deed.PLACED, by);
	}

}
