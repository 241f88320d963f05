package jp.sakutei.mail;

import jp.sakutei.SakuteiTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

@SakuteiTest
@DisplayName("送信待ちのメール")
class OutboxTests {

	@Autowired
	Outbox outbox;

	@Autowired
	TransactionTemplate transaction;

	@Autowired
	JdbcClient jdbc;

	@BeforeEach
	void recipients() {
		AMail.recipients(jdbc);
	}

	@Test
	@DisplayName("同じメールは二度入らない")
	void putsTheSameOnce() {

		assertThat(outbox.put(AMail.to("S0001", "1", "一", ""))).isTrue();
		assertThat(outbox.put(AMail.to("S0001", "1", "二", ""))).isFalse();
		assertThat(outbox.put(AMail.to("S0001", "2", "一", ""))).isTrue();
		assertThat(outbox.countByKind()).containsEntry("sent-back", 2);
	}

	@Test
	@DisplayName("取り消された取引のメールは残らない")
	void forgetsTheMailOfADeedUndone() {

		transaction.executeWithoutResult((status) -> {
			outbox.put(AMail.to("S0001", "1", "一", ""));
			status.setRollbackOnly();
		});

		assertThat(outbox.page(null, 10, 0)).isEmpty();
	}

}
