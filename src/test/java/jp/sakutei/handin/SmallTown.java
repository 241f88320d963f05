package jp.sakutei.handin;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jp.sakutei.common.BusinessClock;
import jp.sakutei.form.Amount;
import jp.sakutei.form.FormValues;
import jp.sakutei.handin.HandInRequest.Dues;
import jp.sakutei.mail.MailKind;
import jp.sakutei.mail.MailText;
import jp.sakutei.mail.MailTexts;
import jp.sakutei.organization.Actor;
import jp.sakutei.organization.Organization;
import jp.sakutei.organization.PersonId;
import jp.sakutei.round.RoundId;
import jp.sakutei.sheet.HandInId;
import jp.sakutei.sheet.ProjectSheetManagement;

import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One department, one section, the people of the gates, and one project. */
public class SmallTown {

	public static final RoundId ROUND = new RoundId("town");

	public static final String SECTION = "0101";

	private static final LocalDate DAY = LocalDate.of(2023, 5, 8);

	private final JdbcClient jdbc;

	private final Organization organization;

	private final ProjectSheetManagement sheets;

	private final HandInManagement handIns;

	private final BusinessClock clock;

	public SmallTown(ApplicationContext application) {
		this.jdbc = application.getBean(JdbcClient.class);
		this.organization = application.getBean(Organization.class);
		this.sheets = application.getBean(ProjectSheetManagement.class);
		this.handIns = application.getBean(HandInManagement.class);
		this.clock = application.getBean(BusinessClock.class);
		clock.moveTo(DAY.atTime(9, 0));
		sql("insert into department values ('01', '道路部', 1)");
		sql("insert into section (code, department, name, position) values ('0101', '01', '道路整備課', 1)");
		for (var code : List.of("staff", "colleague", "head", "director", "office")) {
			sql("insert into person (code, name) values ('" + code + "', '見本 " + code + "')");
		}
		post("staff", "staff", null, SECTION);
		post("colleague", "staff", null, SECTION);
		post("head", "section-head", null, SECTION);
		post("director", "department-head", "01", null);
		post("office", "planning-office", null, null);
		sql("""
				insert into round (id, name, city, sample, current_year, years, state)
				values ('town', '見本計画', '見本市', true, 'R5', '{R6,R7,R8}', 'open')
				""");
		var texts = application.getBean(MailTexts.class);
		texts.set("town", MailKind.SENT_BACK, new MailText("差し戻し {sheet}", "{reason}"));
		texts.set("town", MailKind.PROJECT_WITHDRAWN, new MailText("取下げ {sheet}", "{name} {by} {section} {reason}"));
		texts.set("town", MailKind.ENTERED_FOR, new MailText("事務局による入力 {sheet}", "{what} {by} {reason}"));
	}

	public Actor actor(String person) {
		return organization.actorOn(new PersonId(person), clock.today());
	}

	public void post(String person, String role, String department, String section) {
		jdbc.sql("insert into post (person, role, department, section, valid_from) values (?, ?, ?, ?, '2023-04-01')")
			.params(person, role, department, section)
			.update();
	}

	public void sql(String statement) {
		jdbc.sql(statement).update();
	}

	/** A hand-in for the survey that waits for its section. */
	public HandInId aRequestedSheet() {
		var sheet = sheets.propose(ROUND, SECTION, "見本事業（道路）", new PersonId("staff"));
		return handIns
			.request(new HandInRequest(sheet.id(), HandInReason.SURVEY, null, Dues.allOn(DAY.plusDays(20)), null))
			.orElseThrow();
	}

	/** Answers that no rule has anything against. */
	public static FormValues goodAnswers() {

		var year = Map.of("national", Amount.of(100), "general", Amount.of(900));
		var indicator = new LinkedHashMap<String, Object>();
		indicator.put("name", "整備率");
		indicator.put("unit", "％");
		indicator.put("kind", "成果");
		indicator.put("direction", "上げる");
		indicator.put("source", "課の集計");
		indicator.put("baselineYear", "R4");
		indicator.put("baseline", new BigDecimal("50"));
		indicator.put("targetR8", new BigDecimal("60"));
		return FormValues.none()
			.with("name", "見本事業（道路）")
			.with("kind", "継続")
			.with("mainPolicy", "01")
			.with("progress", "順調")
			.with("placement", "政策的")
			.with("placementReason", "計画的に進めるため")
			.with("amounts", Map.of("R6", year, "R7", year, "R8", year))
			.with("schedule",
					List.of(Map.of("year", "R6", "activity", "設計"), Map.of("year", "R7", "activity", "工事"),
							Map.of("year", "R8", "activity", "工事")))
			.with("indicators", List.of(indicator));
	}

}
