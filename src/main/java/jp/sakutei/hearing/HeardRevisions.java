package jp.sakutei.hearing;

import java.util.Optional;

import jp.sakutei.sheet.FrozenRevisions;
import jp.sakutei.sheet.ProjectSheetId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class HeardRevisions implements FrozenRevisions {

	private final JdbcClient jdbc;

	HeardRevisions(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public Optional<Frozen> last(ProjectSheetId sheet) {
		return jdbc.sql("""
				select n.revision from hearing_sheet n join section_hearing h on h.id = n.hearing
				where n.sheet = ? and n.revision is not null order by h.held_on desc limit 1
				""")
			.param(sheet.value())
			.query((row, index) -> new Frozen("各課等ヒアリング", row.getInt("revision")))
			.optional();
	}

}
