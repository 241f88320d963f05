package jp.sakutei.organization.web;

import jakarta.servlet.http.HttpServletRequest;
import jp.sakutei.common.Codes;
import jp.sakutei.organization.Organization;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class SignInController {

	private final Organization organization;

	SignInController(Organization organization) {
		this.organization = organization;
	}

	@Allowed(anonymous = true)
	@GetMapping("/sign-in")
	String signIn(@RequestParam(defaultValue = "") String wait, @RequestParam(defaultValue = "") String ended,
			HttpServletRequest request, Model model) {
		Codes.find(SignInEnd.class, ended).ifPresent((each) -> model.addAttribute("ended", each.label()));
		SignInCookie.TYPED_CODE.read(request).ifPresent((typed) -> model.addAttribute("typed", typed));
		if (wait.matches("\\d{1,3}")) {
			var seconds = Integer.parseInt(wait);
			model.addAttribute("wait", (seconds > 90) ? (seconds + 59) / 60 + "分" : seconds + "秒");
		}
		model.addAttribute("nobodyYet", organization.isEmpty());
		return "organization/sign-in";
	}

}
