package jp.sakutei.worklist;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jp.sakutei.common.SakuteiSettings;
import jp.sakutei.common.BusinessClock;
import jp.sakutei.common.JapaneseDates;
import jp.sakutei.mail.MailKind;
import jp.sakutei.mail.MailText;
import jp.sakutei.mail.MailTexts;
import jp.sakutei.mail.Outbox;
import jp.sakutei.mail.OutgoingMail;
import jp.sakutei.round.calendar.BusinessCalendar;
import jp.sakutei.round.daily.DailyJob;
import jp.sakutei.round.Plan;
import jp.sakutei.round.RoundId;
import jp.sakutei.round.Rounds;
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

	private final Rounds rounds;

	private final MailTexts texts;

	private final Outbox outbox;

	private final String baseUrl;

	DailyReminders(OpenWorkOfPeople work, DecisionTables tables, BusinessCalendar calendar, Rounds rounds,
			MailTexts texts, Outbox outbox, SakuteiSettings settings) {
		this.work = work;
		this.tables = tables;
		this.calendar = calendar;
		this.rounds = rounds;
		this.texts = texts;
		this.outbox = outbox;
		this.baseUrl = settings.baseUrl();
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
		var composed = new Texts();
		var mails = new ArrayList<OutgoingMail>();
		byPerson.values()
			.stream()
			.filter((open) -> open.stream().anyMatch(rules::remind))
			.forEach((open) -> mails.add(mail(open, day, rules, composed)));
		outbox.putAll(mails);
	}

	private OutgoingMail mail(List<OpenWork> open, LocalDate day, ReminderRules rules, Texts composed) {

		var first = open.get(0);
		var overdue = open.stream().filter((each) -> rules.overdueDays(each) > 0).count();
		var text = composed.of(first.round())
			.fill(Map.of("name", first.personName(), "round", composed.plan(first.round()).name(), "day",
					JapaneseDates.monthAndDay(day), "count", open.size(), "overdue", overdue, "items",
					WorkLines.of(open, rules, baseUrl), "link", baseUrl + "/tasks"));
		return new OutgoingMail(MailKind.DAILY, first.person(), day, "daily", text);
	}

	/** Texts and plans, each read once a day. */
	private final class Texts {

		private final Map<String, MailText> byRound = new HashMap<>();

		private final Map<String, Plan> plans = new HashMap<>();

		MailText of(String round) {
			return byRound.computeIfAbsent(round, (id) -> texts.of(id, MailKind.DAILY));
		}

		Plan plan(String round) {
			return plans.computeIfAbsent(round, (id) -> rounds.plan(new RoundId(id)));
		}

	}

}
