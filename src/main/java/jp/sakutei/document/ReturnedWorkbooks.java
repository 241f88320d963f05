package jp.sakutei.document;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

import jp.sakutei.common.Codes;
import jp.sakutei.common.BusinessClock;
import jp.sakutei.document.ReturnedSheet.Detail;
import jp.sakutei.form.reading.OpenedForms;
import jp.sakutei.organization.PersonId;

/** All workbooks that came back. */
@Repository
class ReturnedWorkbooks {

	private static final JsonMapper JSON = JsonMapper.shared();

	private final JdbcClient jdbc;

	private final OpenedForms forms;

	private final BusinessClock clock;

	ReturnedWorkbooks(JdbcClient jdbc, OpenedForms forms, BusinessClock clock) {
		this.jdbc = jdbc;
		this.forms = forms;
		this.clock = clock;
	}

	UUID begin(String fileName, PersonId person) {
		var id = UUID.randomUUID();
		jdbc.sql("insert into returned_workbook (id, file_name, returned_by, returned_at) values (?, ?, ?, ?)")
			.params(id, fileName, person.value(), clock.instant().atOffset(ZoneOffset.UTC))
			.update();
		return id;
	}

	/** Until all of it is taken. */
	void keep(UUID id, byte[] content) {
		jdbc.sql("update returned_workbook set content = ? where id = ?").params(content, id).update();
	}

	byte[] content(UUID id) {
		return jdbc.sql("select content from returned_workbook where id = ?").param(id).query(byte[].class).single();
	}

	void forgetContent(UUID id) {
		jdbc.sql("update returned_workbook set content = null where id = ?").param(id).update();
	}

	/** In place of what was known of the worksheet so far. */
	void put(UUID workbook, ReturnedSheet sheet) {
		jdbc.sql(
				"""
						insert into returned_sheet (workbook, position, worksheet, sheet, task_id, base, state, detail, own)
						values (:workbook, :position, :worksheet, :sheet, :task, :base, :state, :detail::jsonb, :own::jsonb)
						on conflict (workbook, position) do update
						  set worksheet = excluded.worksheet, sheet = excluded.sheet, task_id = excluded.task_id, base = excluded.base,
						    state = excluded.state, detail = excluded.detail, own = excluded.own
						""")
			.param("workbook", workbook)
			.param("position", sheet.position())
			.param("worksheet", sheet.worksheet())
			.param("sheet", sheet.sheet())
			.param("task", sheet.taskId())
			.param("base", sheet.base())
			.param("state", sheet.state().code())
			.param("detail", JSON.writeValueAsString(sheet.detail()))
			.param("own", (sheet.own() == null) ? null : forms.json(sheet.own()))
			.update();
	}

	Optional<ReturnedWorkbook> find(UUID id) {
		return jdbc.sql("select file_name, returned_by, returned_at from returned_workbook where id = ?")
			.param(id)
			.query((row, index) -> new ReturnedWorkbook(id, row.getString("file_name"),
					new PersonId(row.getString("returned_by")),
					row.getObject("returned_at", OffsetDateTime.class).toInstant(),
					jdbc.sql("select * from returned_sheet where workbook = ? order by position")
						.param(id)
						.query((sheet, number) -> new ReturnedSheet(sheet.getInt("position"),
								sheet.getString("worksheet"), sheet.getString("sheet"), sheet.getString("task_id"),
								sheet.getString("base"), Codes.of(ReturnState.class, sheet.getString("state")),
								JSON.readValue(sheet.getString("detail"), Detail.class),
								(sheet.getString("own") == null) ? null : forms.read(sheet.getString("own"))))
						.list()))
			.optional();
	}

}
