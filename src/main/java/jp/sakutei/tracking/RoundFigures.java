package jp.sakutei.tracking;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jp.sakutei.budget.BudgetList;
import jp.sakutei.handin.HandInReason;
import jp.sakutei.handin.HandInState;
import jp.sakutei.hearing.HearingState;
import jp.sakutei.common.AskedTogether;
import jp.sakutei.common.FiscalYear;
import jp.sakutei.round.RoundId;
import jp.sakutei.round.StageKind;
import jp.sakutei.tracking.PlannedAmounts.YearSum;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts and sums of a round, each in one statement however many sheets there are. */
@Repository
class RoundFigures {

	/** Done and all, for each stage that can be counted. */
	private static final String STAGES = """
			with counted as (
			  select h.reason, count(*) filter (where h.state = :checked) as done,
			    count(*) filter (where h.state not in (:withdrawn, :calledOff)) as "all"
			  from hand_in h join project_sheet s on s.id = h.sheet and s.round = h.round and s.takes_part
			  where h.round = :round group by h.reason
			)
			select g.id, sum(h.done) as done, sum(h."all") as "all", '件' as unit
			from stage g join counted h on g.kind = :survey and h.reason = :ofSurvey
			    or g.kind = :adjustment and h.reason in (:opinion, :assessment)
			where g.round = :round group by g.id
			union all
			select g.id, count(*) filter (where h.state = :heard), count(*), '課'
			from stage g join section_hearing h on h.round = g.round
			where g.round = :round and g.kind = :hearings group by g.id
			union all
			select m.stage, count(*) filter (where i.result is not null), count(*), '議題'
			from meeting m join meeting_item i on i.meeting = m.id and i.left_out is null
			where m.round = :round and m.stage is not null group by m.stage
			union all
			select stage, count(*) filter (where state = :closed), count(*), '課'
			from budget_list where round = :round group by stage
			""";

	private static final String STATES = """
			select section, state, count(*) as sheets, count(*) filter (where due < :today) as late from (
			  select s.section, h.fill_in_due,
			    case when h.state is not null then h.state when not s.takes_part then :withdrawn
			      when s.current_revision is not null then :checked else '未依頼' end as state,
			    case h.state when :sectionHead then h.section_head_due when :departmentHead then h.department_head_due
			      when :office then h.office_due else h.fill_in_due end as due
			  from project_sheet s left join hand_in h on h.sheet = s.id and h.closed_at is null
			  where s.round = :round and s.section = any(:sections)
			) sheet group by section, state
			""";

	private static final String AMOUNTS = """
			select coalesce(s.main_policy, '') as policy, a.year, sum(a.total) as total, sum(a.general) as general,
			  count(*) filter (where a.undetermined) as undetermined
			from project_sheet s join sheet_amount a on a.sheet = s.id
			where s.round = :round and s.section = any(:sections) and s.in_plan
			group by 1, 2
			""";

	private final AskedTogether<RoundId, Map<String, StageCount>> stages = new AskedTogether<>();

	private final AskedTogether<List<Object>, Map<String, SheetStates>> states = new AskedTogether<>();

	private final AskedTogether<List<Object>, PlacementTable> placements = new AskedTogether<>();

	private final AskedTogether<List<Object>, OfPolicies> policies = new AskedTogether<>();

	private final AskedTogether<List<Object>, Map<String, Integer>> progress = new AskedTogether<>();

	private final JdbcClient jdbc;

