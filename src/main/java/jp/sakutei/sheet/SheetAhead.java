package jp.sakutei.sheet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What is planned with sheets: meetings and hearings that have yet to see them. */
public interface SheetAhead {

	/** By the ids of the sheets, in one statement whatever their number. */
	Map<String, List<Planned>> of(Collection<ProjectSheetId> sheets);

	/**
	 * @param day null: not known
	 * @param settled the day itself; otherwise when its time begins
	 */
	record Planned(LocalDate day, String what, boolean settled) {

		/** From the columns {@code day}, {@code name} and {@code settled}. */
		public static Planned of(ResultSet row, int index) throws SQLException {
			return new Planned(row.getObject("day", LocalDate.class), row.getString("name"), row.getBoolean("settled"));
		}

	}

}
