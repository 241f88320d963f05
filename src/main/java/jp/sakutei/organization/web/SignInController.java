package jp.sakutei.organization.web;

import jp.sakutei.organization.Organization;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class SignInController {

	private final Organization organization;

	SignInController(Organization organization) {
		this.organization = organization;
	}

	@Allowed(anonymous = true)
	@GetMapping("/sign-in")
	String signIn(Model model) {
		model.addAttribute("nobodyYet", organization.isEmpty());
		return "organization/sign-in";
	}

}
