package jp.sakutei.meeting;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import jp.sakutei.common.BusinessClock;
import jp.sakutei.organization.Actor;
import jp.sakutei.organization.Organization;
import jp.sakutei.organization.PersonId;
import jp.sakutei.round.RoundId;
import jp.sakutei.sheet.ProjectSheetId;
import jp.sakutei.sheet.SeenRevisions;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Fixture: an open round with two sections, two policies and four sheets (継続 001 and 003,
 * 拡大 002, 新規 N01), its bodies with their result words, and all stages open.
 */
public class AMeetingRound {

	public static final RoundId ROUND = new RoundId("dai10-2");

	/** A Tuesday. */
	public static final LocalDate DAY = LocalDate.of(2023, 10, 10);

	public static final LocalDate SUNDAY = LocalDate.of(2023, 10, 15);

	private final JdbcClient jdbc;

	private final Organization organization;

	private final BusinessClock clock;

	public AMeetingRound(JdbcClient jdbc, Organization organization, BusinessClock clock) {
		this.jdbc = jdbc;
		this.organization = organization;
		this.clock = clock;
	}

	public void insert() {

		clock.freezeAt(DAY.atTime(9, 0));
		sql("insert into department values ('01', '道路部', 1)");
		sql("""
				insert into section (code, department, name, position)
				values ('0101', '01', '道路整備課', 1), ('0102', '01', '公園緑地課', 2)
				""");
		post("office", "planning-office", null, null);
		post("office2", "planning-office", null, null);
		post("mayor", "executive", null, null);
		post("director", "department-head", "01", null);
		post("head", "section-head", null, "0101");
		post("road", "staff", null, "0101");
		post("park", "staff", null, "0102");
		sql("""
				insert into round (id, name, city, sample, current_year, years, state, opened_at)
				values ('dai10-2', '第2期実施計画', '見本市', true, 'R5', '{R6,R7,R8}', 'open', '2023-05-08T00:00:00Z')
				""");
		sql("""
				insert into basic_policy (round, code, name, aim, position)
				values ('dai10-2', '01', '道路', '安全な道', 1), ('dai10-2', '02', '公園', '憩いの場', 2)
				""");
		stages();
		kinds();
		sheet("001", "継続", "0101", "01");
		sheet("002", "拡大", "0101", "01");
		sheet("003", "継続", "0102", "02");
		sheet("N01", "新規", "0102", "02");
		sql("insert into mail_text values ('dai10-2', 'invitation', '{meeting}の開催', '{name} 様 {day} {place} {agenda} {message} {link}')");
		sql("insert into mail_text values ('dai10-2', 'project-withdrawn', '取下げ {sheet}', '{by} {reason}')");
		sql("insert into mail_text values ('dai10-2', 'entered-for', '事務局による入力 {sheet}', '{what} {reason}')");
		sql("insert into mail_text values ('dai10-2', 'sent-back', '差し戻し {sheet}', '{reason}')");
	}

	public static ProjectSheetId sheet(String number) {
		return new ProjectSheetId("dai10-2:" + number);
	}

	public Actor actor(String person) {
		return organization.actorOn(new PersonId(person), clock.today());
	}

	public void today(LocalDate day) {
		clock.freezeAt(day.atTime(9, 0));
	}

	/** The revisions as a page opened now shows them. */
	public SeenRevisions seen() {
		return SeenRevisions.parse(String.join(",",
				texts("select id || '=' || coalesce(current_revision, 0) from project_sheet order by id")));
	}

	public String placement(String number) {
		return jdbc.sql("select placement from project_sheet where id = ?")
			.param("dai10-2:" + number)
			.query(String.class)
			.single();
	}

	public String stageState(String stage) {
		return jdbc
			.sql("select state || coalesce(' ' || closed_reason, '') from stage where round = 'dai10-2' and id = ?")
			.param(stage)
			.query(String.class)
			.single();
	}

