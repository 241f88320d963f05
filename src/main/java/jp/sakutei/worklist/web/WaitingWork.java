package jp.sakutei.worklist.web;

import java.util.Map;

import org.springframework.stereotype.Component;

import jp.sakutei.organization.Actor;
import jp.sakutei.organization.web.WaitingCounts;
import jp.sakutei.worklist.WorkItems;

/** What waits for a person, beside the entries of the menu. */
@Component
class WaitingWork implements WaitingCounts {

	private final WorkItems items;

	WaitingWork(WorkItems items) {
		this.items = items;
	}

	@Override
	public Map<String, Integer> of(Actor actor) {
		var waiting = items.waiting(actor);
		return Map.of("/tasks", waiting.all(), "/gates", waiting.gates());
	}

}
