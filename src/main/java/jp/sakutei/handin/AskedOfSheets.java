package jp.sakutei.handin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import jp.sakutei.common.BusinessClock;
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

		return BySheet.of(jdbc.sql("""
				select m.sheet, m.source, m.said_as || 'の指摘（' || m.label || '）' as occasion,
				  cast(m.said_at at time zone :zone as date) as day, m.remark as content, a.answer,
				  case when a.remark is not null then :closed when m.required then :open end as state,
				  cast(null as date) as due
				from field_remark m left join field_remark_answer a on a.remark = m.id where m.sheet = any(:sheets)
				union all
				select f.sheet, f.origin, f.origin_name, f.opened_on, f.content, nullif(f.answer, ''), f.state, f.due
				from follow_up f where f.sheet = any(:sheets)
				""")
			.param("zone", BusinessClock.TOKYO.getId())
			.param("open", MatterState.OPEN.code())
			.param("closed", MatterState.CLOSED.code()), sheets, AskedOfSheets::record);
	}

	private static SheetRecord record(ResultSet row, int index) throws SQLException {

		var asked = SheetRecord
			.of(row.getObject("day", LocalDate.class), row.getString("source"), row.getString("occasion"))
			.saying(row.getString("content"));
		var state = row.getString("state");
		if (state == null) {
			return asked.answered("参考", Tone.INFO, row.getString("answer"));
		}
		var due = row.getObject("due", LocalDate.class);
		if (state.equals(MatterState.CLOSED.code())) {
			return asked.answered("対応済", Tone.SUCCESS, row.getString("answer"));
		}
		return state.equals(MatterState.ANSWERED.code()) ? asked.answered("回答の確認待ち", Tone.INFO, row.getString("answer"))
				: asked.answered("回答待ち", Tone.WARNING,
						(due == null) ? row.getString("answer") : JapaneseDates.monthAndDay(due) + "まで");
	}

}
