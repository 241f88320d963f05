package jp.sakutei.meeting.agenda;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import jp.sakutei.common.Codes;
import jp.sakutei.round.ResultEffect;
import jp.sakutei.sheet.BySheet;
import jp.sakutei.sheet.ProjectSheetId;
import jp.sakutei.sheet.SheetRecord;
import jp.sakutei.sheet.SheetRecord.Tone;
import jp.sakutei.sheet.SheetSection;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What meetings decided on sheets, corrections included. */
@Repository
public class DecisionsOnSheets implements SheetSection {

	private final JdbcClient jdbc;

	DecisionsOnSheets(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public Part part() {
		return Part.DECIDED;
	}

	@Override
	public Map<String, List<SheetRecord>> of(Collection<ProjectSheetId> sheets) {

		return BySheet.of(jdbc.sql("""
				select i.sheet, i.meeting, m.name, i.session, t.held_on, i.reason, i.condition,
				  coalesce(c.effect, i.effect) as effect, coalesce(c.label, r.label) as result, c.reason as corrected
				from meeting_item i
				  join meeting m on m.id = i.meeting
				  join meeting_session t on t.meeting = i.meeting and t.number = i.session
				  left join result_word r on r.round = m.round and r.meeting_kind = m.kind and r.code = i.result
				  left join lateral (
				    select cr.label, k.reason, k.effect from meeting_correction k
				      join result_word cr on cr.round = m.round and cr.meeting_kind = m.kind and cr.code = k.result
				    where k.meeting = i.meeting and k.session = i.session and k.position = i.position
				    order by k.id desc limit 1) c on true
				where i.sheet = any(:sheets) and i.result is not null
				"""), sheets, DecisionsOnSheets::record);
	}

	private static SheetRecord record(ResultSet row, int index) throws SQLException {

		var effect = Codes.of(ResultEffect.class, row.getString("effect"));
		var corrected = row.getString("corrected");
		var condition = row.getString("condition");
		var said = (corrected != null) ? "訂正：" + corrected : (condition != null) ? condition : row.getString("reason");
		var sitting = (row.getInt("session") == 1) ? "" : "（第" + row.getInt("session") + "回）";
		return SheetRecord
			.of(row.getObject("held_on", LocalDate.class), row.getString("meeting"), row.getString("name") + sitting)
			.at("/meetings/" + row.getString("meeting"))
			.decided(row.getString("result"), tone(effect, condition != null))
			.saying(said);
	}

	private static Tone tone(ResultEffect effect, boolean withCondition) {
		return switch (effect) {
			case APPROVE, PLACE -> withCondition ? Tone.WARNING : Tone.SUCCESS;
			case RETURN, CONTINUE, OPINION -> Tone.WARNING;
			case NOT_PLACE, POSTPONE, WITHDRAW, END, NONE -> Tone.NEUTRAL;
		};
	}

}
