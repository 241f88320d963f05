package jp.sakutei.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;

import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import jp.sakutei.round.Rounds;
import jp.sakutei.round.RoundId;
import jp.sakutei.SmallYear;
import jp.sakutei.common.BusinessClock;
import jp.sakutei.document.WorkbookReturns.Result;
import jp.sakutei.form.draft.DraftVersion;
import jp.sakutei.form.draft.DraftWriting;
import jp.sakutei.form.draft.Drafts;
import jp.sakutei.form.RawForm;
import jp.sakutei.organization.Actor;
import jp.sakutei.organization.Organization;
import jp.sakutei.organization.PersonId;

/** The first section of the small year at its sheets. */
final class DocumentDesk {

	private final ApplicationContext application;

	private final JdbcClient jdbc;

	final String section;

	DocumentDesk(ApplicationContext application) {
		this.application = application;
		SmallYear.begin(application);
		jdbc = application.getBean(JdbcClient.class);
		section = jdbc.sql("select section from project_sheet order by number limit 1").query(String.class).single();
	}

	Actor staff() {
		return actor("staff", section);
	}

	Actor actor(String role, String of) {
		var person = jdbc.sql("select person from post where role = ? and section is not distinct from ? limit 1")
			.params(role, of)
			.query(String.class)
			.single();
		return application.getBean(Organization.class)
			.actorOn(new PersonId(person), application.getBean(BusinessClock.class).today());
	}

	String otherSection() {
		return jdbc.sql("select code from section where code <> ? order by code desc limit 1")
			.param(section)
			.query(String.class)
			.single();
	}

	RoundId round() {
		return application.getBean(Rounds.class).atWork().get(0).id();
	}

	int sheets() {
		return jdbc.sql("select count(*) from project_sheet where section = ?")
			.param(section)
			.query(Integer.class)
			.single();
	}

	WrittenWorkbook workbook(Actor actor) {
		try {
			var documents = application.getBean(Documents.class);
			var content = new ByteArrayOutputStream();
			documents.writeWorkbook(documents.sheets(round(), section, "", actor), actor, content);
			return new WrittenWorkbook(content.toByteArray());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	WrittenWorkbook workbook() {
		return workbook(staff());
	}

	/** The task of the section's first sheet. */
	String task() {
		return jdbc.sql("select task_id from work_item where authority = ? order by business_key limit 1")
			.param("staff:" + section)
			.query(String.class)
			.single();
	}

	/** Types into the draft of the first sheet. */
	void type(String... pairs) {
		var before = application.getBean(Drafts.class).find(task());
		var texts = new LinkedHashMap<String, List<String>>();
		before.ifPresent((draft) -> texts.putAll(draft.raw().texts()));
		for (var index = 0; index < pairs.length; index += 2) {
			texts.put(pairs[index], List.of(pairs[index + 1]));
		}
		var form = new RawForm(texts);
		application.getBean(DraftWriting.class)
			.take(task(), before.map((draft) -> draft.version()).orElse(0), form, form, staff().person(),
					DraftVersion.SAVED)
			.orElseThrow();
	}

	RawForm draft() {
		return application.getBean(Drafts.class).find(task()).orElseThrow().raw();
	}

	int version() {
		return application.getBean(Drafts.class).find(task()).map((draft) -> draft.version()).orElse(0);
	}

	Result giveBack(WrittenWorkbook workbook) {
		return application.getBean(WorkbookReturns.class).take(workbook.file(), "事業調書.xlsx", staff());
	}

	ReturnedWorkbook result(Result result) {
		return application.getBean(WorkbookReturns.class).get(result.id(), staff());
	}

	void sql(String statement) {
		jdbc.sql(statement).update();
	}

}
