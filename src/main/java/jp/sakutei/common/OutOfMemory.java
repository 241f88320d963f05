package jp.sakutei.common;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;

/**
 * A server whose memory has run out stays up and answers nobody: it ends, so that whoever
 * started it starts it again. Request and job threads catch and log what they meet, so
 * the log is where it is seen; all other threads end by it.
 */
public final class OutOfMemory extends TurboFilter {

	/** As the JVM's own -XX:+ExitOnOutOfMemoryError. */
	public static final int EXIT = 3;

	private OutOfMemory() {
	}

	/** However the server was started. */
	public static void endsTheServer() {

		if (LoggerFactory.getILoggerFactory() instanceof LoggerContext logs
				&& logs.getTurboFilterList().stream().noneMatch(OutOfMemory.class::isInstance)) {
			var filter = new OutOfMemory();
			filter.setContext(logs);
			filter.start();
			logs.addTurboFilter(filter);
		}
		Thread.setDefaultUncaughtExceptionHandler((thread, thrown) -> {
			endWhere(thrown);
			LoggerFactory.getLogger(OutOfMemory.class).error("{} ended", thread.getName(), thrown);
		});
	}

	@Override
	public FilterReply decide(Marker marker, Logger logger, Level level, String format, Object[] parameters,
			Throwable thrown) {
		endWhere(thrown);
		if (parameters != null && parameters.length > 0
				&& parameters[parameters.length - 1] instanceof Throwable last) {
			endWhere(last);
		}
		return FilterReply.NEUTRAL;
	}

	private static void endWhere(Throwable thrown) {
		var cause = thrown;
		for (var depth = 0; cause != null && depth < 20; depth++) {
			if (cause instanceof OutOfMemoryError) {
				System.err.println("The memory has run out (" + cause.getMessage()
						+ "): the server ends. Start it again, with a larger heap (-Xmx).");
				Runtime.getRuntime().halt(EXIT);
			}
			cause = cause.getCause();
		}
	}

}
