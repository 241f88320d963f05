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
import jp.sakutei.organization.Authority;
import jp.sakutei.organization.NotAllowed;
import jp.sakutei.organization.PostRole;
import jp.sakutei.sheet.ProjectSheetId;
import jp.sakutei.round.RoundMayGoOn;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Settles what was on hold, and corrects errors, by records beside the closed list. */
@Service
public class BudgetCorrections {

	private static final Authority OFFICE = Authority.of(PostRole.BUDGET_OFFICE);

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

		if (!actor.holds(OFFICE)) {
			throw new NotAllowed("査定の訂正を記録できるのは財政課です。");
		}
		var list = lists.hold(id);
		var errors = check(list, corrected);
		if (!errors.isEmpty()) {
			return errors;
		}
		var behalf = actor.onBehalf(OFFICE).orElse(null);
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
			.onBehalfOf(behalf)
			.because(corrected.reason())
			.with("step", list.step().name())
			.with("result", corrected.result().label())
			.with("amount", amount)
			.did(Deed.ASSESSMENT_CORRECTED, actor);
		events.publishEvent(new BudgetLineCorrected(id, corrected.sheet()));
		events.publishEvent(new RoundMayGoOn(id.round()));
		return List.of();
	}

	private static List<FormError> check(BudgetList list, AssessedLine corrected) {

		if (list.step().request() || list.state() != BudgetList.State.CLOSED
				|| list.line(corrected.sheet()).isEmpty()) {
			return List.of(FormError.of("訂正できるのは、記録が終わった査定の一覧にある事業です。"));
		}
		if (corrected.result() == AmountResult.ASSESSED && (corrected.amount() == null || corrected.amount() < 0)) {
			return List.of(new FormError("amount", "査定額を0以上の整数（千円）で入力してください。"));
		}
		if (corrected.reason().isBlank()) {
			return List.of(new FormError("reason", "訂正の理由を入力してください。"));
		}
		return List.of();
	}

	private static LocalDateTime tokyo(OffsetDateTime at) {
		return at.atZoneSameInstant(BusinessClock.TOKYO).toLocalDateTime();
	}

}
