package jp.sakutei.mail.web;

import jp.sakutei.common.Paging;
import jp.sakutei.mail.MailState;
import jp.sakutei.mail.Outbox;
import jp.sakutei.organization.Actor;
import jp.sakutei.organization.PostRole;
import jp.sakutei.organization.web.Allowed;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
class OutboxController {

	private static final int PAGE_SIZE = 50;

	private final Outbox outbox;

	OutboxController(Outbox outbox) {
		this.outbox = outbox;
	}

	@GetMapping("/outbox")
	@Allowed({ PostRole.ADMINISTRATOR, PostRole.PLANNING_OFFICE })
	String list(@RequestParam(required = false) MailState state, @RequestParam(defaultValue = "1") int page,
			Model model) {

		var counts = outbox.countByState();
		var total = (state != null) ? counts.getOrDefault(state, 0)
				: counts.values().stream().mapToInt(Integer::intValue).sum();
		var paging = Paging.of(page, total, PAGE_SIZE);
		model.addAttribute("mails", outbox.page(state, PAGE_SIZE, paging.offset()));
		model.addAttribute("counts", counts);
		model.addAttribute("states", MailState.values());
		model.addAttribute("state", state);
		model.addAttribute("total", total);
		model.addAttribute("paging", paging);
		return "mail/outbox";
	}

	@GetMapping("/outbox/{id}")
	@Allowed({ PostRole.ADMINISTRATOR, PostRole.PLANNING_OFFICE })
	String mail(@PathVariable long id, Model model) {
		model.addAttribute("mail", outbox.find(id));
		return "mail/mail";
	}

	@PostMapping("/outbox/{id}/send-again")
	@Allowed({ PostRole.ADMINISTRATOR, PostRole.PLANNING_OFFICE })
	String sendAgain(@PathVariable long id, Actor actor, RedirectAttributes redirect) {

		var again = outbox.sendAgain(id, actor);
		redirect.addFlashAttribute(again ? "notice" : "warning", again ? "もう一度送信します。" : "このメールは、送信できなかったメールではありません。");
		return "redirect:/outbox/" + id;
	}

}
