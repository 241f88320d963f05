package jp.sakutei;

import org.springframework.jdbc.core.simple.JdbcClient;

/** For tests of two people at once. */
public final class Waiting {

	private Waiting() {
	}

	/** Until the other one waits for what this one holds. */
	public static void forTheOther(JdbcClient jdbc) {
		for (var patience = 0; patience < 200; patience++) {
			if (jdbc.sql("select count(*) from pg_stat_activity where wait_event_type = 'Lock'")
				.query(Integer.class)
				.single() == 1) {
				return;
			}
			try {
				Thread.sleep(50);
			}
			catch (InterruptedException ex) {
				throw new IllegalStateException(ex);
			}
		}
		throw new AssertionError("nobody waits");
	}

}
