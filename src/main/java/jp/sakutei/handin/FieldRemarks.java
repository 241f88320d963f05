package jp.sakutei.handin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

import jp.sakutei.common.BusinessClock;
import jp.sakutei.form.FormValues;
import jp.sakutei.handin.FieldRemark.AtField;
import jp.sakutei.matter.FieldMatters;
import jp.sakutei.matter.MatterAtField;
import jp.sakutei.matter.MatterAtField.SheetSeen;
import jp.sakutei.matter.MatterOrigin;
import jp.sakutei.matter.MatterState;
import jp.sakutei.organization.PersonId;
import jp.sakutei.sheet.ProjectSheetId;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Matters at the fields of a sheet, as its pages show them. */
@Repository
public class FieldRemarks {

	private static final String SELECT = """
			select m.*, p.name as said_by_name, b.name as behalf_name, a.answer, a.revision as answered_in
			from matter m left join person p on p.code = m.raised_by left join person b on b.code = m.on_behalf_of
			left join lateral (select * from matter_answer x where x.matter = m.id order by x.number desc limit 1) a on true
			where m.field is not null and m.sheet = :sheet
			""";

	private final JdbcClient jdbc;

	private final FieldMatters matters;

	FieldRemarks(JdbcClient jdbc, FieldMatters matters) {
		this.jdbc = jdbc;
		this.matters = matters;
	}

	/** Newest first. */
	public List<FieldRemark> of(ProjectSheetId sheet) {
		return jdbc.sql(SELECT + "order by m.number desc")
			.param("sheet", sheet.value())
			.query(FieldRemarks::map)
			.list();
	}

	/**
	 * What the section sees at its fields: all that wants an answer, and the hints on its
	 * last hand-in.
	 */
	public List<FieldRemark> openOf(ProjectSheetId sheet) {
		return jdbc.sql(SELECT + """
				and m.state in (:unanswered) and (m.required or not exists (
				  select 1 from revision v
				  where v.sheet = m.sheet and v.number > m.revision and v.correction_reason is null))
				order by m.number
				""")
			.param("sheet", sheet.value())
			.param("unanswered", List.of(MatterState.OPEN.code(), MatterState.IN_WORK.code()))
			.query(FieldRemarks::map)
			.list();
	}

	/**
	 * @param origin hand-in or hearing that it comes from
	 */
	void add(Remarked on, List<AtField> remarks, MatterOrigin origin, boolean required) {
		if (remarks.isEmpty()) {
			return;
		}
		var seen = seen(on);
		matters.raise(remarks.stream()
			.map((remark) -> new MatterAtField(origin, seen, remark.field(), remark.label(), remark.remark(), required,
					on.by(), on.onBehalfOf()))
			.toList());
	}

	private SheetSeen seen(Remarked on) {
		return jdbc.sql("select round, number || ' ' || name as title, section from project_sheet where id = ?")
			.param(on.sheet().value())
			.query((row, index) -> new SheetSeen(row.getString("round"), on.sheet().value(), on.revision(),
					row.getString("title"), row.getString("section")))
			.single();
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
			.forEach((remark) -> matters.answer(remark.id(), sheet.value(), revision,
					answers.note(remark.asNote().id()), by));
	}

	/** A revision that has passed all its gates brought the answers along. */
	@EventListener
	void on(HandInClosed event) {
		if (event.state() == HandInState.CHECKED) {
			matters.accept(event.sheet().value(), null);
		}
		else if (event.state() == HandInState.WITHDRAWN) {
			matters.callOff(event.sheet().value(), "事業の取下げのため", null);
		}
	}

	private static FieldRemark map(ResultSet row, int index) throws SQLException {
		return new FieldRemark(row.getLong("number"), row.getInt("revision"), row.getString("origin_name"),
				row.getString("field"), row.getString("label"), row.getString("content"), row.getBoolean("required"),
				row.getString("said_by_name"), row.getString("behalf_name"),
				row.getObject("raised_at", OffsetDateTime.class)
					.atZoneSameInstant(BusinessClock.TOKYO)
					.toLocalDateTime(),
				row.getString("answer"), row.getObject("answered_in", Integer.class));
	}

	/** What is remarked on, and by whom. */
	record Remarked(ProjectSheetId sheet, int revision, PersonId by, PersonId onBehalfOf) {
	}

}
