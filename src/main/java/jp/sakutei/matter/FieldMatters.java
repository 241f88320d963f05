package jp.sakutei.matter;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;

import jp.sakutei.common.BusinessClock;
import jp.sakutei.organization.PersonId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Matters at a question of a sheet: raised with a decision at a gate or at a hearing,
 * answered with the next revision, accepted when that has passed its gates.
 */
@Repository
public class FieldMatters {

	private final JdbcClient jdbc;

	private final BusinessClock clock;

	FieldMatters(JdbcClient jdbc, BusinessClock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	public void raise(Collection<MatterAtField> matters) {
		matters.forEach((matter) -> jdbc
			.sql("""
					insert into matter (id, round, number, kind, origin, origin_name, sheet, revision, field, label, subject,
					  section, content, required, state, raised_by, on_behalf_of, raised_at)
					select :round || ':matter:' || n, :round, n, :kind, :origin, :name, :sheet, :revision, :field, :label, :subject,
					  :section, :content, :required, :open, :by, :behalf, :now
					from nextval(pg_get_serial_sequence('matter', 'number')) n
					""")
			.param("kind", matter.origin().kind().code())
			.param("origin", matter.origin().id())
			.param("name", matter.origin().name())
			.param("round", matter.sheet().round())
			.param("sheet", matter.sheet().id())
			.param("revision", matter.sheet().revision())
			.param("subject", matter.sheet().title())
			.param("section", matter.sheet().section())
			.param("field", matter.field())
			.param("label", matter.label())
			.param("content", matter.content())
			.param("required", matter.required())
			.param("open", MatterState.OPEN.code())
			.param("by", matter.by().value())
			.param("behalf", (matter.onBehalfOf() == null) ? null : matter.onBehalfOf().value())
			.param("now", now())
			.update());
	}

	/**
	 * Comes with a revision.
	 * @param number of the matter
	 */
	public void answer(long number, String sheet, int revision, String answer, PersonId by) {
		jdbc.sql(
				"""
						with answered as (update matter set state = :answered where number = :number and sheet = :sheet returning id)
						insert into matter_answer (matter, number, answer, sheet, revision, answered_by, answered_at)
						select id, (select count(*) + 1 from matter_answer a where a.matter = answered.id), :answer, :sheet,
						  :revision, :by, :now
						from answered
						""")
			.param("answered", MatterState.ANSWERED.code())
			.param("number", number)
			.param("sheet", sheet)
			.param("revision", revision)
			.param("answer", answer)
			.param("by", by.value())
			.param("now", now())
			.update();
	}

	/** The revision that answers them has passed its last gate. */
	public void accept(String sheet, PersonId by) {
		close(sheet, MatterState.ACCEPTED, List.of(MatterState.ANSWERED), "", by);
	}

	/** The sheet goes no way any more on which they could be answered. */
	public void callOff(String sheet, String reason, PersonId by) {
		close(sheet, MatterState.CALLED_OFF, List.of(MatterState.OPEN, MatterState.IN_WORK, MatterState.ANSWERED),
				reason, by);
	}

	private void close(String sheet, MatterState to, List<MatterState> from, String reason, PersonId by) {
		jdbc.sql("""
				update matter set state = :to, closing_reason = :reason, closed_by = :by, closed_on = :today
				where sheet = :sheet and field is not null and required and state in (:from)
				""")
			.param("to", to.code())
			.param("from", from.stream().map(MatterState::code).toList())
			.param("reason", reason)
			.param("by", (by == null) ? null : by.value())
			.param("today", clock.today())
			.param("sheet", sheet)
			.update();
	}

	private OffsetDateTime now() {
		return clock.instant().atOffset(ZoneOffset.UTC);
	}

}
