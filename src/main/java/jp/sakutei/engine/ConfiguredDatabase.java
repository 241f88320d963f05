package jp.sakutei.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;

import javax.sql.DataSource;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import jp.sakutei.common.SakuteiSettings;
import jp.sakutei.common.CannotStart;

import org.springframework.core.env.Environment;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The database that the settings name, by itself: for a command that starts nothing else
 * and changes no tables. Refusals are sentences for the operator.
 */
public final class ConfiguredDatabase implements AutoCloseable {

	private final DataSource dataSource;

	/** Null where the database is somebody else's. */
	private final EmbeddedPostgres server;

	private ConfiguredDatabase(DataSource dataSource, EmbeddedPostgres server) {
		this.dataSource = dataSource;
		this.server = server;
	}

	/** As it is; nothing is made where there is none. */
	public static ConfiguredDatabase open(Environment settings) {
		var directory = SakuteiSettings.of(settings).data();
		if (url(settings).isEmpty() && !Files.isDirectory(EmbeddedDatabase.path(directory))) {
			throw new CannotStart("データの置き場所「" + directory
					+ "」に、Sakutei のデータがありません。SPRING_DATASOURCE_URL または --sakutei.data で場所を指定してください。");
		}
		return openOrCreate(settings);
	}

	/** An embedded one begins where its directory is still empty. */
	public static ConfiguredDatabase openOrCreate(Environment settings) {
		var url = url(settings);
		if (url.isEmpty()) {
			return embedded(SakuteiSettings.of(settings).data());
		}
		var database = new DriverManagerDataSource(url, settings.getProperty("spring.datasource.username"),
				settings.getProperty("spring.datasource.password"));
		requireConnection(database);
		return new ConfiguredDatabase(database, null);
	}

	public DataSource dataSource() {
		return dataSource;
	}

	@Override
	public void close() throws IOException {
		if (server != null) {
			server.close();
		}
	}

	private static String url(Environment settings) {
		return settings.getProperty("spring.datasource.url", "");
	}

	private static ConfiguredDatabase embedded(String directory) {
		if (directory.isEmpty()) {
			throw new CannotStart("データの置き場所がありません。SPRING_DATASOURCE_URL または --sakutei.data で場所を指定してください。");
		}
		try {
			var server = new EmbeddedDatabase().postgres(directory);
			return new ConfiguredDatabase(server.getPostgresDatabase(), server);
		}
		catch (IOException ex) {
			throw new CannotStart("データの置き場所「" + Path.of(directory) + "」のデータベースを起動できません（" + ex.getMessage() + "）。");
		}
	}

	private static void requireConnection(DataSource database) {
		try (var connection = database.getConnection()) {
			DatabaseVersion.require(connection.getMetaData().getDatabaseMajorVersion() * 10_000);
		}
		catch (SQLException ex) {
			throw new CannotStart(StartFailures.noConnection(ex));
		}
	}

}
