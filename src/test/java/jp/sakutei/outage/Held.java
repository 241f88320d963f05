package jp.sakutei.outage;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

import static org.awaitility.Awaitility.await;

/**
 * A row or a table that the test holds, so that the product stops exactly there: in the
 * middle of what it does.
 */
final class Held implements AutoCloseable {

	private final ServerProcess server;

	private final Connection connection;

	Held(ServerProcess server, String statement) throws SQLException {
		this.server = server;
		this.connection = server.dataSource().getConnection();
		connection.setAutoCommit(false);
		connection.createStatement().execute(statement);
	}

	void awaitSomebody(Duration longest) {
		await().atMost(longest)
			.pollInterval(Duration.ofMillis(20))
			.until(() -> server.jdbc()
				.sql("select count(*) > 0 from pg_stat_activity where wait_event_type = 'Lock'")
				.query(Boolean.class)
				.single());
	}

	/** As if it had never been held. */
	@Override
	public void close() throws SQLException {
		connection.rollback();
		connection.close();
	}

}
