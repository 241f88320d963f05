package jp.sakutei.budget;

import jp.sakutei.common.Codes;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

import jp.sakutei.journal.Deed;
import jp.sakutei.journal.Journal;
import jp.sakutei.common.BusinessClock;
import jp.sakutei.form.FormError;
import jp.sakutei.organization.Actor;
import jp.sakutei.organization.Right;
import jp.sakutei.sheet.ProjectSheetId;
import jp.sakutei.round.RoundMayGoOn;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Settles what was on hold, and corrects errors, by records beside the closed list. */
@Service
public class BudgetCorrections {

	private final BudgetLists lists;

	private final JdbcClient jdbc;

	private final Journal journal;

	private final BusinessClock clock;

	private final ApplicationEventPublisher events;

	BudgetCorrections(BudgetLists lists, JdbcClient jdbc, Journal journal, BusinessClock clock,
			ApplicationEventPublisher events) {
		this.lists = lists;
		this.jdbc = jdbc;
		this.journal = journal;
		this.clock = clock;
		this.events = events;
	}

	/** All of a list, oldest first. */
	public List<BudgetCorrection> of(BudgetListId list) {
		return jdbc.sql("""
				select c.*, p.name from budget_correction c join person p on p.code = c.recorded_by
				where c.list = ? order by c.id
				""")
			.param(list.value())
			.query((row, index) -> new BudgetCorrection(new ProjectSheetId(row.getString("sheet")),
					Codes.of(AmountResult.class, row.getString("result")), row.getObject("amount", Long.class),
					row.getString("reason"), row.getString("name"),
					tokyo(row.getObject("recorded_at", OffsetDateTime.class))))
			.list();
	}

	/**
	 * The budget office records what holds from now on.
	 * @param corrected the line with its new result; its remark is not taken
	 */
	@Transactional
	public List<FormError> record(BudgetListId id, Actor actor, AssessedLine corrected) {

		var used = Right.CORRECT_ASSESSMENT.require(actor);
		var list = lists.hold(id);
		var errors = BudgetListChecks.correction(list, corrected);
		if (!errors.isEmpty()) {
			return errors;
		}
		var behalf = actor.onBehalf(used).orElse(null);
		var amount = (corrected.result() == AmountResult.ASSESSED) ? corrected.amount() : null;
		jdbc.sql(
				"""
						insert into budget_correction (list, sheet, result, amount, reason, recorded_by, on_behalf_of, recorded_at)
						values (?, ?, ?, ?, ?, ?, ?, ?)
						""")
			.params(id.value(), corrected.sheet().value(), corrected.result().code(), amount, corrected.reason(),
					actor.person().value(), (behalf != null) ? behalf.value() : null,
					clock.instant().atOffset(ZoneOffset.UTC))
			.update();
		journal.of(id.round().value(), corrected.sheet().value())
			.because(corrected.reason())
			.with("step", list.step().name())
			.with("result", corrected.result().label())
			.with("amount", amount)
			.did(Deed.ASSESSMENT_CORRECTED, actor, used);
		events.publishEvent(new BudgetLineCorrected(id, corrected.sheet()));
		events.publishEvent(new RoundMayGoOn(id.round()));
		return List.of();
	}

	private static LocalDateTime tokyo(OffsetDateTime at) {
		return at.atZoneSameInstant(BusinessClock.TOKYO).toLocalDateTime();
	}

}
