package jp.sakutei.worklist;

import jp.sakutei.Pages;
import jp.sakutei.Visits;
import org.junit.jupiter.api.BeforeEach;

/** Pages that lie open while their sign-in ends, and what of them is kept. */
abstract class APageLeftOpen extends ASignedInBrowser {

	static final String OTHER_PASSWORD = "新しい秘密の言葉です";

	Visits visits;

	@BeforeEach
	void people() {
		visits = new Visits(application);
		jdbc.sql("update person set password_hash = ?").param(passwords.encode(PASSWORD)).update();
		jdbc.sql("""
				insert into person (code, name) values ('admin', '管理 次郎');
				insert into post (person, role, valid_from) values ('admin', 'administrator', '2023-04-01');
				insert into work_item (task_id, process_key, definition, name, form, business_key, round, subject,
				  section, authority, due, since)
				select 't2', process_key, definition, name, form, 'dai10-2:043:1', round, '043 見本事業（公園）', section,
				  authority, due, since from work_item where task_id = 't1'
				""").update();
	}

	int kept() {
		return jdbc.sql("select count(*) from kept_post").query(Integer.class).single();
	}

	int drafts() {
		return jdbc.sql("select count(*) from form_draft_version").query(Integer.class).single();
	}

	int substitutions() {
		return jdbc.sql("select count(*) from substitution").query(Integer.class).single();
	}

	int sessions() {
		return jdbc.sql("select count(*) from spring_session").query(Integer.class).single();
	}

}
