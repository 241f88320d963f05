package jp.sakutei.work;

import java.time.Instant;
import java.time.ZoneOffset;

import jp.sakutei.common.Outgrown;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Works that are over, with the files that they made. */
@Component
class OutgrownWorks implements Outgrown {

	private final JdbcClient jdbc;

	OutgrownWorks(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public String what() {
		return "works";
	}

	@Override
	public String label() {
		return "出力したファイルと、時間のかかる処理の経過";
	}

	@Override
	public int clear(Instant before, int most) {
		return jdbc
			.sql("delete from work where id in (select id from work where ended_at < :before order by id limit :most)")
			.param("before", before.atOffset(ZoneOffset.UTC))
			.param("most", most)
			.update();
	}

}
