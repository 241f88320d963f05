package jp.sakutei.meeting.agenda;

import java.util.Optional;

import jp.sakutei.sheet.FrozenRevisions;
import jp.sakutei.sheet.ProjectSheetId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RevisionsInPapers implements FrozenRevisions {

	private final JdbcClient jdbc;

	RevisionsInPapers(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public Optional<Frozen> last(ProjectSheetId sheet) {
		return jdbc.sql("""
				select m.name, p.revision from meeting_paper p join meeting m on m.id = p.meeting
				join meeting_session s on s.meeting = p.meeting and s.number = p.session
				where p.sheet = ? order by s.frozen_at desc nulls last, m.id limit 1
				""")
			.param(sheet.value())
			.query((row, index) -> new Frozen("前回の会議（" + row.getString("name") + "）", row.getInt("revision")))
			.optional();
	}

}
