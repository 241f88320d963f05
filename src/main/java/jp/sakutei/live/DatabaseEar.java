package jp.sakutei.live;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import org.postgresql.Driver;
import org.postgresql.PGConnection;
import org.postgresql.PGProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hears what any node committed, by the database's own LISTEN, on a connection of its own
 * beside the pool. Begins with the first page that wants to know.
 */
final class DatabaseEar implements AutoCloseable {

	private static final Logger log = LoggerFactory.getLogger(DatabaseEar.class);

	/** As the triggers name it. */
	private static final String LISTEN = "listen sakutei";

	private static final int LONGEST_WAIT = 10_000;

	private static final int SECONDS_TO_CONNECT = 5;

	private static final int SECONDS_BETWEEN_TRIES = 2;

	private final DataSource database;

	private final ChangeListener listener;

	private Thread thread;

	private volatile Connection connection;

	private volatile boolean closed;

	DatabaseEar(DataSource database, ChangeListener listener) {
		this.database = database;
		this.listener = listener;
	}

	/** Whether what happens from now on will be heard. */
	synchronized boolean hears() {
		if (thread == null && !closed) {
			try {
				connection = connect();
			}
			catch (SQLException ex) {
				log.warn("画面の自動更新を始められません。", ex);
				return false;
			}
			thread = new Thread(this::listen, "live-ear");
			thread.setDaemon(true);
			thread.start();
		}
		return connection != null;
	}

	private void listen() {
		while (!closed) {
			try (var open = (connection != null) ? connection : connect()) {
				connection = open;
				while (!closed) {
					hear(open);
				}
			}
			catch (SQLException | RuntimeException ex) {
				if (!closed) {
					log.warn("画面の自動更新が止まりました。まもなく再び始めます。", ex);
				}
			}
			connection = null;
			listener.deaf();
			rest();
		}
	}

	private void hear(Connection open) throws SQLException {
		var heard = open.unwrap(PGConnection.class).getNotifications(LONGEST_WAIT);
		if (heard == null || heard.length == 0) {
			// a server that went without a word
			if (!open.isValid(SECONDS_TO_CONNECT)) {
				throw new SQLException("no answer");
			}
			return;
		}
		for (var each : heard) {
			listener.heard(each.getParameter());
		}
	}

	private Connection connect() throws SQLException {
		var pool = database.unwrap(HikariDataSource.class);
		var settings = new Properties();
		if (pool.getUsername() != null) {
			settings.setProperty("user", pool.getUsername());
		}
		if (pool.getPassword() != null) {
			settings.setProperty("password", pool.getPassword());
		}
		PGProperty.CONNECT_TIMEOUT.set(settings, SECONDS_TO_CONNECT);
		PGProperty.TCP_KEEP_ALIVE.set(settings, true);
		PGProperty.APPLICATION_NAME.set(settings, "sakutei-live");
		var open = new Driver().connect(pool.getJdbcUrl(), settings);
		try (var statement = open.createStatement()) {
			statement.execute(LISTEN);
			return open;
		}
		catch (SQLException ex) {
			open.close();
			throw ex;
		}
	}

	private void rest() {
		try {
			if (!closed) {
				TimeUnit.SECONDS.sleep(SECONDS_BETWEEN_TRIES);
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			closed = true;
		}
	}

	@Override
	public void close() {
		closed = true;
		var open = connection;
		if (open != null) {
			try {
				open.close();
			}
			catch (SQLException ex) {
				log.debug("closed already", ex);
			}
		}
	}

}
