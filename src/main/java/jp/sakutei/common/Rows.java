package jp.sakutei.common;

import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/** Rows to be written at once, each with its position from 1. */
public final class Rows {

	private Rows() {
	}

	public static <T> List<Object[]> of(List<T> things, BiFunction<T, Integer, Object[]> row) {
		return IntStream.range(0, things.size()).mapToObj((index) -> row.apply(things.get(index), index + 1)).toList();
	}

	public static Object[] row(Object... values) {
		return values;
	}

}
