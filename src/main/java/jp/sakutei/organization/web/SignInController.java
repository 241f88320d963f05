package jp.sakutei.organization.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class SignInController {

	@Allowed(anonymous = true)
	@GetMapping("/sign-in")
	String signIn() {
		return "organization/sign-in";
	}

}
