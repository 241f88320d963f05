package jp.sakutei.sheet;

import java.util.List;

import jp.sakutei.common.Codes;
import jp.sakutei.form.FormFinding;
import jp.sakutei.form.FormFinding.Level;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 点検の結果: what the rules said of each revision, never changed again. */
@Repository
public class Judgements {

	private final JdbcClient jdbc;

	Judgements(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** What a revision was handed in with, in the order of the tables. */
	public List<Judgement> of(ProjectSheetId sheet, int revision) {
		return jdbc.sql("""
				select rule, rule_version, level, field, message, reason from revision_finding
				where sheet = ? and revision = ? order by position
				""")
			.params(sheet.value(), revision)
			.query((row, index) -> new Judgement(new FormFinding(row.getString("rule"), row.getString("rule_version"),
					Codes.of(Level.class, row.getString("level")), row.getString("field"), row.getString("message")),
					row.getString("reason")))
			.list();
	}

	/** Wording was corrected: what was judged stays judged. */
	public void carryOver(ProjectSheetId sheet, int from, int to) {
		jdbc.sql(
				"""
						with judged as (
						  insert into revision_judgement (sheet, revision, decision_table, version)
						  select sheet, :to, decision_table, version from revision_judgement where sheet = :sheet and revision = :from
						)
						insert into revision_finding (sheet, revision, position, rule, rule_version, level, field, message, reason)
						select sheet, :to, position, rule, rule_version, level, field, message, reason
						from revision_finding where sheet = :sheet and revision = :from
						""")
			.param("sheet", sheet.value())
			.param("from", from)
			.param("to", to)
			.update();
	}

	/**
	 * A finding, and why the sheet was handed in all the same.
	 *
	 * @param reason null for a note
	 */
	public record Judgement(FormFinding finding, String reason) {
	}

}
