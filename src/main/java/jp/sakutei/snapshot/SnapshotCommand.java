package jp.sakutei.snapshot;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import jp.sakutei.common.BusinessClock;
import jp.sakutei.common.JapaneseDates;
import jp.sakutei.engine.ConfiguredDatabase;

import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * {@code backup} and {@code restore}: the configured database into a file and back,
 * without starting the application.
 */
public final class SnapshotCommand {

	public static final String BACKUP = "backup";

	public static final String RESTORE = "restore";

	public static final Set<String> NAMES = Set.of(BACKUP, RESTORE);

	static final int DONE = 0;

	static final int NOT_DONE = 2;

	/** Sessions of the product's own user; a node that is left running is one. */
	private static final String OTHERS = """
			select count(*) from pg_stat_activity
			where datname = current_database() and usename = current_user and pid <> pg_backend_pid()
			""";

	/** Ten a second. */
	private static final int LOOKS = 20;

	private final String name;

	private final PrintStream out;

	private final PrintStream err;

	/**
	 * @param name one of {@link #NAMES}
	 */
	public SnapshotCommand(String name, PrintStream out, PrintStream err) {
		this.name = name;
		this.out = out;
		this.err = err;
	}

	/**
	 * @param parameters what stands behind the name
	 * @return the exit code
	 */
	public int run(List<String> parameters) {

		var arguments = SnapshotArguments.parse(name, parameters);
		if (arguments.help()) {
			out.print(SnapshotArguments.USAGE);
			return DONE;
		}
		if (!arguments.refusals().isEmpty()) {
			arguments.refusals().forEach(err::println);
			err.print(SnapshotArguments.USAGE);
			return NOT_DONE;
		}
		try {
			return name.equals(BACKUP) ? backup(arguments) : restore(arguments);
		}
		catch (UnusableSnapshot ex) {
			return refuse(ex.getMessage());
		}
		catch (RuntimeException ex) {
			return refuse(NestedExceptionUtils.getMostSpecificCause(ex).getMessage());
		}
	}

	private int backup(SnapshotArguments arguments) {

		var file = arguments.file().toAbsolutePath();
		if (Files.exists(file)) {
			return refuse("ファイル「" + file + "」は、すでにあります。別の名前を指定してください。");
		}
		try {
			var part = Files.createTempFile(file.getParent(), file.getFileName().toString(), ".part");
			try (var database = ConfiguredDatabase.open(settings(arguments))) {
				var manifest = write(database, part, arguments.leftOut());
				Files.move(part, file);
				out.println("バックアップしました：" + file + "（" + describe(manifest) + "）");
				return DONE;
			}
			finally {
				Files.deleteIfExists(part);
			}
		}
		catch (IOException ex) {
			return refuse("ファイル「" + file + "」に書き込めません（" + ex + "）。フォルダと権限、空き容量を確かめてください。");
		}
	}

	/** All of it is on the disk before it bears its name. */
	private static Manifest write(ConfiguredDatabase database, Path part, Set<LeftOut> leftOut) throws IOException {
		try (var channel = FileChannel.open(part, StandardOpenOption.WRITE);
				var stream = new BufferedOutputStream(Channels.newOutputStream(channel))) {
			var manifest = new Snapshot(database.dataSource(), new BusinessClock()).write(stream, leftOut);
			stream.flush();
			channel.force(true);
			return manifest;
		}
	}

	private int restore(SnapshotArguments arguments) {

		var file = arguments.file().toAbsolutePath();
		if (!Files.isReadable(file) || Files.isDirectory(file)) {
			return refuse("ファイル「" + file + "」を読めません。");
		}
		try (var database = ConfiguredDatabase.openOrCreate(settings(arguments))) {
			var others = others(JdbcClient.create(database.dataSource()));
			if (others > 0) {
				return refuse("このデータベースには、ほかに" + others + "件の接続があります。Sakutei をすべて止めてから復元してください。何も変更していません。");
			}
			var manifest = new Snapshot(database.dataSource(), new BusinessClock()).restore(file);
			out.println("復元しました（" + describe(manifest) + "）。");
			return DONE;
		}
		catch (IOException ex) {
			return refuse("ファイル「" + file + "」を読めません（" + ex + "）。");
		}
	}

	/**
	 * A connection that was closed a moment ago, such as the one that waited for the
	 * server to start, may still be on its way out: a node that runs stays.
	 */
	private static int others(JdbcClient jdbc) {
		var others = jdbc.sql(OTHERS).query(Integer.class).single();
		for (var look = 0; others > 0 && look < LOOKS; look++) {
			jdbc.sql("select pg_sleep(0.1)").query((row) -> {
			});
			others = jdbc.sql(OTHERS).query(Integer.class).single();
		}
		return others;
	}

	/** The settings as the application would find them, without any of its beans. */
	private static Environment settings(SnapshotArguments arguments) {
		var application = new SpringApplicationBuilder(NoBeans.class).web(WebApplicationType.NONE)
			.bannerMode(Banner.Mode.OFF)
			.build();
		var parameters = new ArrayList<>(arguments.settings());
		parameters.add("--logging.level.root=ERROR");
		try (var context = application.run(parameters.toArray(String[]::new))) {
			return context.getEnvironment();
		}
	}

	private static String describe(Manifest manifest) {
		var now = manifest.now();
		return "%s%d時%02d分の時点、%d表%s".formatted(JapaneseDates.full(now.toLocalDate()), now.getHour(), now.getMinute(),
				manifest.tables().size(),
				manifest.leftOut().isEmpty() ? ""
						: manifest.leftOut()
							.stream()
							.map(LeftOut::label)
							.collect(Collectors.joining("・", "。", "は含みません")));
	}

	private int refuse(String sentence) {
		err.println(sentence);
		return NOT_DONE;
	}

	private static final class NoBeans {

	}

}
