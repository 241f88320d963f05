package jp.sakutei.organization.web;

import jakarta.servlet.http.HttpSession;
import jp.sakutei.organization.AccountManagement;
import jp.sakutei.organization.Actor;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** パスワードの変更: one's own. */
@Controller
class PasswordController {

	private final AccountManagement management;

	private final SignedInPeople signedIn;

	PasswordController(AccountManagement management, SignedInPeople signedIn) {
		this.management = management;
		this.signedIn = signedIn;
	}

	@GetMapping("/password")
	@Allowed
	String form() {
		return "organization/password";
	}

	@PostMapping("/password")
	@Allowed
	String change(@RequestParam(defaultValue = "") String current, @RequestParam(defaultValue = "") String password,
			@RequestParam(defaultValue = "") String repeated, Actor actor, HttpSession session, Model model,
			RedirectAttributes redirect) {

		var refusals = management.changePassword(actor, current, password, repeated);
		if (!refusals.isEmpty()) {
			model.addAttribute("refusals", refusals);
			return "organization/password";
		}
		signedIn.signOutElsewhere(actor.person(), session.getId());
		redirect.addFlashAttribute("notice", "パスワードを変更しました。");
		return "redirect:/password";
	}

}
