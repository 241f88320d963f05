package jp.sakutei.budget;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

import jp.sakutei.organization.Actor;
import jp.sakutei.organization.Authority;
import jp.sakutei.organization.PersonId;
import jp.sakutei.organization.PostRole;
import jp.sakutei.sheet.ProjectSheetId;
import jp.sakutei.round.RoundId;
import jp.sakutei.round.StageId;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Fixture: two sections, three projects with planned amounts, four budget stages. */
public class ABudgetRound {

	public static final RoundId ROUND = new RoundId("dai10-2");

	public static final StageId ROUGH = new StageId("rough-request");

	public static final StageId REQUEST = new StageId("budget-request");

	public static final StageId CHIEF = new StageId("finance-chief-hearing");

	public static final StageId MAYOR = new StageId("mayor-assessment");

	public static final ProjectSheetId ROAD = new ProjectSheetId("dai10-2:001");

	public static final ProjectSheetId BRIDGE = new ProjectSheetId("dai10-2:002");

	public static final ProjectSheetId PARK = new ProjectSheetId("dai10-2:003");

	public static final Actor STAFF = actor("S0001", "道路 花子", Authority.staff("0101"));

	public static final Actor HEAD = actor("S0002", "道路 太郎", Authority.sectionHead("0101"));

	public static final Actor OFFICE = actor("S0003", "財政 次郎", Authority.of(PostRole.BUDGET_OFFICE));

	public static final Actor CHIEF_PERSON = actor("S0004", "財政 課長", Authority.of(PostRole.FINANCE_CHIEF));

	public static final Actor PLANNING = actor("S0005", "企画 三郎", Authority.of(PostRole.PLANNING_OFFICE));

	private final JdbcClient jdbc;

	public ABudgetRound(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	public void insert() {

		jdbc.sql("insert into department values ('01', '道路部', 1)").update();
		jdbc.sql(
				"insert into section values ('0101', '01', '道路整備課', null, null, 1), ('0102', '01', '公園緑地課', null, null, 2)")
			.update();
		for (var actor : new Actor[] { STAFF, HEAD, OFFICE, CHIEF_PERSON, PLANNING }) {
			jdbc.sql("insert into person (code, name, email) values (?, ?, ?)")
				.params(actor.person().value(), actor.name(), actor.person() + "@example.jp")
				.update();
			var authority = actor.own().iterator().next();
			jdbc.sql("insert into post (person, role, section, valid_from) values (?, ?, ?, '2023-04-01')")
				.params(actor.person().value(), authority.role().code(),
						authority.unit().isEmpty() ? null : authority.unit())
				.update();
		}
		jdbc.sql("""
				insert into round (id, name, city, sample, current_year, years)
				values ('dai10-2', '第2期実施計画', '厚木市', true, 'R5', '{R6,R7,R8}')
				""").update();
		stage("rough-request", "budget-request", "概算要求", 1, LocalDate.of(2023, 8, 31), false);
		stage("budget-request", "budget-request", "予算要求", 2, LocalDate.of(2023, 10, 31), true);
		stage("finance-chief-hearing", "budget-assessment", "課長ヒアリング", 3, LocalDate.of(2023, 11, 30), false);
		stage("mayor-assessment", "budget-assessment", "市長査定", 4, LocalDate.of(2024, 1, 31), false);
		jdbc.sql(
				"insert into ladder_step values ('dai10-2', 'chief', 1, '課長', true, 'finance-chief-hearing', 'finance-chief')")
			.update();
		sheet("001", "見本事業 001（道路）", "0101", Map.of("national", 500L, "general", 500L));
		sheet("002", "見本事業 002（橋）", "0101", Map.of("general", 300L));
		sheet("003", "見本事業 003（公園）", "0102", Map.of("general", 80L));
	}

	public void stage(String id, String kind, String name, int position, LocalDate end, boolean bySource) {
		jdbc.sql("""
				insert into stage (round, id, track, kind, name, position, planned_start, planned_end, by_source)
				values ('dai10-2', ?, 'budget', ?, ?, ?, ?, ?, ?)
				""").params(id, kind, name, position, end.withDayOfMonth(1), end, bySource).update();
	}

	public void sheet(String number, String name, String section, Map<String, Long> amounts) {
		var id = "dai10-2:" + number;
		jdbc.sql(
				"""
						insert into project_sheet (id, round, number, name, section, proposed_kind, kind, counted, current_revision,
						  created_at) values (?, 'dai10-2', ?, ?, ?, '継続', '継続', true, 1, '2023-05-08T00:00:00Z')
						""")
			.params(id, number, name, section)
			.update();
		jdbc.sql("""
				insert into hand_in (id, sheet, round, serial, reason, state, section_head_gate, department_head_gate,
				  office_gate, fill_in_due, section_head_due, department_head_due, office_due, requested_at, closed_at)
				values (?, ?, 'dai10-2', 1, 'survey', '点検済', true, true, true, '2023-05-31', '2023-05-31', '2023-05-31',
				  '2023-05-31', '2023-05-08T00:00:00Z', '2023-05-31T00:00:00Z')
				""").params(id + ":1", id).update();
		revision(id, 1, amounts);
	}

	/** A further revision of the sheet, in place of the former. */
	public void revision(String sheet, int number, Map<String, Long> amounts) {
		jdbc.sql(
				"""
						insert into revision (sheet, number, hand_in, form_version, name, kind, answers, searched, grams, submitted_by, submitted_at)
						values (?, ?, ?, 'x', '見本', '継続', '{}', '', '{}', 'S0001', '2023-05-20T00:00:00Z')
						""")
			.params(sheet, number, sheet + ":1")
			.update();
		amounts.forEach((source, value) -> jdbc
			.sql("""
					insert into revision_amount (sheet, revision, year, source, state, value) values (?, ?, 'R6', ?, 'ENTERED', ?)
					""")
			.params(sheet, number, source, value)
			.update());
		jdbc.sql("update project_sheet set current_revision = ? where id = ?").params(number, sheet).update();
	}

	/**
	 * The open hand-in ends, checked.
	 * @param finding beside which the section wrote its reason, or null
	 */
	public void handedInAgain(String sheet, int revision, Map<String, Long> amounts, String finding) {
		revision(sheet, revision, amounts);
		if (finding != null) {
			jdbc.sql(
					"""
							insert into revision_finding (sheet, revision, position, rule, rule_version, level, field, message, reason)
							values (?, ?, 1, 'B-01', 'x', 'warning', 'amounts.R6', ?, '補助の要件のため')
							""")
				.params(sheet, revision, finding)
				.update();
		}
		jdbc.sql(
				"""
						update hand_in set state = '点検済', waiting_for = null, closed_at = now() where sheet = ? and closed_at is null
						""")
			.param(sheet)
			.update();
	}

	private static Actor actor(String code, String name, Authority authority) {
		return new Actor(new PersonId(code), name, Set.of(authority), Map.of());
	}

}
