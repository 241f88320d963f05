package jp.sakutei.common;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Keeps what was asked for last: where it is full, what nobody asked for longest goes.
 */
public final class RecentlyUsed<K, V> extends LinkedHashMap<K, V> {

	private static final long serialVersionUID = 1;

	private final int most;

	private RecentlyUsed(int most) {
		super(16, 0.75f, true);
		this.most = most;
	}

	/** For several threads at once. */
	public static <K, V> Map<K, V> atMost(int most) {
		return Collections.synchronizedMap(new RecentlyUsed<>(most));
	}

	@Override
	protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
		return size() > most;
	}

}
