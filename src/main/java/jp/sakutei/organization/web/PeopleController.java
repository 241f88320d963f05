package jp.sakutei.organization.web;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import jp.sakutei.common.BusinessClock;
import jp.sakutei.common.CsvFile;
import jp.sakutei.common.NotFound;
import jp.sakutei.common.Paging;
import jp.sakutei.organization.AccountManagement;
import jp.sakutei.organization.Accounts;
import jp.sakutei.organization.Actor;
import jp.sakutei.organization.PersonId;
import jp.sakutei.organization.PostRole;

import org.springframework.context.annotation.Bean;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 利用者: for the administrator. */
@Controller
class PeopleController {

	private static final int ROWS_PER_PAGE = 50;

	private final Accounts accounts;

	private final AccountManagement management;

	private final SignedInPeople signedIn;

	private final BusinessClock clock;

	PeopleController(Accounts accounts, AccountManagement management, SignedInPeople signedIn, BusinessClock clock) {
		this.accounts = accounts;
		this.management = management;
		this.signedIn = signedIn;
		this.clock = clock;
	}

	@Bean
	static NavigationEntry peopleEntry() {
		return new NavigationEntry(92, NavigationGroup.ADMINISTRATION, "利用者", "/people",
				Set.of(PostRole.ADMINISTRATOR));
	}

	@GetMapping("/people")
	@Allowed(PostRole.ADMINISTRATOR)
	String list(@RequestParam(defaultValue = "") String text, @RequestParam(defaultValue = "1") int page, Model model) {

		var searched = text.replace("\u0000", "").strip();
		var total = accounts.count(searched);
		var paging = Paging.of(page, total, ROWS_PER_PAGE);
		model.addAttribute("people", accounts.find(searched, clock.today(), paging.offset(), ROWS_PER_PAGE));
		model.addAttribute("text", searched);
		model.addAttribute("total", total);
		model.addAttribute("paging", paging);
		return "organization/people";
	}

	/** All pages of who was searched for. */
	@GetMapping("/people.csv")
	@Allowed(PostRole.ADMINISTRATOR)
	ResponseEntity<byte[]> file(@RequestParam(defaultValue = "") String text) {
		var file = new CsvFile(Stream.of("職員番号", "氏名", "今日の職", "メールアドレス", "サインイン"));
		accounts.find(text.replace("\u0000", "").strip(), clock.today(), 0, Integer.MAX_VALUE)
			.forEach((person) -> file.row(person.id().value(), person.name(), String.join("、", person.posts()),
					person.email(), person.signIn()));
		return file.answer("利用者");
	}

	@GetMapping("/people/{code}")
	@Allowed(PostRole.ADMINISTRATOR)
	String person(@PathVariable String code, Model model) {
		model.addAttribute("person",
				accounts.find(new PersonId(code), clock.today()).orElseThrow(() -> new NotFound("職員 " + code)));
		return "organization/person";
	}

	@PostMapping("/people/{code}/enabled")
	@Allowed(PostRole.ADMINISTRATOR)
	String enable(@PathVariable String code, @RequestParam(defaultValue = "false") boolean enabled, Actor actor,
			Model model, RedirectAttributes redirect) {

		var person = new PersonId(code);
		var refusals = management.setEnabled(person, enabled, actor);
		if (refusals.isEmpty() && !enabled) {
			signedIn.signOut(person, SignInEnd.DISABLED);
		}
		return done(code, refusals, enabled ? "利用できるようにしました。" : "利用を止めました。", model, redirect);
	}

	@PostMapping("/people/{code}/password")
	@Allowed(PostRole.ADMINISTRATOR)
	String setPassword(@PathVariable String code, @RequestParam(defaultValue = "") String password, Actor actor,
			HttpServletRequest request, Model model, RedirectAttributes redirect) {

		var person = new PersonId(code);
		var refusals = management.setPassword(person, password, actor);
		if (refusals.isEmpty() && person.equals(actor.person())) {
			signedIn.passwordChanged(person, request);
		}
		else if (refusals.isEmpty()) {
			signedIn.signOut(person, SignInEnd.PASSWORD_SET);
		}
		return done(code, refusals, "パスワードを設定しました。本人に伝え、サインインしたら変更するよう頼んでください。", model, redirect);
	}

	private String done(String code, List<String> refusals, String notice, Model model, RedirectAttributes redirect) {
		if (!refusals.isEmpty()) {
			model.addAttribute("refusals", refusals);
			return person(code, model);
		}
		redirect.addFlashAttribute("notice", notice);
		return "redirect:/people/" + code;
	}

}
