package jp.sakutei.sheet;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

import jp.sakutei.round.stage.SheetTitles;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Names sheets to the stages. */
@Component
class TitlesOfSheets implements SheetTitles {

	private final JdbcClient jdbc;

	TitlesOfSheets(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public Map<String, String> of(Collection<String> sheets) {
		var titles = new HashMap<String, String>();
		jdbc.sql("select id, number || ' ' || name as title from project_sheet where id = any(?)")
			.param(sheets.toArray(String[]::new))
			.query((row) -> {
				titles.put(row.getString("id"), row.getString("title"));
			});
		return titles;
	}

}
