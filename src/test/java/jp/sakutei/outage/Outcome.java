package jp.sakutei.outage;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** What the server said to all colleagues, and how often it said nothing. */
final class Outcome {

	private final Set<String> accepted = ConcurrentHashMap.newKeySet();

	private final List<String> unanswered = new CopyOnWriteArrayList<>();

	void accepted(String task) {
		if (!accepted.add(task)) {
			throw new AssertionError("accepted twice: " + task);
		}
	}

	void unanswered(String why) {
		unanswered.add(why);
	}

	/** Tasks that the server said were done. */
	Set<String> accepted() {
		return Set.copyOf(accepted);
	}

	int count() {
		return accepted.size();
	}

	List<String> unanswered() {
		return List.copyOf(unanswered);
	}

}
