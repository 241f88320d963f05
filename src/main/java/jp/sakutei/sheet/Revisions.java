package jp.sakutei.sheet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import jp.sakutei.common.Searched;
import jp.sakutei.form.Amount;
import jp.sakutei.form.FormValuesJson;
import jp.sakutei.organization.PersonId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All revisions of all sheets; the database refuses to change one. */
@Repository
public class Revisions {

	private static final String SELECT = """
			select sheet, number, hand_in, form_version, answers, submitted_by, on_behalf_of, submitted_at,
			  correction_reason from revision
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

	/** Newest first. */
	public List<Revision> of(ProjectSheetId sheet) {
		return jdbc.sql(SELECT + "where sheet = ? order by number desc")
			.param(sheet.value())
			.query(Revisions::map)
			.list();
	}

	/**
	 * With its amounts and what the rules said; the sheet follows, and beside it the sums
	 * of what it plans now per year.
	 * @param kindFollows the office's 区分 becomes the section's, unless it has set one
	 */
	public void add(Revision revision, RevisionJudgement judgement, boolean kindFollows) {

		var answers = revision.answers();
		var searched = answers.searched();
		var amounts = new ArrayList<AmountRow>();
		answers.amounts("amounts")
			.forEach((year, sources) -> sources.forEach((source, amount) -> amounts
				.add(new AmountRow(year, source, amount.state().code(), amount.value()))));
		jdbc.sql(
				"""
						with added as (
						  insert into revision (sheet, number, hand_in, form_version, name, kind, main_policy, placement,
						    placement_reason, answers, submitted_by, on_behalf_of, submitted_at,
						    correction_reason, searched, grams)
						  values (:sheet, :number, :handIn, :form, :name, :kind, :policy, :placement, :reason,
						    cast(:answers as jsonb), :by, :behalf, :at, :correction, :searched, :grams)
						), stands as (
						  update project_sheet set name = :name, main_policy = :policy, also_under = :also, proposed_kind = :kind,
						    kind = case when :follows and kind_reason is null then :kind else kind end, current_revision = :number,
						    like_name = :likeName, like_content = :likeContent
						  where id = :sheet
						), judged as (
						  insert into revision_judgement (sheet, revision, decision_table, version)
						  select :sheet, :number, v.* from unnest(:tables, :versions) as v
						), found as (
						  insert into revision_finding (sheet, revision, position, rule, rule_version, level, field, message, reason)
						  select :sheet, :number, f.position, f.rule, f.version, f.level, f.field, f.message, f.reason
						  from unnest(:rules, :ruleVersions, :levels, :fields, :messages, :reasons) with ordinality
						    as f (rule, version, level, field, message, reason, position)
						), amounts as (
						  insert into revision_amount (sheet, revision, year, source, state, value)
						  select :sheet, :number, a.* from unnest(:years, :sources, :states, :values) as a
						  returning year, source, state, value
						), sums as (
						  select year, coalesce(sum(value), 0) as total, bool_or(state = :undetermined) as undetermined,
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
			.param("follows", kindFollows)
			.param("also", answers.texts("alsoUnder").toArray(String[]::new))
			.param("likeName", Likeness.plain(revision.name()))
			.param("likeContent", Likeness.content(answers))
			.param("placement", answers.text("placement"))
			.param("reason", answers.text("placementReason"))
			.param("answers", FormValuesJson.write(answers))
			.param("by", revision.submittedBy().value())
			.param("behalf", (revision.onBehalfOf() == null) ? null : revision.onBehalfOf().value())
			.param("at", revision.submittedAt())
			.param("correction", revision.correctionReason())
			.param("searched", searched)
			.param("grams", Searched.pairs(searched).toArray(String[]::new))
			.param("years", column(amounts, AmountRow::year))
			.param("sources", column(amounts, AmountRow::source))
			.param("states", column(amounts, AmountRow::state))
			.param("undetermined", Amount.State.UNDETERMINED.code())
			.param("values", amounts.stream().map(AmountRow::value).toArray(Long[]::new))
			.params(judgement.columns())
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
				(behalf == null) ? null : new PersonId(behalf), row.getObject("submitted_at", OffsetDateTime.class),
				row.getString("correction_reason"));
	}

	private record AmountRow(String year, String source, String state, Long value) {
	}

}
