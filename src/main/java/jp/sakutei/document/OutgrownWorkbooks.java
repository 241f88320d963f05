package jp.sakutei.document;

import java.time.Instant;
import java.time.ZoneOffset;

import jp.sakutei.common.Outgrown;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Pages of what became of a workbook; what was taken stands in the drafts and the trail.
 */
@Component
class OutgrownWorkbooks implements Outgrown {

	private final JdbcClient jdbc;

	OutgrownWorkbooks(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public String what() {
		return "returned-workbooks";
	}

	@Override
	public String label() {
		return "取り込んだExcelブックの結果";
	}

	@Override
	public int clear(Instant before, int most) {
		return jdbc.sql("""
				with old as (
				  select id from returned_workbook where returned_at < :before order by returned_at limit :most),
				sheets as (delete from returned_sheet where workbook in (select id from old))
				delete from returned_workbook where id in (select id from old)
				""").param("before", before.atOffset(ZoneOffset.UTC)).param("most", most).update();
	}

}
