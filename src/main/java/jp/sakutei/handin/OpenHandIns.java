package jp.sakutei.handin;

import java.util.List;
import java.util.Map;

import jp.sakutei.common.Coded;
import jp.sakutei.round.ProjectKind;
import jp.sakutei.round.RoundId;
import jp.sakutei.round.stage.StageRequirement.Missing;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What sheets are not 点検済 yet, for the requirements of the stages. */
@Repository
class OpenHandIns {

	private static final String SELECT = """
			select s.id, s.number, s.name, s.section, c.name as section_name,
			  coalesce((select h.state from hand_in h where h.sheet = s.id and h.closed_at is null), '未依頼') as state
			from project_sheet s join section c on c.code = s.section where s.round = :round and s.takes_part and %s
			order by s.number offset :from limit :most
			""";

	private static final String COUNT = """
			select count(*) from (
			  select 1 from project_sheet s where s.round = :round and s.takes_part and %s limit :most) counted
			""";

	private static final String OPEN = "exists (select 1 from hand_in h where h.sheet = s.id and h.closed_at is null%s)";

	private final JdbcClient jdbc;

	OpenHandIns(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Sheets whose hand-in for the survey is still open. */
	Open ofSurvey() {
		return new Open(OPEN.formatted(" and h.reason = :survey"), Map.of("survey", HandInReason.SURVEY));
	}

	/** Sheets with any open hand-in. */
	Open all() {
		return new Open(OPEN.formatted(""), Map.of());
	}

	/** 新規 and 拡大 that are open or were never checked. */
	Open newAndExpanded() {
		return new Open(
				"s.kind in (:new, :expanded) and (" + OPEN.formatted("")
						+ " or not exists (select 1 from hand_in h where h.sheet = s.id and h.state = :checked))",
				Map.of("new", ProjectKind.NEW, "expanded", ProjectKind.EXPANDED, "checked", HandInState.CHECKED));
	}

	/** What is open by one condition. */
	final class Open {

		private final String condition;

		private final Map<String, Coded> codes;

		private Open(String condition, Map<String, Coded> codes) {
			this.condition = condition;
			this.codes = codes;
		}

		List<Missing> of(RoundId round, int from, int most) {
			return statement(SELECT, round, most).param("from", from)
				.query((row, index) -> new Missing(
						row.getString("number") + " " + row.getString("name") + "（" + row.getString("section_name")
								+ "）：" + row.getString("state"),
						row.getString("id"), row.getString("section"), row.getString("state")))
				.list();
		}

		/** No further than asked for. */
		int count(RoundId round, int most) {
			return statement(COUNT, round, most).query(Integer.class).single();
		}

		private JdbcClient.StatementSpec statement(String sql, RoundId round, int most) {
			var statement = jdbc.sql(sql.formatted(condition)).param("round", round.value()).param("most", most);
			codes.forEach((name, code) -> statement.param(name, code.code()));
			return statement;
		}

	}

}
