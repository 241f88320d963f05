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
import jp.sakutei.mail.OutgoingMail;
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

		var chosen = organization.sections().stream().filter((section) -> sections.contains(section.code())).toList();
		chosen.forEach((section) -> Right.REMIND.require(actor, section));
		if (chosen.isEmpty()) {
			return Reminded.NOBODY;
		}
		var open = work.inSections(round.value(), chosen.stream().map(Section::code).toList(), clock.today());
		var rules = new ReminderRules(tables, calendar.workingDays(), clock.today(), clock.instant());
		var letter = letters.of(round.value(), MailKind.REMINDER)
			.with("day", JapaneseDates.monthAndDay(clock.today()))
			.link("/tasks");
		var reminded = Reminded.NOBODY;
		for (var section : chosen) {
			reminded = reminded.and(remind(round, section, mails(section, open, rules, letter), actor));
		}
		return reminded;
	}

	private Reminded remind(RoundId round, Section section, List<OutgoingMail> mails, Actor actor) {
		var sent = letters.sendAll(mails);
		if (sent > 0) {
			journal.of(round.value(), round + ":section:" + section.code())
				.with("section", section.name())
				.with("people", sent)
				.did(Deed.REMINDED, actor);
			return new Reminded(sent, List.of(), List.of());
		}
		return mails.isEmpty() ? new Reminded(0, List.of(), List.of(section.name()))
				: new Reminded(0, List.of(section.name()), List.of());
	}

	private List<OutgoingMail> mails(Section section, List<OpenWork> open, ReminderRules rules, Letter letter) {
		return open.stream()
			.filter((each) -> each.section().equals(section.code()))
			.collect(Collectors.groupingBy(OpenWork::person, LinkedHashMap::new, Collectors.toList()))
			.values()
			.stream()
			.map((own) -> mail(section, own, rules, letter))
			.toList();
	}

	private static OutgoingMail mail(Section section, List<OpenWork> own, ReminderRules rules, Letter letter) {
		var person = own.get(0);
		return letter.with("section", section.name())
			.with("count", own.size())
			.with("items", WorkLines.of(own, rules, letter))
			.to(person.person(), person.personName(), "section:" + section.code());
	}

}
