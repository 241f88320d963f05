package jp.sakutei.search;

import java.time.LocalDate;
import java.util.List;

/**
 * Something that was found.
 *
 * @param place in it: 指標の指標名
 * @param day when it was written, or null
 * @param pieces of what was written there
 * @param slipped only with a character changed
 */
public record Finding(Kind kind, String path, String title, String place, LocalDate day, List<Excerpt.Piece> pieces,
		boolean slipped) {
}
