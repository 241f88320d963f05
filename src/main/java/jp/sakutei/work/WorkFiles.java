package jp.sakutei.work;

import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What works made, and what they make it of. */
@Repository
public class WorkFiles {

	private final JdbcClient jdbc;

	WorkFiles(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** What the steps that were done left, in order. */
	public List<byte[]> parts(Work work) {
		return jdbc.sql("select part from work_step where work = ? and part is not null order by position")
			.param(work.id())
			.query(byte[].class)
			.list();
	}

	/**
	 * In place of an earlier one. The parts go, unless what could not be done may still
	 * join them.
	 * @return its address
	 */
	public String keep(Work work, WorkFile file) {
		jdbc.sql("""
				update work_step set part = null where work = :work and part is not null
				  and not exists (select from work_step failed where failed.work = :work and failed.state = :failed)
				""").param("work", work.id()).param("failed", StepState.FAILED.code()).update();
		jdbc.sql("""
				insert into work_file (work, name, type, content) values (?, ?, ?, ?)
				on conflict (work) do update set name = excluded.name, type = excluded.type, content = excluded.content
				""").params(work.id(), file.name(), file.type(), file.content()).update();
		return work.path() + "/file";
	}

	Optional<WorkFile> find(Work work) {
		return jdbc.sql("select name, type, content from work_file where work = ?")
			.param(work.id())
			.query((row, index) -> new WorkFile(row.getString("name"), row.getString("type"), row.getBytes("content")))
			.optional();
	}

}
