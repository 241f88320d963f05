package jp.sakutei.organization.web;

import jakarta.servlet.http.HttpServletRequest;
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

	private final SignInOrigins origins;

	PasswordController(AccountManagement management, SignedInPeople signedIn, SignInOrigins origins) {
		this.management = management;
		this.origins = origins;
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
			@RequestParam(defaultValue = "") String repeated, Actor actor, HttpServletRequest request, Model model,
			RedirectAttributes redirect) {

		var refusals = management.changePassword(actor, origins.of(request, actor.person().value()), current, password,
				repeated);
		if (!refusals.isEmpty()) {
			model.addAttribute("refusals", refusals);
			return "organization/password";
		}
		signedIn.passwordChanged(actor.person(), request);
		redirect.addFlashAttribute("notice", "パスワードを変更しました。");
		return "redirect:/password";
	}

}
