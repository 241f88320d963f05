package jp.sakutei.handin.course;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jp.sakutei.common.BusinessClock;
import jp.sakutei.common.Codes;
import jp.sakutei.common.NotFound;
import jp.sakutei.handin.Gate;
import jp.sakutei.handin.HandInReason;
import jp.sakutei.handin.HandInRequest.Dues;
import jp.sakutei.handin.HandInState;
import jp.sakutei.handin.course.Situation.Open;
import jp.sakutei.handin.course.Situation.Passage;
import jp.sakutei.handin.course.Situation.Returned;
import jp.sakutei.matter.MatterState;
import jp.sakutei.organization.Authority;
import jp.sakutei.organization.InCharge;
import jp.sakutei.sheet.Placement;
import jp.sakutei.sheet.ProjectSheetId;
import jp.sakutei.sheet.SheetAhead;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** なぜここにあるか, in plain words. */
@Component
public class WhyHere {

	private static final String SELECT = """
			select s.id as sheet, c.name as section, s.placement, s.takes_part, s.ended_as,
			  h.reason, h.note, h.state, h.waiting_for, h.returned, h.section_head_gate, h.department_head_gate,
			  h.office_gate, h.fill_in_due, h.section_head_due, h.department_head_due, h.office_due,
			  d.gate as returned_by, d.decided_at as returned_at, f.open, f.due,
			  (select count(*) from matter m where m.sheet = s.id and m.required and m.field is not null
			    and m.state = any(:unanswered)) as remarks
			from project_sheet s
			  join section c on c.code = s.section
			  left join lateral (select * from hand_in i where i.sheet = s.id and i.state <> :calledOff
			    order by i.serial desc limit 1) h on true
			  left join lateral (select g.gate, g.decided_at from gate_decision g
			    where g.hand_in = h.id and not g.approved order by g.id desc limit 1) d on true
			  left join lateral (select count(*) as open, min(u.due) as due from matter u
			    where u.sheet = s.id and u.field is null and u.state = any(:unanswered)) f on true
			""";

	private final JdbcClient jdbc;

	private final List<SheetAhead> ahead;

	private final InCharge inCharge;

	private final BusinessClock clock;

	WhyHere(JdbcClient jdbc, List<SheetAhead> ahead, InCharge inCharge, BusinessClock clock) {
		this.jdbc = jdbc;
		this.ahead = ahead;
		this.inCharge = inCharge;
		this.clock = clock;
	}

	public Why of(ProjectSheetId sheet) {
		return one("where s.id = :key", sheet.value()).orElseThrow(() -> new NotFound("事業調書 " + sheet));
	}

	/** Of the sheet of a hand-in; empty where there is none. */
	public Optional<Why> ofHandIn(String handIn) {
		return one("where s.id = (select sheet from hand_in where id = :key)", handIn);
	}

	private Optional<Why> one(String where, String key) {

		return jdbc.sql(SELECT + where)
			.param("key", key)
			.param("calledOff", HandInState.CALLED_OFF.code())
			.param("unanswered", new String[] { MatterState.OPEN.code(), MatterState.IN_WORK.code() })
			.query((row, index) -> new Found(new ProjectSheetId(row.getString("sheet")), situation(row)))
			.optional()
			.map(this::words);
	}

	private Why words(Found found) {

		var passage = found.situation.passage();
		var who = (passage == null || passage.waitingFor() == null || passage.state().isWithSection()) ? null
				: inCharge.of(passage.waitingFor());
		var planned = new ArrayList<SheetAhead.Planned>();
		ahead.forEach(
				(each) -> planned.addAll(each.of(List.of(found.sheet)).getOrDefault(found.sheet.value(), List.of())));
		return new WhyWords(found.situation, who, clock.today()).with(planned);
	}

	private static Situation situation(ResultSet row) throws SQLException {
		var endedAs = row.getString("ended_as");
		return new Situation(row.getString("section"),
				(endedAs != null) ? "この事業は" + endedAs + "され、ほかの事業に引き継がれました"
						: Codes.of(Placement.class, row.getString("placement")).outcome(),
				!row.getBoolean("takes_part"), (row.getString("state") == null) ? null : passage(row),
				new Open(row.getInt("remarks"), row.getInt("open"), row.getObject("due", LocalDate.class)));
	}

	private static Passage passage(ResultSet row) throws SQLException {

		var state = Codes.of(HandInState.class, row.getString("state"));
		var waitingFor = row.getString("waiting_for");
		var gates = new ArrayList<Gate>();
		for (var gate : Gate.values()) {
			if (row.getBoolean(gate.code().replace('-', '_') + "_gate")) {
				gates.add(gate);
			}
		}
		var returned = row.getBoolean("returned") && state.isWithSection() && row.getString("returned_by") != null;
		return new Passage(Codes.of(HandInReason.class, row.getString("reason")), row.getString("note"), state,
				(waitingFor == null) ? null : Authority.parse(waitingFor),
				returned ? new Returned(Codes.of(Gate.class, row.getString("returned_by")),
						row.getObject("returned_at", OffsetDateTime.class)
							.atZoneSameInstant(BusinessClock.TOKYO)
							.toLocalDate())
						: null,
				dues(row).of(Gate.of(state)), List.copyOf(gates));
	}

	private static Dues dues(ResultSet row) throws SQLException {
		return new Dues(row.getObject("fill_in_due", LocalDate.class),
				row.getObject("section_head_due", LocalDate.class),
				row.getObject("department_head_due", LocalDate.class), row.getObject("office_due", LocalDate.class));
	}

	private record Found(ProjectSheetId sheet, Situation situation) {
	}

}
