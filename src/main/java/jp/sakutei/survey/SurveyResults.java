package jp.sakutei.survey;

import java.time.ZoneOffset;

import jp.sakutei.common.BusinessClock;
import jp.sakutei.round.RoundId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What the survey left when it was closed; closing is once, doing it again changes
 * nothing.
 */
@Repository
class SurveyResults {

	private final JdbcClient jdbc;

	private final BusinessClock clock;

	SurveyResults(JdbcClient jdbc, BusinessClock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	void listMissing(RoundId round) {
		jdbc.sql("""
				insert into survey_missing (round, sheet, state, listed_at)
				select s.round, s.id, h.state, :at from project_sheet s join hand_in h on h.sheet = s.id
				where s.round = :round and h.closed_at is null and h.reason = 'survey'
				on conflict do nothing
				""").param("round", round.value()).param("at", clock.instant().atOffset(ZoneOffset.UTC)).update();
	}

	void compileTotals(RoundId round) {
		jdbc.sql("""
				insert into survey_total (round, policy, year, sheets, amount, general, compiled_at)
				select s.round, coalesce(s.main_policy, ''), a.year, count(distinct s.id), coalesce(sum(a.value), 0),
				  coalesce(sum(a.value) filter (where a.source = 'general'), 0), :at
				from project_sheet s join revision_amount a on a.sheet = s.id and a.revision = s.current_revision
				where s.round = :round and s.takes_part
				group by s.round, coalesce(s.main_policy, ''), a.year
				on conflict do nothing
				""").param("round", round.value()).param("at", clock.instant().atOffset(ZoneOffset.UTC)).update();
	}

}
