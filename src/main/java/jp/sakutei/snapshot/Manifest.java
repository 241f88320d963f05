package jp.sakutei.snapshot;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a snapshot says of itself.
 *
 * @param format {@link #FORMAT}
 * @param product version of the product that wrote it; null where it ran from its sources
 * @param engine version of the engine's tables
 * @param now business time
 * @param leftOut what it goes without
 * @param migrations by schema: how its tables came to be
 * @param tables their columns, by name
 * @param sequences their last numbers, by name; null where none was given out yet
 */
public record Manifest(String format, String product, String engine, LocalDateTime now, Set<LeftOut> leftOut,
		Map<String, List<Migration>> migrations, Map<String, List<String>> tables, Map<String, Long> sequences) {

	static final String FORMAT = "sakutei-snapshot-1";

	/**
	 * One step that made or changed the tables.
	 *
	 * @param checksum null for steps that are written in Java
	 */
	public record Migration(String version, Integer checksum) {
	}

}
