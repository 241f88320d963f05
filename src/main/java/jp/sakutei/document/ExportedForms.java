package jp.sakutei.document;

import java.time.ZoneOffset;
import java.util.Optional;
import java.util.TreeMap;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import jp.sakutei.common.Sha256;
import jp.sakutei.common.BusinessClock;
import jp.sakutei.form.reading.OpenedForms;
import jp.sakutei.form.RawForm;
import jp.sakutei.sheet.HandInId;

/** What went out in workbooks: known again by its fingerprint when one comes back. */
@Repository
class ExportedForms {

	private final JdbcClient jdbc;

	private final OpenedForms forms;

	private final BusinessClock clock;

	ExportedForms(JdbcClient jdbc, OpenedForms forms, BusinessClock clock) {
		this.jdbc = jdbc;
		this.forms = forms;
		this.clock = clock;
	}

	/**
	 * @return the fingerprint
	 */
	String keep(HandInId handIn, RawForm raw) {
		var json = forms.json(new RawForm(new TreeMap<>(raw.texts())));
		var fingerprint = Sha256.of(json).substring(0, 16);
		jdbc.sql("""
				insert into exported_form (hand_in, fingerprint, raw, exported_at) values (?, ?, ?::jsonb, ?)
				on conflict (hand_in, fingerprint) do nothing""")
			.params(handIn.value(), fingerprint, json, clock.instant().atOffset(ZoneOffset.UTC))
			.update();
		return fingerprint;
	}

	Optional<RawForm> find(HandInId handIn, String fingerprint) {
		return jdbc.sql("select raw from exported_form where hand_in = ? and fingerprint = ?")
			.params(handIn.value(), fingerprint)
			.query((row, index) -> forms.read(row.getString("raw")))
			.optional();
	}

}