	/**
	 * As a page carries the appointment of a hearing or of a meeting's present sitting.
	 */
	public String shown(Object id) {
		return jdbc.sql("""
				select concat_ws(' ', day, start_time, place) from (
				  select meeting as id, number, day, start_time, place from meeting_session
				  union all select id, 1, day, start_time, place from section_hearing) a
				where id = ? order by number desc limit 1
				""").param(id.toString()).query(String.class).single();
	}

	public List<String> texts(String sql) {
		return jdbc.sql(sql).query(String.class).list();
	}

	public void sql(String statement) {
		jdbc.sql(statement).update();
	}

	private void post(String person, String role, String department, String section) {
		jdbc.sql("insert into person (code, name, email) values (?, ?, ?)")
			.params(person, "見本 " + person, person + "@example.jp")
			.update();
		jdbc.sql("insert into post (person, role, department, section, valid_from) values (?, ?, ?, ?, '2023-04-01')")
			.params(person, role, department, section)
			.update();
	}

	private void stages() {
		var position = 0;
		for (var stage : List.of("section-hearings", "policy-study", "project-study", "council-first",
				"strategy-coordination", "strategy-meeting", "assembly-report")) {
			jdbc.sql("""
					insert into stage (round, id, track, kind, name, position, planned_start, planned_end, state,
					  opened_on)
					values ('dai10-2', ?, 'plan', ?, ?, ?, ?, ?, 'open', ?)
					""")
				.params(stage, Set.of("section-hearings", "assembly-report").contains(stage) ? stage : "meeting", stage,
						position++, DAY.plusDays(7), DAY.plusDays(7), DAY)
				.update();
		}
	}

	private void kinds() {
		kind("policy-study", "施策検討会", "policies", false, "{企画政策課,部長}");
		word("policy-study", "shared", "共有", "none");
		kind("project-study", "事業検討会", "new-and-expanded", false, "{企画政策課,課長}");
		word("project-study", "adopted", "採択", "place");
		word("project-study", "postponed", "見送り", "postpone");
		word("project-study", "returned", "差し戻し", "return");
		word("project-study", "continued", "継続審査", "continue");
		kind("council-first", "総合計画審議会（第1回）", "list", true, "{学識経験者}");
		word("council-first", "heard", "意見聴取", "none");
		kind("strategy-meeting", "経営戦略会議", "sheets", false, "{市長,副市長,部長}");
		sql("update meeting_kind set decides = true where id = 'strategy-meeting'");
		word("strategy-meeting", "approved", "了承", "approve");
		word("strategy-meeting", "placed", "位置付ける", "place");
		word("strategy-meeting", "postponed", "見送り", "postpone");
		word("strategy-meeting", "not-placed", "位置付けない", "not-place");
		kind("committee", "策定委員会", "list", false, "{部長}");
		word("committee", "agreed", "了承", "end");
		sql("insert into meeting_day (round, id, meeting_kind, day, position) values ('dai10-2', 'committee-1', 'committee', '2023-10-20', 0)");
	}

	private void kind(String id, String name, String agenda, boolean opinions, String members) {
		jdbc.sql("""
				insert into meeting_kind (round, id, name, agenda, decides, opinions, members, position)
				values ('dai10-2', ?, ?, ?, false, ?, cast(? as text[]), 0)
				""").params(id, name, agenda, opinions, members).update();
	}

	private void word(String kind, String code, String label, String effect) {
		jdbc.sql("""
				insert into result_word (round, meeting_kind, code, label, effect, position)
				select 'dai10-2', ?, ?, ?, ?, count(*) from result_word where meeting_kind = ?
				""").params(kind, code, label, effect, kind).update();
	}

	private void sheet(String number, String kind, String section, String policy) {
		jdbc.sql("""
				insert into project_sheet (id, round, number, name, section, main_policy, proposed_kind, kind, counted,
				  current_revision, created_at)
				values (?, 'dai10-2', ?, ?, ?, ?, ?, ?, false, 1, '2023-05-08T00:00:00Z')
				""").params("dai10-2:" + number, number, "見本事業 " + number, section, policy, kind, kind).update();
	}

}
