package jp.sakutei.handin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import jp.sakutei.common.BusinessClock;
import jp.sakutei.common.Codes;
import jp.sakutei.common.JapaneseDates;
import jp.sakutei.matter.MatterState;
import jp.sakutei.sheet.BySheet;
import jp.sakutei.sheet.ProjectSheetId;
import jp.sakutei.sheet.SheetRecord;
import jp.sakutei.sheet.SheetRecord.Tone;
import jp.sakutei.sheet.SheetSection;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What somebody wants of sheets: remarks at their fields, and follow-ups. */
@Repository
class AskedOfSheets implements SheetSection {

	private final JdbcClient jdbc;

	AskedOfSheets(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public Part part() {
		return Part.ASKED;
	}

	@Override
	public Map<String, List<SheetRecord>> of(Collection<ProjectSheetId> sheets) {

		return BySheet.of(jdbc
			.sql("""
					select m.sheet, m.origin, m.origin_name || case when m.label is null then '' else 'の指摘（' || m.label || '）' end
					    as occasion,
					  cast(m.raised_at at time zone :zone as date) as day, m.content, a.answer, m.state, m.required, m.due,
					  m.closing_reason
					from matter m left join lateral (
					  select x.answer from matter_answer x where x.matter = m.id order by x.number desc limit 1) a on true
					where m.sheet = any(:sheets)
					""")
			.param("zone", BusinessClock.TOKYO.getId()), sheets, AskedOfSheets::record);
	}

	private static SheetRecord record(ResultSet row, int index) throws SQLException {

		var asked = SheetRecord
			.of(row.getObject("day", LocalDate.class), row.getString("origin"), row.getString("occasion"))
			.saying(row.getString("content"));
		var state = Codes.of(MatterState.class, row.getString("state"));
		if (!row.getBoolean("required") && state.isUnanswered()) {
			return asked.answered("参考", Tone.INFO, row.getString("answer"));
		}
		var due = row.getObject("due", LocalDate.class);
		return switch (state) {
			case OPEN, IN_WORK -> asked.answered(state.label(), Tone.WARNING,
					(due == null) ? row.getString("answer") : JapaneseDates.monthAndDay(due) + "まで");
			case ANSWERED -> asked.answered(state.label(), Tone.INFO, row.getString("answer"));
			case ACCEPTED -> asked.answered(state.label(), Tone.SUCCESS, row.getString("answer"));
			case DECLINED -> asked.answered(state.label(), Tone.INFO, row.getString("answer"));
			case CALLED_OFF -> asked.answered(state.label(), Tone.INFO, row.getString("closing_reason"));
		};
	}

}
