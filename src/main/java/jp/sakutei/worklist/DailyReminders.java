package jp.sakutei.worklist;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

import jp.sakutei.common.BusinessClock;
import jp.sakutei.common.JapaneseDates;
import jp.sakutei.mail.Letter;
import jp.sakutei.mail.Letters;
import jp.sakutei.mail.MailKind;
import jp.sakutei.mail.OutgoingMail;
import jp.sakutei.round.calendar.BusinessCalendar;
import jp.sakutei.round.daily.DailyJob;
import jp.sakutei.rules.DecisionTables;

import org.springframework.stereotype.Component;

/**
 * 処理待ちのお知らせ: on working days at most one mail a person, with everything open. Whether
 * there is cause for one says the decision table {@code reminders}.
 */
@Component
class DailyReminders implements DailyJob {

	private static final LocalTime DAILY = LocalTime.of(7, 30);

	private final OpenWorkOfPeople work;

	private final DecisionTables tables;

	private final BusinessCalendar calendar;

	private final Letters letters;

	DailyReminders(OpenWorkOfPeople work, DecisionTables tables, BusinessCalendar calendar, Letters letters) {
		this.work = work;
		this.tables = tables;
		this.calendar = calendar;
		this.letters = letters;
	}

	@Override
	public String name() {
		return "reminders";
	}

	@Override
	public int order() {
		return 90;
	}

	@Override
	public void run(LocalDate day) {

		var workingDays = calendar.workingDays();
		if (!workingDays.isWorkingDay(day)) {
			return;
		}
		var lastRun = workingDays.plus(day, -1).atTime(DAILY).atZone(BusinessClock.TOKYO).toInstant();
		var rules = new ReminderRules(tables, workingDays, day, lastRun);
		var byPerson = work.on(day)
			.stream()
			.collect(Collectors.groupingBy(OpenWork::person, LinkedHashMap::new, Collectors.toList()));
		var byRound = new HashMap<String, Letter>();
		var mails = new ArrayList<OutgoingMail>();
		byPerson.values()
			.stream()
			.filter((open) -> open.stream().anyMatch(rules::remind))
			.forEach((open) -> mails
				.add(mail(open, rules, byRound.computeIfAbsent(open.get(0).round(), (round) -> letter(round, day)))));
		letters.sendAll(mails);
	}

	private static OutgoingMail mail(List<OpenWork> open, ReminderRules rules, Letter letter) {
		var first = open.get(0);
		var overdue = open.stream().filter((each) -> rules.overdueDays(each) > 0).count();
		return letter.with("count", open.size())
			.with("overdue", overdue)
			.with("items", WorkLines.of(open, rules, letter))
			.to(first.person(), first.personName(), "daily");
	}

	private Letter letter(String round, LocalDate day) {
		return letters.of(round, MailKind.DAILY, day).with("day", JapaneseDates.monthAndDay(day)).link("/tasks");
	}

}
