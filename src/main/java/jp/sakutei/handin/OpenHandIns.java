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
			from project_sheet s join section c on c.code = s.section
			where s.round = :round and s.takes_part and
			""";

	private static final String OPEN = "exists (select 1 from hand_in h where h.sheet = s.id and h.closed_at is null%s)";

	private final JdbcClient jdbc;

	OpenHandIns(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Sheets whose hand-in for the survey is still open. */
	List<Missing> ofSurvey(RoundId round) {
		return missing(round, OPEN.formatted(" and h.reason = :survey"), Map.of("survey", HandInReason.SURVEY));
	}

	/** Sheets with any open hand-in. */
	List<Missing> all(RoundId round) {
		return missing(round, OPEN.formatted(""), Map.of());
	}

	/** 新規 and 拡大 that are open or were never checked. */
	List<Missing> newAndExpanded(RoundId round) {
		return missing(round,
				"s.kind in (:new, :expanded) and (" + OPEN.formatted("")
						+ " or not exists (select 1 from hand_in h where h.sheet = s.id and h.state = :checked))",
				Map.of("new", ProjectKind.NEW, "expanded", ProjectKind.EXPANDED, "checked", HandInState.CHECKED));
	}

	private List<Missing> missing(RoundId round, String condition, Map<String, Coded> codes) {
		var statement = jdbc.sql(SELECT + condition + " order by s.number").param("round", round.value());
		codes.forEach((name, code) -> statement.param(name, code.code()));
		return statement
			.query((row,
					index) -> new Missing(row.getString("number") + " " + row.getString("name") + "（"
							+ row.getString("section_name") + "）：" + row.getString("state"), row.getString("id"),
							row.getString("section")))
			.list();
	}

}
