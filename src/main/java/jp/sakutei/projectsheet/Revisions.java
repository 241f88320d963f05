package jp.sakutei.projectsheet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jp.sakutei.form.FormValuesJson;
import jp.sakutei.organization.PersonId;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All revisions of all sheets; the database refuses to change one. */
@Repository
public class Revisions {

	private static final String SELECT = """
			select sheet, number, hand_in, form_version, answers, submitted_by, on_behalf_of, submitted_at from revision
			""";

	private final JdbcClient jdbc;

	private final JdbcTemplate batches;

	Revisions(JdbcClient jdbc, JdbcTemplate batches) {
		this.jdbc = jdbc;
		this.batches = batches;
	}

	public Optional<Revision> find(ProjectSheetId sheet, int number) {
		return jdbc.sql(SELECT + "where sheet = ? and number = ?")
			.params(sheet.value(), number)
			.query(Revisions::map)
			.optional();
	}

	public Optional<Revision> current(ProjectSheet sheet) {
		return Optional.ofNullable(sheet.currentRevision()).flatMap((number) -> find(sheet.id(), number));
	}

	/** Newest first. */
	public List<Revision> of(ProjectSheetId sheet) {
		return jdbc.sql(SELECT + "where sheet = ? order by number desc")
			.param(sheet.value())
			.query(Revisions::map)
			.list();
	}

	void add(Revision revision) {

		var answers = revision.answers();
		jdbc.sql("""
				insert into revision (sheet, number, hand_in, form_version, name, kind, main_policy, placement,
				  placement_reason, answers, submitted_by, on_behalf_of, submitted_at)
				values (:sheet, :number, :handIn, :form, :name, :kind, :policy, :placement, :reason,
				  cast(:answers as jsonb), :by, :behalf, :at)
				""")
			.param("sheet", revision.sheet().value())
			.param("number", revision.number())
			.param("handIn", revision.handIn().value())
			.param("form", revision.formVersion())
			.param("name", revision.name())
			.param("kind", revision.kind())
			.param("policy", revision.mainPolicy())
			.param("placement", answers.text("placement"))
			.param("reason", answers.text("placementReason"))
			.param("answers", FormValuesJson.write(answers))
			.param("by", revision.submittedBy().value())
			.param("behalf", (revision.onBehalfOf() == null) ? null : revision.onBehalfOf().value())
			.param("at", revision.submittedAt())
			.update();
		addAmounts(revision);
	}

	private void addAmounts(Revision revision) {

		var rows = new ArrayList<Object[]>();
		revision.answers()
			.amounts("amounts")
			.forEach((year, sources) -> sources
				.forEach((source, amount) -> rows.add(new Object[] { revision.sheet().value(), revision.number(), year,
						source, amount.state().name(), amount.value() })));
		if (!rows.isEmpty()) {
			batches.batchUpdate("""
					insert into revision_amount (sheet, revision, year, source, state, value) values (?, ?, ?, ?, ?, ?)
					""", rows);
		}
		keepSums(revision);
	}

	/** The sums of what the sheet plans now, per year. */
	private void keepSums(Revision revision) {
		jdbc.sql("""
				with sums as (
				  select year, coalesce(sum(value), 0) as total, bool_or(state = 'UNDETERMINED') as undetermined,
				    coalesce(sum(value) filter (where source = 'general'), 0) as general
				  from revision_amount where sheet = :sheet and revision = :revision group by year
				), gone as (
				  delete from sheet_amount where sheet = :sheet and year not in (select year from sums)
				)
				insert into sheet_amount (sheet, year, total, general, undetermined)
				select :sheet, year, total, general, undetermined from sums
				on conflict (sheet, year) do update set total = excluded.total, general = excluded.general,
				  undetermined = excluded.undetermined
				""").param("sheet", revision.sheet().value()).param("revision", revision.number()).update();
	}

	private static Revision map(ResultSet row, int index) throws SQLException {
		var behalf = row.getString("on_behalf_of");
		return new Revision(new ProjectSheetId(row.getString("sheet")), row.getInt("number"),
				new HandInId(row.getString("hand_in")), row.getString("form_version"),
				FormValuesJson.read(row.getString("answers")), new PersonId(row.getString("submitted_by")),
				(behalf == null) ? null : new PersonId(behalf), row.getObject("submitted_at", OffsetDateTime.class));
	}

}
