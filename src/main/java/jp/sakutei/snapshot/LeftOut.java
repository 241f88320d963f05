package jp.sakutei.snapshot;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * What a snapshot may go without. Tables are left out as a whole, columns are emptied.
 */
public enum LeftOut {

	ATTACHMENTS("attachments", "添付資料の中身", Set.of(), Map.of("app.attachment.content", "''::bytea")),

	SESSIONS("sessions", "サインインの状態",
			Set.of("app.spring_session", "app.spring_session_attributes", "app.ended_sign_in", "app.kept_post",
					"app.sign_in_failure"),
			Map.of()),

	MAIL_BODIES("mail-bodies", "メールの本文", Set.of(),
			Map.of("app.outbox_mail.body", "''", "app.outbox_mail.calendar", "null::text"));

	private final String code;

	private final String label;

	private final Set<String> tables;

	/** By column: what stands in its place. */
	private final Map<String, String> columns;

	LeftOut(String code, String label, Set<String> tables, Map<String, String> columns) {
		this.code = code;
		this.label = label;
		this.tables = tables;
		this.columns = columns;
	}

	static Optional<LeftOut> of(String code) {
		return Arrays.stream(values()).filter((each) -> each.code.equals(code)).findFirst();
	}

	@JsonValue
	public String code() {
		return code;
	}

	public String label() {
		return label;
	}

	boolean covers(Table table) {
		return tables.contains(table.name());
	}

	Optional<String> inPlaceOf(Table table, String column) {
		return Optional.ofNullable(columns.get(table.name() + "." + column));
	}

}
