package jp.sakutei.engine;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import jp.sakutei.common.CannotStart;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The database server that a killed process leaves behind. It keeps the directory for
 * itself, and a start that fails on it cannot be tried again in the same process.
 */
final class OrphanServer {

	private static final Logger log = LoggerFactory.getLogger(OrphanServer.class);

	private static final int SECONDS_TO_END = 20;

	private final Path directory;

	OrphanServer(Path directory) {
		this.directory = directory;
	}

	/**
	 * Ends it, if there is one.
	 * @throws CannotStart when a living process uses the directory
	 */
	void end() throws IOException {

		if (usedByAnotherProcess()) {
			throw new CannotStart(
					"データの置き場所 " + directory + " は、起動中の別の Sakutei が使っています。そちらを終了するか、--sakutei.data で別の場所を指定してください。");
		}
		var server = find();
		if (server.isPresent()) {
			log.info("前回の終了処理が残っていたため、データベースを止めてから起動します。");
			end(server.get());
		}
	}

	/** The lock that the embedded server's library holds as long as its process lives. */
	private boolean usedByAnotherProcess() throws IOException {

		var file = directory.resolve("epg-lock");
		if (!Files.exists(file)) {
			return false;
		}
		try (var channel = FileChannel.open(file, StandardOpenOption.WRITE); var lock = channel.tryLock()) {
			return lock == null;
		}
		catch (OverlappingFileLockException ex) {
			return true;
		}
	}

	/** By the pid that the server wrote down, unless that is another process by now. */
	Optional<ProcessHandle> find() throws IOException {

		var file = directory.resolve("postmaster.pid");
		if (!Files.exists(file)) {
			return Optional.empty();
		}
		var pid = Files.readAllLines(file).get(0).strip();
		return ProcessHandle.of(Long.parseLong(pid))
			.filter((process) -> process.info().commandLine().orElse("").contains(directory.toString()));
	}

	private static void end(ProcessHandle server) {
		server.destroy();
		try {
			server.onExit().get(SECONDS_TO_END, TimeUnit.SECONDS);
		}
		catch (TimeoutException | ExecutionException ex) {
			// what was committed is in the log: the next start recovers it
			server.destroyForcibly();
			server.onExit().join();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
