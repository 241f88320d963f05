package jp.sakutei.snapshot;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import javax.sql.DataSource;

import jp.sakutei.common.BusinessClock;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Writes the whole database as one file and takes such a file back: every table of both
 * schemas, as they stood at one moment. Rows pass through without being held.
 */
public final class Snapshot {

	/** The same rows are the same bytes, whatever the session is set to. */
	private static final String ONE_MOMENT = """
			set transaction isolation level repeatable read, read only;
			set local timezone = 'UTC'; set local datestyle = 'ISO'; set local intervalstyle = 'postgres';
			set local extra_float_digits = 1; set local bytea_output = 'hex'
			""";

	private static final String LAST_NUMBERS = """
			select quote_ident(schemaname) || '.' || quote_ident(sequencename) as name, last_value
			from pg_sequences where schemaname in (:schemas)
			""";

	private static final String GO_ON_COUNTING = """
			select setval(seqrelid, coalesce(cast(:last as bigint), seqstart), cast(:last as bigint) is not null)
			from pg_sequence where seqrelid = cast(:name as regclass)
			""";

	private static final String LACKS_THE_RIGHT = "42501";

	private final DataSource database;

	private final BusinessClock clock;

	public Snapshot(DataSource database, BusinessClock clock) {
		this.database = database;
		this.clock = clock;
	}

	/**
	 * @param out is left open
	 * @throws UnusableSnapshot when there is nothing to write
	 */
	public Manifest write(OutputStream out, Set<LeftOut> leftOut) throws IOException {

		try (var connection = database.getConnection()) {
			connection.setAutoCommit(false);
			var jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
			jdbc.sql(ONE_MOMENT).update();
			var tables = Table.all(jdbc);
			if (tables.isEmpty()) {
				throw new UnusableSnapshot("このデータベースには Sakutei の表がありません。接続先を確かめてください。");
			}
			var manifest = manifest(jdbc, tables, leftOut);
			var zip = new ZipOutputStream(out);
			zip.putNextEntry(entry(SnapshotFile.MANIFEST));
			zip.write(SnapshotFile.written(manifest));
			for (var table : tables) {
				zip.putNextEntry(entry(Table.entry(table.name())));
				rows(connection).copyOut(table.copyOut(leftOut), zip);
			}
			zip.finish();
			connection.rollback();
			return manifest;
		}
		catch (SQLException | DataAccessException ex) {
			throw new UnusableSnapshot("データベースを読めません（" + reason(ex) + "）。", ex);
		}
	}

	/**
	 * Into a database that holds no round: an empty one, or one whose tables are of the
	 * snapshot's version or older. Tables are made as they were when the snapshot was
	 * written, filled in one transaction, and then brought to the present.
	 * @throws UnusableSnapshot when the file or the database does not allow it; no row
	 * was changed then
	 */
	public Manifest restore(Path path) throws IOException {

		try (var file = SnapshotFile.open(path)) {
			var histories = History.of(file.manifest());
			histories.forEach((history) -> history.require(database));
			requireNoRound(JdbcClient.create(database));
			histories.forEach((history) -> history.reach(database));
			load(file);
			histories.forEach((history) -> history.catchUp(database));
			return file.manifest();
		}
	}

	private Manifest manifest(JdbcClient jdbc, List<Table> tables, Set<LeftOut> leftOut) {

		var engine = jdbc.sql("select version_ from camunda.act_ge_schema_log order by cast(id_ as int) desc limit 1")
			.query(String.class)
			.single();
		var numbers = new TreeMap<String, Long>();
		jdbc.sql(LAST_NUMBERS).param("schemas", Table.schemas()).query((row) -> {
			numbers.put(row.getString("name"), row.getObject("last_value", Long.class));
		});
		return new Manifest(Manifest.FORMAT, Snapshot.class.getPackage().getImplementationVersion(), engine,
				now(jdbc, tables), new TreeSet<>(leftOut), History.applied(jdbc), columns(tables), numbers);
	}

	/** A sample's clock stands in the database; it may not be the one of this process. */
	private LocalDateTime now(JdbcClient jdbc, List<Table> tables) {
		var sample = "app.demo_clock";
		return tables.stream().map(Table::name).anyMatch(sample::equals)
				? jdbc.sql("select business_time from " + sample)
					.query(LocalDateTime.class)
					.optional()
					.orElseGet(clock::now)
				: clock.now();
	}

	private void load(SnapshotFile file) throws IOException {

		try (var connection = database.getConnection()) {
			connection.setAutoCommit(false);
			var jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
			var tables = Table.all(jdbc);
			if (!columns(tables).equals(file.manifest().tables())) {
				throw new UnusableSnapshot("バックアップとデータベースとで、表の作りが違います。空のデータベースを用意してください。");
			}
			var obstacles = Obstacle.all(jdbc);
			obstacles.forEach((obstacle) -> jdbc.sql(obstacle.away()).update());
			jdbc.sql("truncate " + tables.stream().map(Table::name).collect(Collectors.joining(", "))).update();
			for (var table : tables) {
				rows(connection).copyIn(table.copyIn(), file.rows(table));
			}
			obstacles.forEach((obstacle) -> jdbc.sql(obstacle.back()).update());
			goOnCounting(jdbc, file.manifest().sequences());
			connection.commit();
		}
		catch (SQLException | DataAccessException ex) {
			throw new UnusableSnapshot("バックアップの内容をデータベースに入れられません（" + reason(ex) + "）。行は何も変更していません。", ex);
		}
	}

	/** Last of all: what a sequence counts is not taken back when something fails. */
	private static void goOnCounting(JdbcClient jdbc, Map<String, Long> lastNumbers) {
		lastNumbers.forEach((name,
				last) -> jdbc.sql(GO_ON_COUNTING).param("name", name).param("last", last).query(Long.class).single());
	}

	private static void requireNoRound(JdbcClient jdbc) {
		var made = jdbc.sql("select to_regclass('app.round') is not null").query(Boolean.class).single();
		if (made && jdbc.sql("select exists (select from app.round)").query(Boolean.class).single()) {
			throw new UnusableSnapshot("このデータベースには、すでに策定の回があります。空のデータベースを用意してください。何も変更していません。");
		}
	}

	private static String reason(Exception failure) {
		var cause = (failure.getCause() instanceof SQLException sql) ? sql : failure;
		if (cause instanceof SQLException refused && LACKS_THE_RIGHT.equals(refused.getSQLState())) {
			return "表の持ち主の権限が要ります。表を作った利用者でつないでください：" + refused.getMessage();
		}
		return cause.getMessage();
	}

	private static Map<String, List<String>> columns(List<Table> tables) {
		var columns = new LinkedHashMap<String, List<String>>();
		tables.forEach((table) -> columns.put(table.name(), table.columns()));
		return columns;
	}

	private static CopyManager rows(Connection connection) throws SQLException {
		return connection.unwrap(PGConnection.class).getCopyAPI();
	}

	/** Without the hour of writing: the same database is the same file. */
	private static ZipEntry entry(String name) {
		var entry = new ZipEntry(name);
		entry.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0));
		return entry;
	}

}
