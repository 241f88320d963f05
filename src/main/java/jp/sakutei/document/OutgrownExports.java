package jp.sakutei.document;

import java.time.Instant;
import java.time.ZoneOffset;

import jp.sakutei.common.Outgrown;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Copies of what went out, of hand-ins that are over: nothing comes back for these. */
@Component
class OutgrownExports implements Outgrown {

	private final JdbcClient jdbc;

	OutgrownExports(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public String what() {
		return "exported-forms";
	}

	@Override
	public String label() {
		return "出力したときの事業調書の内容";
	}

	@Override
	public int clear(Instant before, int most) {
		return jdbc.sql("""
				delete from exported_form where ctid in (
				  select f.ctid from exported_form f join hand_in h on h.id = f.hand_in
				  where f.exported_at < :before and h.closed_at is not null limit :most)
				""").param("before", before.atOffset(ZoneOffset.UTC)).param("most", most).update();
	}

}
