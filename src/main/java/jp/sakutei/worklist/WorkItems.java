package jp.sakutei.worklist;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import jp.sakutei.common.BusinessClock;
import jp.sakutei.common.Searched;
import jp.sakutei.handin.Gate;
import jp.sakutei.organization.Actor;
import jp.sakutei.organization.Authority;
import jp.sakutei.organization.PersonId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Open tasks, from the own table: a list costs the same number of statements at any size.
 */
@Repository
public class WorkItems {

	private static final String SELECT = """
			select w.*, s.name as section_name, p.name as claimed_by_name
			from work_item w left join section s on s.code = w.section left join person p on p.code = w.claimed_by
			""";

	/**
	 * Whoever withdraws a project holds its sheet before the task that ends by it: so
	 * does whoever completes the task.
	 */
	private static final String TAKE = """
			with sheet as (
			  select s.id from work_item w join hand_in h on h.id = w.business_key join project_sheet s on s.id = h.sheet
			  where w.task_id = :task for no key update of s
			), taken as (
			  update work_item set claimed_by = :person, claimed_at = coalesce(claimed_at, :now)
			  where task_id = :task and (claimed_by is null or claimed_by = :person)
			    and (select count(*) from sheet) >= 0 returning *
			)
			""";

	private static final String ORDER = "order by w.due, w.since, w.task_id";

	private static final String FILTER = """
			where w.authority in (:groups)
			  and (:definition = '' or w.definition = :definition)
			  and (:section = '' or w.section = :section)
			  and w.searched like all (:words)
			  and (not :mine or w.claimed_by = :person)
			""";

	/** Names are looked up for the rows of the page only. */
	private static final String PAGE = SELECT.replace("from work_item w",
			"from (select w.* from work_item w " + FILTER + ORDER + " limit :count offset :offset) w") + ORDER;

	private static final int COUNTED = 1000;

	private final JdbcClient jdbc;

	private final BusinessClock clock;

