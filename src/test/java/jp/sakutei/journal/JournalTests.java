package jp.sakutei.journal;

import java.time.LocalDateTime;
import java.util.Map;
import java.util.Set;

import jp.sakutei.SakuteiTest;
import jp.sakutei.common.BusinessClock;
import jp.sakutei.organization.Actor;
import jp.sakutei.organization.Authority;
import jp.sakutei.organization.PersonId;
import jp.sakutei.organization.PostRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@SakuteiTest
@DisplayName("経過の記録")
class JournalTests {

	private static final PersonId HEAD = new PersonId("S0001");

	private static final PersonId SUBSTITUTE = new PersonId("S0002");

	@Autowired
	Journal journal;

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

		journal.of("dai10-2", "dai10-2:042")
			.onBehalfOf(HEAD)
			.because(" 金額の根拠がない ")
			.with("gate", "課長")
			.with("revision", 2)
			.did(Deed.SENT_BACK, SUBSTITUTE);
		journal.of("dai10-2", "dai10-2:042").with("stage", "調査").happened(Deed.STAGE_OPENED);

		var entries = journal.of("dai10-2:042");
		assertThat(entries).extracting(RecordedEntry::who).containsExactly("見本 花子（見本 太郎の代理）", "自動処理");
		assertThat(entries).extracting(RecordedEntry::action).containsExactly("課長が差し戻した", "段階を始めた");
		assertThat(entries).extracting(RecordedEntry::detail).containsExactly("第2版", "調査");
		assertThat(entries).extracting(RecordedEntry::reason).containsExactly("金額の根拠がない", null);
		assertThat(entries.get(0).at()).isEqualTo(LocalDateTime.of(2023, 6, 20, 10, 30));
		assertThat(jdbc.sql("select bool_and(real_at > now() - interval '1 minute') from journal_entry")
			.query(Boolean.class)
			.single()).isTrue();
	}

	@Test
	@DisplayName("した人が代理として行ったことは、権限から分かる")
	void knowsFromTheAuthorityOnWhoseBehalf() {

		var office = Authority.of(PostRole.PLANNING_OFFICE);
		var substitute = new Actor(SUBSTITUTE, "見本 花子", Set.of(), Map.of(office, HEAD));
		journal.of("dai10-2", "dai10-2:1").did(Deed.MEETING_WANTED, substitute, office);
		journal.of("dai10-2", "dai10-2:1")
			.did(Deed.MEETING_WANTED, new Actor(HEAD, "見本 太郎", Set.of(office), Map.of()), office);

		assertThat(journal.of("dai10-2:1")).extracting(RecordedEntry::who).containsExactly("見本 花子（見本 太郎の代理）", "見本 太郎");
	}

	@Test
	@DisplayName("その記録に決まっている内容だけを、欠けずに残す")
	void takesItsOwnDataOnly() {

		var entry = journal.of("dai10-2", "dai10-2:042").with("gate", "課長");
		assertThatThrownBy(() -> entry.did(Deed.SENT_BACK, HEAD)).hasMessageContaining("revision");
		assertThatThrownBy(() -> entry.with("revision", 1).with("else", "x").did(Deed.SENT_BACK, HEAD))
			.hasMessageContaining("else");
		assertThat(journal.of("dai10-2:042")).isEmpty();
	}

	@Test
	@DisplayName("記録は書き換えも削除もできない")
	void isNeverChanged() {

		journal.of("dai10-2", "dai10-2:042").did(Deed.MEETING_CLOSED, HEAD);

		assertThatThrownBy(() -> jdbc.sql("update journal_entry set reason = 'x'").update())
			.hasMessageContaining("append-only");
		assertThatThrownBy(() -> jdbc.sql("delete from journal_entry").update()).hasMessageContaining("append-only");
	}

}
