package jp.sakutei.worklist;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

import jp.sakutei.organization.Right;
import jp.sakutei.journal.Deed;
import jp.sakutei.journal.Journal;
import jp.sakutei.common.BusinessClock;
import jp.sakutei.common.JapaneseDates;
import jp.sakutei.mail.Letter;
import jp.sakutei.mail.Letters;
import jp.sakutei.mail.MailKind;
import jp.sakutei.organization.Actor;
import jp.sakutei.organization.Organization;
import jp.sakutei.organization.Section;
import jp.sakutei.round.calendar.BusinessCalendar;
import jp.sakutei.round.RoundId;
import jp.sakutei.rules.DecisionTables;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 督促: the office's button; coordinators may press it for their department. */
@Service
public class Reminders {

	private final OpenWorkOfPeople work;

	private final Organization organization;

	private final DecisionTables tables;

	private final BusinessCalendar calendar;

	private final Letters letters;

	private final Journal journal;

	private final BusinessClock clock;

	Reminders(OpenWorkOfPeople work, Organization organization, DecisionTables tables, BusinessCalendar calendar,
			Letters letters, Journal journal, BusinessClock clock) {
		this.work = work;
		this.organization = organization;
		this.tables = tables;
		this.calendar = calendar;
		this.letters = letters;
		this.journal = journal;
		this.clock = clock;
	}

	/**
	 * Mails at once to whom something waits for in the sections: a person once a day and
	 * section.
	 */
	@Transactional
	public Reminded remindNow(RoundId round, Collection<String> sections, Actor actor) {

		var chosen = chosen(sections, actor);
		var mails = before(mails(round, chosen, actor));
		var reminded = Reminded.NOBODY;
		for (var section : chosen) {
			reminded = reminded.and(remind(round, section, of(section, mails), actor));
		}
		return reminded;
	}

	/** What that would send, to whom. */
	@Transactional(readOnly = true)
	public List<ReminderMail> preview(RoundId round, Collection<String> sections, Actor actor) {
		return before(mails(round, chosen(sections, actor), actor));
	}

	private List<ReminderMail> before(List<ReminderMail> mails) {
		var before = letters.before(mails.stream().map(ReminderMail::mail).toList());
		return mails.stream().map((each) -> each.sentAt(before.get(each.mail()))).toList();
	}

	private List<Section> chosen(Collection<String> sections, Actor actor) {
		var chosen = organization.sections().stream().filter((section) -> sections.contains(section.code())).toList();
		chosen.forEach((section) -> Right.REMIND.require(actor, section));
		return chosen;
	}

	/** Nobody reminds himself, and of nothing whose day is still to come. */
	private List<ReminderMail> mails(RoundId round, List<Section> chosen, Actor actor) {

		if (chosen.isEmpty()) {
			return List.of();
		}
		var open = work.inSections(round.value(), chosen.stream().map(Section::code).toList(), clock.today())
			.stream()
			.filter((each) -> each.isOverdue(clock.today()) && !each.person().equals(actor.person()))
			.toList();
		var rules = new ReminderRules(tables, calendar.workingDays(), clock.today(), clock.instant());
		var letter = letters.of(round.value(), MailKind.REMINDER)
			.with("day", JapaneseDates.monthAndDay(clock.today()))
			.link("/tasks");
		return chosen.stream().flatMap((section) -> mails(section, open, rules, letter).stream()).toList();
	}

	private static List<ReminderMail> of(Section section, List<ReminderMail> mails) {
		return mails.stream().filter((each) -> each.section().equals(section)).toList();
	}

	private Reminded remind(RoundId round, Section section, List<ReminderMail> mails, Actor actor) {
		var sent = letters.sendAll(mails.stream().map(ReminderMail::mail).toList());
		if (sent > 0) {
			journal.of(round.value(), round + ":section:" + section.code())
				.with("section", section.name())
				.with("people", sent)
				.did(Deed.REMINDED, actor);
			return new Reminded(sent, List.of(), List.of());
		}
		return mails.isEmpty() ? new Reminded(0, List.of(), List.of(section.name()))
				: new Reminded(0,
						List.of(section.name()
								+ mails.stream().map(ReminderMail::text).collect(Collectors.joining("、", "（", "）"))),
						List.of());
	}

	private static List<ReminderMail> mails(Section section, List<OpenWork> open, ReminderRules rules, Letter letter) {
		return open.stream()
			.filter((each) -> each.section().equals(section.code()))
			.collect(Collectors.groupingBy(OpenWork::person, LinkedHashMap::new, Collectors.toList()))
			.values()
			.stream()
			.map((own) -> mail(section, own, rules, letter))
			.toList();
	}

	private static ReminderMail mail(Section section, List<OpenWork> own, ReminderRules rules, Letter letter) {
		var person = own.get(0);
		var mail = letter.with("section", section.name())
			.with("count", own.size())
			.with("items", WorkLines.of(own, rules, letter))
			.to(person.person(), person.personName(), "section:" + section.code());
		return new ReminderMail(section, person.personName(), own.size(), mail, null);
	}

}
