package jp.sakutei.council;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import jp.sakutei.sheet.BySheet;
import jp.sakutei.sheet.ProjectSheetId;
import jp.sakutei.sheet.SheetRecord;
import jp.sakutei.sheet.SheetRecord.Tone;
import jp.sakutei.sheet.SheetSection;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What councils said on sheets; the answers are the ledger's. */
@Repository
class OpinionsOnSheets implements SheetSection {

	private final JdbcClient jdbc;

	OpinionsOnSheets(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public Part part() {
		return Part.SAID;
	}

	@Override
	public Map<String, List<SheetRecord>> of(Collection<ProjectSheetId> sheets) {

		return BySheet.of(jdbc.sql("""
				select o.sheet, o.meeting, m.name, t.held_on, o.content
				from council_opinion o
				  join meeting m on m.id = o.meeting
				  join meeting_session t on t.meeting = o.meeting and t.number = o.session
				where o.sheet = any(:sheets) order by o.session, o.serial
				"""), sheets, (row, index) -> SheetRecord
			.of(row.getObject("held_on", LocalDate.class), row.getString("meeting"), row.getString("name") + "の意見")
			.at("/meetings/" + row.getString("meeting"))
			.decided("意見", Tone.WARNING)
			.saying(row.getString("content")));
	}

}
