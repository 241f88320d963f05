package jp.sakutei.projectsheet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import jp.sakutei.form.FormValues;
import jp.sakutei.form.FormValuesJson;
import jp.sakutei.organization.PersonId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All revisions of all sheets; the database refuses to change one. */
@Repository
public class Revisions {

	private static final String SELECT = """
			select sheet, number, hand_in, form_version, answers, submitted_by, on_behalf_of, submitted_at from revision
			""";

	private final JdbcClient jdbc;

	Revisions(JdbcClient jdbc) {
		this.jdbc = jdbc;
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

	/** What was handed in last, for judging it again. */
	HandedIn handedIn(HandInId handIn) {
		return jdbc.sql("""
				select h.sheet, h.round, s.section, v.answers, r.years
				from hand_in h join project_sheet s on s.id = h.sheet join round r on r.id = h.round
				join revision v on v.sheet = h.sheet and v.number = h.revision where h.id = ? for update of h
				""")
			.param(handIn.value())
			.query((row, index) -> new HandedIn(new ProjectSheetId(row.getString("sheet")), row.getString("round"),
					row.getString("section"), FormValuesJson.read(row.getString("answers")),
					List.of((String[]) row.getArray("years").getArray())))
			.single();
	}

	/** Newest first. */
	public List<Revision> of(ProjectSheetId sheet) {
		return jdbc.sql(SELECT + "where sheet = ? order by number desc")
			.param(sheet.value())
			.query(Revisions::map)
			.list();
	}

	/** With its amounts, and beside the sheet the sums of what it plans now per year. */
	void add(Revision revision) {

		var answers = revision.answers();
		var amounts = new ArrayList<AmountRow>();
		answers.amounts("amounts")
			.forEach((year, sources) -> sources.forEach((source, amount) -> amounts
				.add(new AmountRow(year, source, amount.state().name(), amount.value()))));
		jdbc.sql("""
				with added as (
				  insert into revision (sheet, number, hand_in, form_version, name, kind, main_policy, placement,
				    placement_reason, answers, submitted_by, on_behalf_of, submitted_at)
				  values (:sheet, :number, :handIn, :form, :name, :kind, :policy, :placement, :reason,
				    cast(:answers as jsonb), :by, :behalf, :at)
				), amounts as (
				  insert into revision_amount (sheet, revision, year, source, state, value)
				  select :sheet, :number, a.* from unnest(:years, :sources, :states, :values) as a
				  returning year, source, state, value
				), sums as (
				  select year, coalesce(sum(value), 0) as total, bool_or(state = 'UNDETERMINED') as undetermined,
				    coalesce(sum(value) filter (where source = 'general'), 0) as general
				  from amounts group by year
				), gone as (
				  delete from sheet_amount where sheet = :sheet and year not in (select year from sums)
				)
				insert into sheet_amount (sheet, year, total, general, undetermined)
				select :sheet, year, total, general, undetermined from sums
				on conflict (sheet, year) do update set total = excluded.total, general = excluded.general,
				  undetermined = excluded.undetermined
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
			.param("years", column(amounts, AmountRow::year))
			.param("sources", column(amounts, AmountRow::source))
			.param("states", column(amounts, AmountRow::state))
			.param("values", amounts.stream().map(AmountRow::value).toArray(Long[]::new))
			.update();
	}

	private static String[] column(List<AmountRow> rows, Function<AmountRow, String> cell) {
		return rows.stream().map(cell).toArray(String[]::new);
	}

	private static Revision map(ResultSet row, int index) throws SQLException {
		var behalf = row.getString("on_behalf_of");
		return new Revision(new ProjectSheetId(row.getString("sheet")), row.getInt("number"),
				new HandInId(row.getString("hand_in")), row.getString("form_version"),
				FormValuesJson.read(row.getString("answers")), new PersonId(row.getString("submitted_by")),
				(behalf == null) ? null : new PersonId(behalf), row.getObject("submitted_at", OffsetDateTime.class));
	}

	/**
	 * A revision that a hand-in left.
	 *
	 * @param years of the plan
	 */
	record HandedIn(ProjectSheetId sheet, String round, String section, FormValues answers, List<String> years) {
	}

	private record AmountRow(String year, String source, String state, Long value) {
	}

}
