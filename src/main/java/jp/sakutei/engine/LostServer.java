package jp.sakutei.engine;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The database server that came along has ended before its process. That one would stay
 * up and answer nobody: it ends too, so that somebody starts it again.
 */
final class LostServer implements AutoCloseable {

	private static final Logger log = LoggerFactory.getLogger(LostServer.class);

	private static final int FAILED = 1;

	private volatile boolean expected;

	void watch(ProcessHandle server) {
		server.onExit().thenRun(() -> {
			if (!expected) {
				log.error("データベースが止まったため、終了します。もう一度起動してください。記録が済んだものは残っています。");
				// nothing can be stored any more, and to close in order waits for the
				// database
				Runtime.getRuntime().halt(FAILED);
			}
		});
	}

	/** From now on it may end. */
	@Override
	public void close() {
		expected = true;
	}

}
