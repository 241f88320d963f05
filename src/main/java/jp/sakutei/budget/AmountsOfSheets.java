package jp.sakutei.budget;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import jp.sakutei.common.BusinessClock;
import jp.sakutei.common.Codes;
import jp.sakutei.sheet.BySheet;
import jp.sakutei.sheet.ProjectSheetId;
import jp.sakutei.sheet.SheetRecord;
import jp.sakutei.sheet.SheetRecord.Tone;
import jp.sakutei.sheet.SheetSection;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the budget said on sheets, step by step; nothing of a list that is not closed. */
@Repository
class AmountsOfSheets implements SheetSection {

	private final JdbcClient jdbc;

	AmountsOfSheets(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public Part part() {
		return Part.BUDGET;
	}

	@Override
	public Map<String, List<SheetRecord>> of(Collection<ProjectSheetId> sheets) {

		return BySheet.of(jdbc.sql("""
				select o.sheet, o.list, t.name, l.closed_at, o.result, o.amount, o.reason, o.corrected
				from budget_outcome o
				  join budget_list l on l.id = o.list
				  join stage t on t.round = o.round and t.id = o.stage
				where o.sheet = any(:sheets) and o.state = :closed and o.result is not null order by t.position desc
				""").param("closed", BudgetList.State.CLOSED.code()), sheets, (row, index) -> {
			var result = Codes.of(AmountResult.class, row.getString("result"));
			var word = result.hasAmount() ? "%s %,d千円".formatted(result.label(), row.getLong("amount"))
					: result.label();
			return SheetRecord
				.of(row.getObject("closed_at", OffsetDateTime.class)
					.atZoneSameInstant(BusinessClock.TOKYO)
					.toLocalDate(), row.getString("list"),
						row.getString("name") + (row.getBoolean("corrected") ? "（訂正後）" : ""))
				.at("/budget/" + row.getString("list"))
				.decided(word, result.hasAmount() ? Tone.INFO : Tone.WARNING)
				.saying(row.getString("reason"));
		});
	}

}
