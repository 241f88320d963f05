package jp.sakutei.form.definition;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import jp.sakutei.common.BusinessClock;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Every version of a form that was ever in use, so that an old answer keeps its
 * questions.
 */
@Repository
class FormVersions {

	private final JdbcClient jdbc;

	private final BusinessClock clock;

	FormVersions(JdbcClient jdbc, BusinessClock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	void keep(FormDefinition form, String content) {
		jdbc.sql("""
				insert into form_version (name, hash, content, valid_from) values (?, ?, ?, ?)
				on conflict (name, hash) do nothing""")
			.params(form.name(), form.hash(), content, clock.instant().atOffset(ZoneOffset.UTC))
			.update();
	}

	/** The newest first. */
	List<String> hashes(String name) {
		return jdbc.sql("select hash from form_version where name = ? order by id desc")
			.param(name)
			.query(String.class)
			.list();
	}

	Optional<String> content(String name, String hash) {
		return jdbc.sql("select content from form_version where name = ? and hash = ?")
			.params(name, hash)
			.query(String.class)
			.optional();
	}

}