	RoundFigures(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** By stage: done, all and the unit in which they are counted. */
	Map<String, StageCount> stages(RoundId round) {
		var counts = new HashMap<String, StageCount>();
		jdbc.sql(STAGES)
			.param("round", round.value())
			.param("survey", StageKind.SURVEY.code())
			.param("adjustment", StageKind.ADJUSTMENT.code())
			.param("hearings", StageKind.SECTION_HEARINGS.code())
			.param("ofSurvey", HandInReason.SURVEY.code())
			.param("opinion", HandInReason.OPINION.code())
			.param("assessment", HandInReason.ASSESSMENT.code())
			.param("checked", HandInState.CHECKED.code())
			.param("withdrawn", HandInState.WITHDRAWN.code())
			.param("calledOff", HandInState.CALLED_OFF.code())
			.param("heard", HearingState.HEARD.code())
			.param("closed", BudgetList.State.CLOSED.code())
			.query((row) -> {
				counts.put(row.getString(1), new StageCount(row.getInt(2), row.getInt(3), row.getString(4)));
			});
		return counts;
	}

	/** By section; a section without sheets is missing. */
	Map<String, SheetStates> states(RoundId round, List<String> sections, LocalDate today) {
		var states = new HashMap<String, SheetStates>();
		statement(STATES, round, sections).param("today", today)
			.param("checked", HandInState.CHECKED.code())
			.param("withdrawn", HandInState.WITHDRAWN.code())
			.param("sectionHead", HandInState.SECTION_HEAD.code())
			.param("departmentHead", HandInState.DEPARTMENT_HEAD.code())
			.param("office", HandInState.OFFICE.code())
			.query((row) -> {
				var section = states.computeIfAbsent(row.getString("section"),
						(code) -> new SheetStates(new HashMap<>(), new HashMap<>()));
				section.counts().put(row.getString("state"), row.getInt("sheets"));
				if (row.getInt("late") > 0) {
					section.late().put(row.getString("state"), row.getInt("late"));
				}
			});
		return states;
	}

	PlacementTable placements(RoundId round, List<String> sections) {
		var counts = new HashMap<String, Map<String, Integer>>();
		statement("""
				select kind, placement, count(*) from project_sheet
				where round = :round and section = any(:sections) group by kind, placement
				""", round, sections).query((row) -> {
			counts.computeIfAbsent(row.getString(1), (kind) -> new HashMap<>()).put(row.getString(2), row.getInt(3));
		});
		return new PlacementTable(counts);
	}

	/** By policy and year; an empty policy for projects that have none yet. */
	Map<String, Map<FiscalYear, YearSum>> amounts(RoundId round, List<String> sections) {
		var amounts = new HashMap<String, Map<FiscalYear, YearSum>>();
		statement(AMOUNTS, round, sections).query((row) -> {
			amounts.computeIfAbsent(row.getString("policy"), (policy) -> new HashMap<>())
				.put(FiscalYear.parse(row.getString("year")),
						new YearSum(row.getLong("total"), row.getLong("general"), row.getInt("undetermined")));
		});
		return amounts;
	}

	/** By policy; withdrawn projects, and those not placed, are left out. */
	Map<String, Integer> sheetsPerPolicy(RoundId round, List<String> sections) {
		var counts = new HashMap<String, Integer>();
		statement("""
				select coalesce(main_policy, ''), count(*) from project_sheet
				where round = :round and section = any(:sections) and in_plan
				group by 1
				""", round, sections).query((row) -> {
			counts.put(row.getString(1), row.getInt(2));
		});
		return counts;
	}

	/** By the plan's word for progress. */
	Map<String, Integer> progress(RoundId round, List<String> sections) {
		var counts = new HashMap<String, Integer>();
		statement("""
				select progress, count(*) from project_sheet
				where round = :round and section = any(:sections) and counted and progress is not null group by progress
				""", round, sections).query((row) -> {
			counts.put(row.getString(1), row.getInt(2));
		});
		return counts;
	}

	/** These go through every sheet, so who asks at once asks together. */
	Map<String, SheetStates> statesTogether(RoundId round, List<String> sections, LocalDate today) {
		return states.ask(List.of(round, sections, today), () -> states(round, sections, today));
	}

	Map<String, StageCount> stagesTogether(RoundId round) {
		return stages.ask(round, () -> stages(round));
	}

	PlacementTable placementsTogether(RoundId round, List<String> sections) {
		return placements.ask(List.of(round, sections), () -> placements(round, sections));
	}

	OfPolicies ofPolicies(RoundId round, List<String> sections) {
		return policies.ask(List.of(round, sections),
				() -> new OfPolicies(amounts(round, sections), sheetsPerPolicy(round, sections)));
	}

	Map<String, Integer> progressTogether(RoundId round, List<String> sections) {
		return progress.ask(List.of(round, sections), () -> progress(round, sections));
	}

	private JdbcClient.StatementSpec statement(String sql, RoundId round, List<String> sections) {
		return jdbc.sql(sql).param("round", round.value()).param("sections", sections.toArray(String[]::new));
	}

	/** By policy. */
	record OfPolicies(Map<String, Map<FiscalYear, YearSum>> amounts, Map<String, Integer> sheets) {
	}

	record StageCount(int done, int all, String unit) {
	}

}
