package jp.sakutei.handin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

import jp.sakutei.common.BusinessClock;
import jp.sakutei.form.FormValues;
import jp.sakutei.handin.FieldRemark.AtField;
import jp.sakutei.organization.PersonId;
import jp.sakutei.sheet.ProjectSheetId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every remark at a field of a sheet, with its answer; neither is ever changed. */
@Repository
public class FieldRemarks {

	private static final String SELECT = """
			select m.*, p.name as said_by_name, b.name as behalf_name, a.answer, a.revision as answered_in
			from field_remark m join person p on p.code = m.said_by left join person b on b.code = m.on_behalf_of
			left join field_remark_answer a on a.remark = m.id
			""";

	private final JdbcClient jdbc;

	private final BusinessClock clock;

	FieldRemarks(JdbcClient jdbc, BusinessClock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Newest first. */
	public List<FieldRemark> of(ProjectSheetId sheet) {
		return jdbc.sql(SELECT + "where m.sheet = ? order by m.id desc")
			.param(sheet.value())
			.query(FieldRemarks::map)
			.list();
	}

	/**
	 * What the section sees at its fields: all that wants an answer, and the hints on its
	 * last hand-in.
	 */
	public List<FieldRemark> openOf(ProjectSheetId sheet) {
		return jdbc.sql(SELECT + """
				where m.sheet = ? and a.remark is null and (m.required or not exists (
				  select 1 from revision v
				  where v.sheet = m.sheet and v.number > m.revision and v.correction_reason is null))
				order by m.id
				""").param(sheet.value()).query(FieldRemarks::map).list();
	}

	/**
	 * @param source hand-in or hearing that it comes from
	 */
	void add(Remarked on, List<AtField> remarks, String source, boolean required) {
		remarks.forEach((remark) -> jdbc.sql("""
				insert into field_remark (sheet, revision, source, said_as, field, label, remark, required, said_by,
				  on_behalf_of, said_at)
				values (:sheet, :revision, :source, :as, :field, :label, :remark, :required, :by, :behalf, :at)
				""")
			.param("sheet", on.sheet().value())
			.param("revision", on.revision())
			.param("source", source)
			.param("as", on.saidAs())
			.param("field", remark.field())
			.param("label", remark.label())
			.param("remark", remark.remark())
			.param("required", required)
			.param("by", on.by().value())
			.param("behalf", (on.onBehalfOf() == null) ? null : on.onBehalfOf().value())
			.param("at", clock.instant().atOffset(ZoneOffset.UTC))
			.update());
	}

	/**
	 * Takes the answers that came with a revision; those to remarks of other sheets count
	 * for nothing.
	 */
	void answer(ProjectSheetId sheet, int revision, FormValues answers, PersonId by) {

		var notes = answers.asMap().get("notes");
		if (!(notes instanceof Map<?, ?> texts)
				|| texts.keySet().stream().noneMatch((id) -> id.toString().startsWith(FieldRemark.NOTE))) {
			return;
		}
		openOf(sheet).stream()
			.filter((remark) -> !answers.note(remark.asNote().id()).isEmpty())
			.forEach((remark) -> jdbc.sql("""
					insert into field_remark_answer (remark, sheet, revision, answer, answered_by, answered_at)
					values (?, ?, ?, ?, ?, ?)
					""")
				.params(remark.id(), sheet.value(), revision, answers.note(remark.asNote().id()), by.value(),
						clock.instant().atOffset(ZoneOffset.UTC))
				.update());
	}

	private static FieldRemark map(ResultSet row, int index) throws SQLException {
		return new FieldRemark(row.getLong("id"), row.getInt("revision"), row.getString("said_as"),
				row.getString("field"), row.getString("label"), row.getString("remark"), row.getBoolean("required"),
				row.getString("said_by_name"), row.getString("behalf_name"),
				row.getObject("said_at", OffsetDateTime.class).atZoneSameInstant(BusinessClock.TOKYO).toLocalDateTime(),
				row.getString("answer"), row.getObject("answered_in", Integer.class));
	}

	/** What is remarked on, and by whom. */
	record Remarked(ProjectSheetId sheet, int revision, String saidAs, PersonId by, PersonId onBehalfOf) {
	}

}