	WorkItems(JdbcClient jdbc, BusinessClock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** What the actor may do: the most urgent first, what has no day last. */
	public List<WorkItem> of(Actor actor, WorkItemFilter filter, int offset, int count) {
		return filtered(PAGE, actor, filter).param("count", count).param("offset", offset).query(WorkItems::map).list();
	}

	/** How many there are with this filter, and how many of them are past their day. */
	public Count count(Actor actor, WorkItemFilter filter) {
		return filtered("select count(*), count(*) filter (where w.due < :today) from work_item w " + FILTER, actor,
				filter)
			.param("today", clock.today())
			.query((row, index) -> new Count(row.getInt(1), row.getInt(2)))
			.single();
	}

	/**
	 * How much waits for the actor, and how much of it at a gate, up to
	 * {@value #COUNTED}: every page shows it, so that it must not cost more the more
	 * there is.
	 */
	public Waiting waiting(Actor actor) {
		return jdbc.sql("""
				select count(*), count(*) filter (where form in (:gates))
				from (select form from work_item where authority in (:groups) limit :counted) w
				""")
			.param("groups", groups(actor))
			.param("gates", Arrays.stream(Gate.values()).map(Gate::form).toList())
			.param("counted", COUNTED)
			.query((row, index) -> new Waiting(row.getInt(1), row.getInt(2)))
			.single();
	}

	/** Kinds and sections among all that the actor may do, for narrowing the list. */
	public List<Kind> kinds(Actor actor) {
		return jdbc.sql("""
				select w.definition, w.name, w.section, s.name as section_name, count(*) as count
				from work_item w left join section s on s.code = w.section
				where w.authority in (:groups)
				group by w.definition, w.name, w.section, s.name, s.position order by w.name, s.position, w.section
				""")
			.param("groups", groups(actor))
			.query((row, index) -> new Kind(row.getString("definition"), row.getString("name"),
					row.getString("section"), row.getString("section_name"), row.getInt("count")))
			.list();
	}

	/** All that is open in a round, whoever has it: the most urgent first. */
	public List<WorkItem> open(String round) {
		return jdbc.sql(SELECT + "where w.round = ? order by w.due, w.since, w.business_key, w.definition")
			.param(round)
			.query(WorkItems::map)
			.list();
	}

	public Optional<WorkItem> find(String taskId) {
		return jdbc.sql(SELECT + "where w.task_id = ?").param(taskId).query(WorkItems::map).optional();
	}

	/** The open task of a process, with that form. */
	public Optional<WorkItem> find(String businessKey, String form) {
		return jdbc.sql(SELECT + "where w.business_key = ? and w.form = ?")
			.params(businessKey, form)
			.query(WorkItems::map)
			.optional();
	}

	/**
	 * Claims it where nobody else has; whoever asks next for the same task waits. Empty
	 * where another has it, or it is done.
	 */
	Optional<WorkItem> take(String taskId, PersonId person) {
		return jdbc.sql(TAKE + SELECT.replace("work_item w", "taken w"))
			.param("task", taskId)
			.param("person", person.value())
			.param("now", clock.instant().atOffset(ZoneOffset.UTC))
			.query(WorkItems::map)
			.optional();
	}

	public Optional<FinishedTask> findFinished(String taskId) {
		return jdbc.sql("""
				select f.*, p.name as done_by_name from finished_work_item f left join person p on p.code = f.done_by
				where f.task_id = ?
				""").param(taskId).query((row, index) -> finished(row)).optional();
	}

	private static FinishedTask finished(ResultSet row) throws SQLException {
		var authority = row.getString("authority");
		var by = row.getString("done_by");
		return new FinishedTask(row.getString("name"), row.getString("subject"), row.getString("business_key"),
				(authority == null) ? null : Authority.parse(authority),
				(by == null) ? null : new FinishedTask.Doer(by, row.getString("done_by_name")),
				row.getObject("done_at", OffsetDateTime.class).toInstant(),
				row.getObject("began", OffsetDateTime.class));
	}

	/** What waits of the same matter now. */
	public List<WorkItem> openOf(String businessKey) {
		return jdbc.sql(SELECT + "where w.business_key = ? order by w.since, w.task_id")
			.param(businessKey)
			.query(WorkItems::map)
			.list();
	}

	/**
	 * @param from who has it now, or null
	 * @return whether it was so until now
	 */
	boolean claim(String taskId, PersonId from, PersonId to) {
		return jdbc.sql("""
				update work_item set claimed_by = :to, claimed_at = :now
				where task_id = :task and claimed_by is not distinct from cast(:from as text)
				""")
			.param("to", (to == null) ? null : to.value(), java.sql.Types.VARCHAR)
			.param("now", (to == null) ? null : clock.instant().atOffset(ZoneOffset.UTC),
					java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
			.param("task", taskId)
			.param("from", (from == null) ? null : from.value(), java.sql.Types.VARCHAR)
			.update() == 1;
	}

	private JdbcClient.StatementSpec filtered(String sql, Actor actor, WorkItemFilter filter) {
		return jdbc.sql(sql)
			.param("groups", groups(actor))
			.param("definition", filter.definition())
			.param("section", filter.section())
			.param("words", Searched.patterns(filter.text()))
			.param("mine", filter.mine())
			.param("person", actor.person().value());
	}

	/** Never empty, which SQL would not understand. */
	private static List<String> groups(Actor actor) {
		return actor.groups().isEmpty() ? List.of("") : actor.groups();
	}

	private static WorkItem map(ResultSet row, int index) throws SQLException {
		var claimedBy = row.getString("claimed_by");
		return new WorkItem(row.getString("task_id"),
				new WorkItem.Step(row.getString("process_key"), row.getString("definition"), row.getString("name"),
						row.getString("form")),
				row.getString("business_key"), row.getString("round"), row.getString("subject"),
				row.getString("section_name"), Authority.parse(row.getString("authority")),
				row.getObject("due", java.time.LocalDate.class),
				row.getObject("since", OffsetDateTime.class).toInstant(), (claimedBy == null) ? null
						: new WorkItem.Claim(new PersonId(claimedBy), row.getString("claimed_by_name")));
	}

	public record Count(int all, int overdue) {
	}

	/**
	 * @param gates of all
	 */
	public record Waiting(int all, int gates) {
	}

	/**
	 * @param section code, or null
	 */
	public record Kind(String definition, String name, String section, String sectionName, int count) {
	}

}
