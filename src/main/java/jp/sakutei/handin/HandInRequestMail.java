package jp.sakutei.handin;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

import jp.sakutei.common.BusinessClock;
import jp.sakutei.common.Codes;
import jp.sakutei.common.JapaneseDates;
import jp.sakutei.common.Written;
import jp.sakutei.mail.Letter;
import jp.sakutei.mail.Letters;
import jp.sakutei.mail.MailKind;
import jp.sakutei.organization.Authority;
import jp.sakutei.organization.Organization;
import jp.sakutei.organization.Person;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 提出のお願い: tells sections at once what they are to hand in again, one mail a person and
 * deed, however many sheets. The survey has its own mail. A deed is a transaction, or
 * what {@link #asOneDeed} brackets.
 */
@Component
public class HandInRequestMail {

	private final Letters letters;

	private final Organization organization;

	private final JdbcClient jdbc;

	private final BusinessClock clock;

	private final TransactionTemplate ownTransaction;

	private final ThreadLocal<Boolean> bracketed = ThreadLocal.withInitial(() -> false);

	HandInRequestMail(Letters letters, Organization organization, JdbcClient jdbc, BusinessClock clock,
			PlatformTransactionManager transactions) {
		this.letters = letters;
		this.organization = organization;
		this.jdbc = jdbc;
		this.clock = clock;
		this.ownTransaction = new TransactionTemplate(transactions);
		this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
	}

	/** What is asked within, each in a transaction of its own, is told at its end. */
	public void asOneDeed(String round, Runnable deed) {
		bracketed.set(true);
		try {
			deed.run();
		}
		finally {
			bracketed.remove();
			ownTransaction.executeWithoutResult((status) -> tell(round));
		}
	}

	@EventListener
	void on(HandInRequested event) {
		if (!bracketed.get() && TransactionSynchronizationManager.isSynchronizationActive()) {
			TransactionSynchronizationManager.registerSynchronization(new BeforeCommit(this, event.round()));
		}
	}

	private void tell(String round) {

		var asked = takeUntold(round);
		if (asked.isEmpty()) {
			return;
		}
		var byPerson = new LinkedHashMap<Person, List<Asked>>();
		asked.stream()
			.collect(Collectors.groupingBy(Asked::section, LinkedHashMap::new, Collectors.toList()))
			.forEach((section, sheets) -> organization.holdersOf(Authority.staff(section), clock.today())
				.forEach((person) -> byPerson.computeIfAbsent(person, (key) -> new ArrayList<>()).addAll(sheets)));
		var letter = letters.of(round, MailKind.HAND_IN_REQUEST).link("/tasks");
		letters.sendAll(byPerson.entrySet()
			.stream()
			.map((entry) -> of(entry.getValue(), letter).to(entry.getKey().id(), entry.getKey().name(),
					entry.getValue().get(0).handIn()))
			.toList());
	}

	private static Letter of(List<Asked> sheets, Letter letter) {
		return letter.with("count", sheets.size())
			.with("sheets", sheets.stream().map(Asked::line).collect(Collectors.joining("\n")));
	}

	private List<Asked> takeUntold(String round) {
		return jdbc.sql("""
				with told as (
				  update hand_in set announced_at = :now
				  where round = :round and announced_at is null and closed_at is null and reason <> :survey returning *)
				select t.id, s.section, s.number || ' ' || s.name as title, t.reason, t.note, t.fill_in_due
				from told t join project_sheet s on s.id = t.sheet order by s.number
				""")
			.param("now", clock.instant().atOffset(ZoneOffset.UTC))
			.param("round", round)
			.param("survey", HandInReason.SURVEY.code())
			.query((row, index) -> new Asked(row.getString("id"), row.getString("section"), row.getString("title"),
					Codes.of(HandInReason.class, row.getString("reason")), row.getString("note"),
					row.getObject("fill_in_due", LocalDate.class)))
			.list();
	}

	/** A sheet that is asked for, and why. */
	private record Asked(String handIn, String section, String title, HandInReason reason, String note, LocalDate due) {

		String line() {
			return "・" + title + "（" + reason.label() + "、期限 " + JapaneseDates.monthAndDay(due) + "）"
					+ (Written.isEmpty(note) ? "" : "\n  " + note.strip().replace("\n", "\n  "));
		}

	}

	/** Equal for the same round: registered once a transaction. */
	private record BeforeCommit(HandInRequestMail mail, String round) implements TransactionSynchronization {

		@Override
		public void beforeCommit(boolean readOnly) {
			mail.tell(round);
		}

	}

}
