package jp.sakutei.worklist.web;

import jp.sakutei.common.NotFound;
import jp.sakutei.handin.Gate;
import jp.sakutei.organization.Actor;
import jp.sakutei.organization.web.Allowed;
import jp.sakutei.sheet.HandInId;
import jp.sakutei.worklist.WorkItem;
import jp.sakutei.worklist.WorkItems;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * Leads from a hand-in to where its gate is decided now, or to its sheet: an address that
 * lists and pages can know without the task.
 */
@Controller
class GateTaskController {

	private final WorkItems items;

	GateTaskController(WorkItems items) {
		this.items = items;
	}

	@Allowed
	@GetMapping("/gates/{handIn}")
	String decide(@PathVariable String handIn, Actor actor) {

		if (!handIn.matches("[\\p{L}\\p{N}._-]+:[\\p{L}\\p{N}._-]+:\\d{1,9}")) {
			throw new NotFound("この提出");
		}
		var id = new HandInId(handIn);
		return items.openOf(id.value())
			.stream()
			.filter((item) -> Gate.ofForm(item.form()) != null && actor.holds(item.authority()))
			.map(WorkItem::taskId)
			.findFirst()
			.map((task) -> "redirect:/tasks/" + task)
			.orElseGet(() -> "redirect:/sheets/" + id.sheet());
	}

}
