package jp.sakutei.sheet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** What one statement finds of many sheets. */
public final class BySheet {

	private BySheet() {
	}

	/**
	 * By its column {@code sheet}, in its order; a sheet of which it finds nothing is
	 * missing.
	 * @param statement asks for those of {@code :sheets}
	 */
	public static <T> Map<String, List<T>> of(StatementSpec statement, Collection<ProjectSheetId> sheets,
			RowMapper<T> mapper) {

		var found = new HashMap<String, List<T>>();
		statement.param("sheets", sheets.stream().map(ProjectSheetId::value).toArray(String[]::new)).query((row) -> {
			found.computeIfAbsent(row.getString("sheet"), (sheet) -> new ArrayList<>())
				.add(mapper.mapRow(row, row.getRow()));
		});
		return found;
	}

}
