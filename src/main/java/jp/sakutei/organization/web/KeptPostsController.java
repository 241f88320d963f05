package jp.sakutei.organization.web;

import java.util.UUID;

import jp.sakutei.organization.Actor;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * 預かった内容: read again, sent again by a press to where it was sent first, or discarded.
 */
@Controller
class KeptPostsController {

	private final KeptPosts posts;

	KeptPostsController(KeptPosts posts) {
		this.posts = posts;
	}

	@Allowed
	@GetMapping("/kept")
	String list(Actor actor, Model model) {
		model.addAttribute("posts", posts.of(actor.person()));
		return "organization/kept";
	}

	@Allowed
	@PostMapping("/kept/{id}/discard")
	String discard(@PathVariable UUID id, Actor actor, RedirectAttributes redirect) {
		posts.discard(actor.person(), id);
		redirect.addFlashAttribute("notice", "預かった内容を消しました。");
		return "redirect:/kept";
	}

}
