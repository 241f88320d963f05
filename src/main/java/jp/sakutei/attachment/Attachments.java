package jp.sakutei.attachment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import jp.sakutei.common.Codes;
import jp.sakutei.common.BusinessClock;
import jp.sakutei.organization.PersonId;
import jp.sakutei.sheet.ProjectSheetId;

/** All that is attached, in the database like the sheets. */
@Repository
class Attachments {

	private static final String SELECT = """
			select a.id, a.sheet, a.field, a.place, a.name, a.kind, a.size, p.name as added_by_name, a.added_at
			from attachment a join person p on p.code = a.added_by
			""";

	private final JdbcClient jdbc;

	private final BusinessClock clock;

	Attachments(JdbcClient jdbc, BusinessClock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Without those that were removed, the oldest first. */
	List<Attachment> of(ProjectSheetId sheet) {
		return jdbc.sql(SELECT + "where a.sheet = ? and a.removed_at is null order by a.added_at, a.id")
			.param(sheet.value())
			.query(Attachments::map)
			.list();
	}

	Optional<Attachment> find(UUID id) {
		return jdbc.sql(SELECT + "where a.id = ? and a.removed_at is null")
			.param(id)
			.query(Attachments::map)
			.optional();
	}

	byte[] content(UUID id) {
		return jdbc.sql("select content from attachment where id = ?")
			.param(id)
			.query((row, index) -> row.getBytes(1))
			.single();
	}

	/** How many there are; whoever counts next for the same sheet waits. */
	int countLocked(ProjectSheetId sheet) {
		jdbc.sql("select id from project_sheet where id = ? for update")
			.param(sheet.value())
			.query(String.class)
			.single();
		return jdbc.sql("select count(*) from attachment where sheet = ? and removed_at is null")
			.param(sheet.value())
			.query(Integer.class)
			.single();
	}

	UUID add(ProjectSheetId sheet, String field, String place, String name, FileKind kind, byte[] content,
			PersonId person) {
		var id = UUID.randomUUID();
		jdbc.sql("""
				insert into attachment (id, sheet, field, place, name, kind, size, content, added_by, added_at)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(id, sheet.value(), field, place, name, kind.code(), content.length, content, person.value(), now())
			.update();
		return id;
	}

	/** What was handed in with it stays what it was; what nobody saw yet is gone. */
	void remove(UUID id, PersonId person) {
		jdbc.sql("""
				update attachment a set removed_by = :by, removed_at = :at,
				  content = case when exists (select from revision r
				    where r.sheet = a.sheet and r.submitted_at >= a.added_at) then content end
				where id = :id""").param("by", person.value()).param("at", now()).param("id", id).update();
	}

	private OffsetDateTime now() {
		return clock.instant().atOffset(ZoneOffset.UTC);
	}

	private static Attachment map(ResultSet row, int index) throws SQLException {
		return new Attachment(row.getObject("id", UUID.class), new ProjectSheetId(row.getString("sheet")),
				row.getString("field"), row.getString("place"), row.getString("name"),
				Codes.of(FileKind.class, row.getString("kind")), row.getInt("size"), row.getString("added_by_name"),
				row.getObject("added_at", OffsetDateTime.class).toInstant());
	}

}
