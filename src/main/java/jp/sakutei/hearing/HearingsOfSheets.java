package jp.sakutei.hearing;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import jp.sakutei.common.Codes;
import jp.sakutei.sheet.BySheet;
import jp.sakutei.sheet.ProjectSheetId;
import jp.sakutei.sheet.SheetRecord;
import jp.sakutei.sheet.SheetRecord.Tone;
import jp.sakutei.sheet.SheetSection;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was said on sheets in the hearing of their section. */
@Repository
class HearingsOfSheets implements SheetSection {

	private final JdbcClient jdbc;

	HearingsOfSheets(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public Part part() {
		return Part.HEARD;
	}

	@Override
	public Map<String, List<SheetRecord>> of(Collection<ProjectSheetId> sheets) {

		return BySheet.of(jdbc.sql("""
				select n.sheet, n.hearing, h.held_on, n.judgement, n.reason, n.remark
				from hearing_sheet n join section_hearing h on h.id = n.hearing
				where n.sheet = any(:sheets) and h.state in (:recorded)
				""").param("recorded", List.of(HearingState.HELD.code(), HearingState.HEARD.code())), sheets,
				(row, index) -> {
					var judgement = Codes.of(DraftJudgement.class, row.getString("judgement"));
					var remark = row.getString("remark");
					return SheetRecord
						.of(row.getObject("held_on", LocalDate.class), row.getString("hearing"), "各課等ヒアリング")
						.at("/hearings/" + row.getString("hearing"))
						.decided(judgement.label(), (judgement == DraftJudgement.DRAFT) ? Tone.INFO : Tone.NEUTRAL)
						.saying(remark.isEmpty() ? row.getString("reason") : remark);
				});
	}

}
