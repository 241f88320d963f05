package jp.sakutei.meeting.decision;

import java.util.List;

import jp.sakutei.form.TaskView.Option;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What an opinion may be about. */
@Component
class OpinionSubjects {

	private final JdbcClient jdbc;

	OpinionSubjects(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	List<Option> policies(String round) {
		return jdbc.sql("select code, name from basic_policy where round = ? order by position")
			.param(round)
			.query((row, index) -> new Option(row.getString(1), row.getString(1) + " " + row.getString(2)))
			.list();
	}

	/** The sheet's id; null where the round has no sheet with that number. */
	String sheet(String round, String number) {
		return jdbc.sql("select id from project_sheet where round = ? and number = ?")
			.params(round, number)
			.query(String.class)
			.optional()
			.orElse(null);
	}

}
