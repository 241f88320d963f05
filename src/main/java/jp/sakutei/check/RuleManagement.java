package jp.sakutei.check;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import jp.sakutei.organization.Right;
import jp.sakutei.round.RoundId;
import jp.sakutei.journal.Deed;
import jp.sakutei.journal.Journal;
import jp.sakutei.common.BusinessClock;
import jp.sakutei.common.JapaneseDates;
import jp.sakutei.common.NotFound;
import jp.sakutei.organization.Actor;
import jp.sakutei.round.Rounds;
import jp.sakutei.rules.DecisionTables;
import jp.sakutei.rules.RuleVersion;
import jp.sakutei.rules.RuleVersions;
import jp.sakutei.work.Work;
import jp.sakutei.work.WorkManagement;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 点検の規則を変える: take a changed table, try it on all sheets, set its day. */
@Service
public class RuleManagement {

	/** Far more than any table of an office. */
	private static final int MOST_BYTES = 1_000_000;

	private final DecisionTables tables;

	private final RuleVersions versions;

	private final RuleTrials trials;

	private final WorkManagement works;

	private final Rounds rounds;

	private final Journal journal;

	private final BusinessClock clock;

	RuleManagement(DecisionTables tables, RuleVersions versions, RuleTrials trials, WorkManagement works, Rounds rounds,
			Journal journal, BusinessClock clock) {
		this.tables = tables;
		this.versions = versions;
		this.trials = trials;
		this.works = works;
		this.rounds = rounds;
		this.journal = journal;
		this.clock = clock;
	}

	/** Takes a file as a version on trial. */
	@Transactional
	public Taken take(String table, byte[] content, Actor actor) {

		var used = Right.CHANGE_RULES.require(actor);

		if (tables.scope(table) == null) {
			throw new NotFound("判定表 " + table);
		}
		if (content.length == 0 || content.length > MOST_BYTES) {
			return new Taken(null, List.of("判定表のファイル（1MBまで）を選んでください。"));
		}
		var faults = tables.faults(table, content);
		if (!faults.isEmpty()) {
			return new Taken(null, faults);
		}
		var version = tables.take(table, content, actor.person().value());
		entry(version).did(Deed.RULES_RECEIVED, actor, used);
		return new Taken(version, List.of());
	}

	/** Tries a version on all present sheets of a round, in the background. */
	@Transactional
	public Work startTrial(long id, RoundId round, Actor actor) {

		Right.CHANGE_RULES.require(actor);

		var version = versions.get(id);
		var trial = trials.start(id, tables.version(version.table()), rounds.plan(round).id().value(), actor.person());
		var work = works.ask(RuleTrialRun.KIND,
				"「%s」%sの試行".formatted(tables.scope(version.table()).label(), version.shortName()),
				Map.of(RuleTrialRun.TRIAL, "" + trial), actor.person());
		trials.doneBy(trial, work.id());
		return work;
	}

	/**
	 * Sets the day from which a version judges.
	 * @return what stands against it, or empty
	 */
	@Transactional
	public List<String> setDay(long id, LocalDate day, Actor actor) {

		var used = Right.CHANGE_RULES.require(actor);

		var version = versions.get(id);
		var present = tables.inForce(version.table());
		if (present.id() == id) {
			return List.of("この版は、すでに効力があります。");
		}
		if (day == null || day.isBefore(clock.today())) {
			return List.of("今日（" + JapaneseDates.full(clock.today()) + "）以後の日を入力してください。");
		}
		var trial = trials.latest(id).filter(RuleTrial::isFinished);
		if (trial.isEmpty()) {
			return List.of("先に、今ある調書で試行してください。");
		}
		if (!trial.get().against().equals(present.hash())) {
			return List.of("試行した後に、今の規則が変わりました。もう一度試行してください。");
		}
		tables.setDay(version, day);
		entry(version).with("day", day).did(Deed.RULES_DAY_SET, actor, used);
		return List.of();
	}

	private Journal.Entry entry(RuleVersion version) {
		return journal.of(null, "rules:" + version.table()).with("version", version.shortName());
	}

	/**
	 * @param version null where the file was refused
	 * @param faults in words
	 */
	public record Taken(RuleVersion version, List<String> faults) {
	}

}
