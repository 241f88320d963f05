package jp.sakutei.worklist;

import java.time.Instant;
import java.time.ZoneOffset;

import jp.sakutei.common.Outgrown;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Pages of finished tasks; what was decided stands in the trail. */
@Component
class OutgrownTasks implements Outgrown {

	private final JdbcClient jdbc;

	OutgrownTasks(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public String what() {
		return "finished-tasks";
	}

	@Override
	public String label() {
		return "終わった処理の画面";
	}

	@Override
	public int clear(Instant before, int most) {
		return jdbc.sql("""
				delete from finished_work_item where ctid in (
				  select ctid from finished_work_item where done_at < :before limit :most)
				""").param("before", before.atOffset(ZoneOffset.UTC)).param("most", most).update();
	}

}
