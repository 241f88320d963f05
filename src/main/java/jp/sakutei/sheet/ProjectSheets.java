package jp.sakutei.sheet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import jp.sakutei.common.BusinessClock;
import jp.sakutei.common.Codes;
import jp.sakutei.common.NotFound;
import jp.sakutei.form.FormValuesJson;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The sheets of all rounds. */
@Repository
public class ProjectSheets {

	private static final String SELECT = """
			select id, round, number, name, section, main_policy, proposed_kind, kind, kind_reason, placement,
			  placement_reason, progress, previous, current_revision, ended_as
			from project_sheet
			""";

	private final JdbcClient jdbc;

	private final BusinessClock clock;

	ProjectSheets(JdbcClient jdbc, BusinessClock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	public ProjectSheet get(ProjectSheetId id) {
		return one(id, "where id = ?");
	}

	/**
	 * For a change: whoever comes second waits, and finds what the first left. Comes
	 * before any other lock of the sheet; of several sheets by their ids.
	 */
	public ProjectSheet lock(ProjectSheetId id) {
		return one(id, "where id = ? for no key update");
	}

	/** Several, in the one order in which everybody takes them: by their ids. */
	public List<ProjectSheet> lock(Collection<ProjectSheetId> ids) {
		var locked = jdbc.sql(SELECT + "where id = any(:ids) order by id for no key update")
			.param("ids", ids.stream().map(ProjectSheetId::value).toArray(String[]::new))
			.query(ProjectSheets::map)
			.list();
		ids.stream()
			.filter((id) -> locked.stream().noneMatch((sheet) -> sheet.id().equals(id)))
			.findFirst()
			.ifPresent((id) -> {
				throw new NotFound("事業調書 " + id);
			});
		return locked;
	}

	private ProjectSheet one(ProjectSheetId id, String where) {
		return jdbc.sql(SELECT + where)
			.param(id.value())
			.query(ProjectSheets::map)
			.optional()
			.orElseThrow(() -> new NotFound("事業調書 " + id));
	}

	/** All, also those that are over, by number. */
	public List<ProjectSheet> all(String round) {
		return jdbc.sql(SELECT + "where round = ? order by number").param(round).query(ProjectSheets::map).list();
	}

	/** All that go on, by number. */
	public List<ProjectSheet> ofRound(String round) {
		return jdbc.sql(SELECT + "where round = ? and takes_part order by number")
			.param(round)
			.query(ProjectSheets::map)
			.list();
	}

	/** All of a section that go on, by number. */
	public List<ProjectSheet> ofSection(String round, String section) {
		return jdbc.sql(SELECT + "where round = ? and section = ? and takes_part order by number")
			.params(round, section)
			.query(ProjectSheets::map)
			.list();
	}

	void add(ProjectSheet sheet, boolean counted) {
		jdbc.sql(
				"""
						insert into project_sheet (id, round, number, name, section, main_policy, also_under, proposed_kind, kind,
						  placement, progress, counted, previous, like_name, like_content, created_at)
						values (:id, :round, :number, :name, :section, :policy, :also, :kind, :kind, :placement, :progress, :counted,
						  cast(:previous as jsonb), :likeName, :likeContent, :at)
						""")
			.param("id", sheet.id().value())
			.param("round", sheet.round())
			.param("number", sheet.number())
			.param("name", sheet.name())
			.param("section", sheet.section())
			.param("policy", sheet.mainPolicy())
			.param("also", sheet.previous().find(FirstPeriod.ALSO_UNDER).orElse(List.of()).toArray(String[]::new))
			.param("kind", sheet.kind())
			.param("placement", sheet.placement().label())
			.param("progress", sheet.progress())
			.param("counted", counted)
			.param("previous", FormValuesJson.write(sheet.previous()))
			.param("likeName", Likeness.plain(sheet.name()))
			.param("likeContent", Likeness.content(sheet.previous()))
			.param("at", clock.instant().atOffset(ZoneOffset.UTC))
			.update();
	}

	/** The number for the next new project of the round: N01, N02 … */
	String nextNewNumber(String round) {
		// two sections may propose at the same moment
		jdbc.sql("select id from round where id = ? for no key update").param(round).query(String.class).single();
		var last = jdbc.sql("select count(*) from project_sheet where round = ? and number like 'N%'")
			.param(round)
			.query(Integer.class)
			.single();
		return "N%02d".formatted(last + 1);
	}

	/** By its number, 042. */
	public Optional<ProjectSheet> find(String round, String number) {
		return jdbc.sql(SELECT + "where round = ? and number = ?")
			.params(round, number)
			.query(ProjectSheets::map)
			.optional();
	}

	private static ProjectSheet map(ResultSet row, int index) throws SQLException {
		var project = new Project(Codes.of(Placement.class, row.getString("placement")), row.getString("kind"),
				row.getString("proposed_kind"), row.getString("kind_reason"), row.getString("ended_as"), false);
		return new ProjectSheet(new ProjectSheetId(row.getString("id")), row.getString("round"),
				row.getString("number"), row.getString("name"), row.getString("section"), row.getString("main_policy"),
				project, row.getString("placement_reason"), row.getString("progress"),
				FormValuesJson.read(row.getString("previous")), row.getObject("current_revision", Integer.class));
	}

}
