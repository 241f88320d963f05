package jp.sakutei.journal;

import java.time.LocalDateTime;

import jp.sakutei.SakuteiTest;
import jp.sakutei.common.BusinessClock;
import jp.sakutei.organization.PersonId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@SakuteiTest
class AuditTrailTests {

	private static final PersonId HEAD = new PersonId("S0001");

	private static final PersonId SUBSTITUTE = new PersonId("S0002");

	@Autowired
	AuditTrail trail;

	@Autowired
	BusinessClock clock;

	@Autowired
	JdbcClient jdbc;

	@BeforeEach
	void people() {
		jdbc.sql("insert into person (code, name) values ('S0001', '見本 太郎'), ('S0002', '見本 花子')").update();
		clock.freezeAt(LocalDateTime.of(2023, 6, 20, 10, 30));
	}

	@Test
	@DisplayName("誰が、誰の代わりに、いつ、何を、なぜしたかが残る")
	void keepsWhoForWhomWhenWhatAndWhy() {

		trail.record(new AuditEntry("dai10-2", "dai10-2:042", "差し戻した", SUBSTITUTE, HEAD, "金額の根拠がない", null));
		trail.record(AuditEntry.automatic("dai10-2", "dai10-2:042", "期限を過ぎた", null));

		var entries = trail.of("dai10-2:042");
		assertThat(entries).extracting(RecordedEntry::who).containsExactly("見本 花子（見本 太郎の代理）", "自動処理");
		assertThat(entries.get(0).at()).isEqualTo(LocalDateTime.of(2023, 6, 20, 10, 30));
		assertThat(entries.get(0).entry().reason()).isEqualTo("金額の根拠がない");
		assertThat(trail.latest("dai10-2", 1)).extracting((entry) -> entry.entry().action()).containsExactly("期限を過ぎた");
	}

	@Test
	@DisplayName("記録は書き換えも削除もできない")
	void isNeverChanged() {

		trail.record(new AuditEntry("dai10-2", "dai10-2:042", "差し戻した", HEAD, null, "理由", null));

		assertThatThrownBy(() -> jdbc.sql("update audit_entry set reason = 'x'").update())
			.hasMessageContaining("append-only");
		assertThatThrownBy(() -> jdbc.sql("delete from audit_entry").update()).hasMessageContaining("append-only");
	}

}
