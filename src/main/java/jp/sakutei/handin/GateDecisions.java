package jp.sakutei.handin;

import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

import jp.sakutei.common.BusinessClock;
import jp.sakutei.common.Codes;
import jp.sakutei.organization.Actor;
import jp.sakutei.organization.PersonId;
import jp.sakutei.sheet.ProjectSheetId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every decision at every gate, with both names where somebody stood in. */
@Repository
public class GateDecisions {

	private final JdbcClient jdbc;

	private final BusinessClock clock;

	GateDecisions(JdbcClient jdbc, BusinessClock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Of all hand-ins of a sheet, newest first. */
	public List<Recorded> of(ProjectSheetId sheet) {
		return jdbc.sql("""
				select d.*, p.name as decided_by_name, b.name as behalf_name
				from gate_decision d join hand_in h on h.id = d.hand_in
				join person p on p.code = d.decided_by left join person b on b.code = d.on_behalf_of
				where h.sheet = ? order by d.id desc
				""")
			.param(sheet.value())
			.query((row, index) -> new Recorded(row.getString("hand_in"), row.getString("gate"),
					row.getBoolean("approved"), row.getString("remarks"), row.getInt("revision"),
					row.getString("decided_by_name"), row.getString("behalf_name"),
					row.getObject("decided_at", OffsetDateTime.class)
						.atZoneSameInstant(BusinessClock.TOKYO)
						.toLocalDateTime()))
			.list();
	}

	void add(HandIn handIn, Gate gate, GateDecision decision, Actor actor, PersonId onBehalfOf) {
		jdbc.sql("""
				insert into gate_decision (hand_in, gate, approved, remarks, revision, decided_by, on_behalf_of,
				  decided_at)
				values (:handIn, :gate, :approved, :remarks, :revision, :by, :behalf, :at)
				""")
			.param("handIn", handIn.id().value())
			.param("gate", gate.code())
			.param("approved", decision.approved())
			.param("remarks", decision.approved() ? null : decision.text())
			.param("revision", handIn.revision())
			.param("by", actor.person().value())
			.param("behalf", (onBehalfOf == null) ? null : onBehalfOf.value())
			.param("at", clock.instant().atOffset(ZoneOffset.UTC))
			.update();
	}

	/** A decision as it is shown. */
	public record Recorded(String handIn, String gate, boolean approved, String remarks, int revision, String by,
			String onBehalfOf, LocalDateTime at) {

		/** 課長. */
		public String gateLabel() {
			return Codes.of(Gate.class, gate).label();
		}

	}

}
