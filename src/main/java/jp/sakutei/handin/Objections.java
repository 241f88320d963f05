package jp.sakutei.handin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import jp.sakutei.common.BusinessClock;
import jp.sakutei.organization.PersonId;
import jp.sakutei.sheet.ProjectSheetId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 異議: revisions entered in a section's name, and what the section has against them. */
@Repository
public class Objections {

	private static final String SELECT = """
			select r.sheet, s.number || ' ' || s.name as title, r.number, p.name as by_name, b.name as behalf_name,
			  r.correction_reason, r.submitted_at, o.reason, ob.name as objected_name, o.answer, an.name as answered_name
			from revision r join project_sheet s on s.id = r.sheet join person p on p.code = r.submitted_by
			join person b on b.code = r.on_behalf_of
			left join objection o on o.sheet = r.sheet and o.revision = r.number
			left join person ob on ob.code = o.objected_by left join person an on an.code = o.answered_by
			""";

	private final JdbcClient jdbc;

	private final BusinessClock clock;

	Objections(JdbcClient jdbc, BusinessClock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** What others entered of a sheet, newest first. */
	public List<EnteredFor> of(ProjectSheetId sheet) {
		return jdbc.sql(SELECT + "where r.sheet = ? order by r.number desc")
			.param(sheet.value())
			.query(Objections::map)
			.list();
	}

	/** Objections that the office has not answered. */
	public List<EnteredFor> open() {
		return jdbc.sql(SELECT + "where o.reason is not null and o.answer is null order by o.objected_at")
			.query(Objections::map)
			.list();
	}

	Optional<EnteredFor> find(ProjectSheetId sheet, int revision) {
		return jdbc.sql(SELECT + "where r.sheet = ? and r.number = ?")
			.params(sheet.value(), revision)
			.query(Objections::map)
			.optional();
	}

	/** False where there is one already. */
	boolean add(ProjectSheetId sheet, int revision, String reason, PersonId by) {
		return jdbc.sql("""
				insert into objection (sheet, revision, reason, objected_by, objected_at) values (?, ?, ?, ?, ?)
				on conflict do nothing
				""")
			.params(sheet.value(), revision, reason, by.value(), clock.instant().atOffset(ZoneOffset.UTC))
			.update() == 1;
	}

	/** False where somebody answered before. */
	boolean answer(ProjectSheetId sheet, int revision, String answer, PersonId by) {
		return jdbc.sql("""
				update objection set answer = ?, answered_by = ?, answered_at = ?
				where sheet = ? and revision = ? and answer is null
				""")
			.params(answer, by.value(), clock.instant().atOffset(ZoneOffset.UTC), sheet.value(), revision)
			.update() == 1;
	}

	private static EnteredFor map(ResultSet row, int index) throws SQLException {
		return new EnteredFor(row.getString("sheet"), row.getString("title"), row.getInt("number"),
				row.getString("by_name"), row.getString("behalf_name"), row.getString("correction_reason"),
				row.getObject("submitted_at", OffsetDateTime.class)
					.atZoneSameInstant(BusinessClock.TOKYO)
					.toLocalDate(),
				row.getString("reason"), row.getString("objected_name"), row.getString("answer"),
				row.getString("answered_name"));
	}

}
