package jp.sakutei.sheet;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;

/**
 * What became of a project so far, in order.
 */
record ProjectHistory(List<Past> changes) {

	/** What is undone when it is taken back; what was undone itself does not count. */
	Optional<Past> last() {
		var standing = new ArrayDeque<Past>();
		for (var past : changes) {
			if (past.undoes()) {
				standing.pollLast();
			}
			else if (past.places()) {
				standing.add(past);
			}
		}
		return Optional.ofNullable(standing.peekLast());
	}

	/** What is undone when a record is corrected; empty where nothing stands of it. */
	Optional<Past> lastOf(String source) {
		return last().filter((past) -> past.source().equals(source));
	}

	/** The record had changed something, and another has changed it since. */
	boolean isOvertaken(String source) {
		return last().filter((past) -> !past.source().equals(source))
			.filter((past) -> changes.stream()
				.anyMatch((earlier) -> earlier.id() < past.id() && earlier.source().equals(source)))
			.isPresent();
	}

	/**
	 * @param id of the change, rising
	 * @param source hearing, meeting or sheet that it came from
	 */
	record Past(long id, ProjectDeed deed, Placement from, Placement to, String fromKind, String toKind,
			String source) {

		boolean places() {
			return deed != ProjectDeed.SET_KIND && deed != ProjectDeed.REWRITE;
		}

		boolean undoes() {
			return deed == ProjectDeed.CORRECT || deed == ProjectDeed.TAKE_BACK;
		}

		boolean changedKind() {
			return !fromKind.equals(toKind);
		}

	}

}
