package jp.sakutei.handin.process;

import java.sql.Types;
import java.time.ZoneOffset;
import java.util.Optional;

import jp.sakutei.common.BusinessClock;
import jp.sakutei.handin.Gate;
import jp.sakutei.handin.HandInClosed;
import jp.sakutei.handin.HandInState;
import jp.sakutei.sheet.HandInId;
import jp.sakutei.sheet.ProjectSheetId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes whose turn a hand-in is; nothing else does. */
@Repository
class HandInRows {

	private final JdbcClient jdbc;

	private final BusinessClock clock;

	HandInRows(JdbcClient jdbc, BusinessClock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** The section has it, for the first time or again. */
	void toSection(String handIn, String group) {
		jdbc.sql("""
				update hand_in set waiting_for = :group,
				  state = case when revision is null then :requested else :drafting end
				where id = :id
				""")
			.param("group", group)
			.param("requested", HandInState.REQUESTED.code())
			.param("drafting", HandInState.DRAFTING.code())
			.param("id", handIn)
			.update();
	}

	/**
	 * Somebody confirms it.
	 * @param gate null for a task of a kind that only the city's own model knows
	 */
	void toGate(String handIn, Gate gate, String group) {
		jdbc.sql("update hand_in set waiting_for = :group, state = coalesce(:state, state) where id = :id")
			.param("group", group)
			.param("state", (gate == null) ? null : gate.state().code(), Types.VARCHAR)
			.param("id", handIn)
			.update();
	}

	/** Empty where there is no such hand-in. */
	Optional<HandInClosed> end(String handIn, HandInState state) {
		return jdbc.sql("""
				with ended as (
				  update hand_in set state = :state, waiting_for = null, closed_at = :at where id = :id returning *
				)
				select e.id, e.sheet, e.round, s.section from ended e join project_sheet s on s.id = e.sheet
				""")
			.param("state", state.code())
			.param("at", clock.instant().atOffset(ZoneOffset.UTC))
			.param("id", handIn)
			.query((row, index) -> new HandInClosed(new HandInId(row.getString("id")),
					new ProjectSheetId(row.getString("sheet")), row.getString("round"), row.getString("section"),
					state))
			.optional();
	}

}
