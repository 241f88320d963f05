package jp.sakutei.sheet;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * What became of a project so far, in order: a line for each record of it, also where
 * that had left it as it was.
 */
record ProjectHistory(List<Past> changes) {

	/** What is undone when it is taken back; what was undone itself does not count. */
	Optional<Past> last() {
		return Optional.ofNullable(standing().peekLast());
	}

	/** What is undone when a record is corrected; empty where nothing stands of it. */
	Optional<Past> lastOf(String source) {
		return last().filter((past) -> past.source().equals(source));
	}

	/**
	 * A later record stands on it, were it only by leaving things as they are. Which one
	 * is later, their first lines say: a correction does not make a record younger.
	 */
	boolean isOvertaken(String source) {
		var first = first(source);
		return first.isPresent() && standing().stream()
			.map((past) -> first(past.source()).orElseThrow())
			.anyMatch((other) -> other > first.get());
	}

	private Deque<Past> standing() {
		var standing = new ArrayDeque<Past>();
		for (var past : changes) {
			if (past.undoes()) {
				standing.pollLast();
			}
			else if (past.places()) {
				standing.add(past);
			}
		}
		return standing;
	}

	private Optional<Long> first(String source) {
		return changes.stream()
			.filter((past) -> past.source().equals(source) && past.recorded())
			.map(Past::id)
			.findFirst();
	}

	/**
	 * @param id of the change, rising
	 * @param fromKindReason the office's, before
	 * @param source hearing, meeting or sheet that it came from
	 */
	record Past(long id, ProjectDeed deed, Placement from, Placement to, String fromKind, String toKind,
			String fromKindReason, String source) {

		/** By a body's record; 区分 is set, and contents are moved, without one. */
		boolean recorded() {
			return deed != ProjectDeed.SET_KIND && deed != ProjectDeed.REWRITE;
		}

		boolean places() {
			return recorded() && deed != ProjectDeed.LEAVE;
		}

		boolean undoes() {
			return deed == ProjectDeed.CORRECT || deed == ProjectDeed.TAKE_BACK;
		}

		boolean changedKind() {
			return !fromKind.equals(toKind);
		}

	}

}
