package jp.sakutei.organization.web;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jp.sakutei.common.BusinessClock;
import jp.sakutei.common.TypedDay;
import jp.sakutei.common.Written;
import jp.sakutei.organization.Actor;
import jp.sakutei.organization.Authority;
import jp.sakutei.organization.Organization;
import jp.sakutei.organization.PersonId;
import jp.sakutei.organization.PostRole;
import jp.sakutei.organization.SubstitutionManagement;
import jp.sakutei.organization.SubstitutionRules;
import jp.sakutei.organization.web.SubstituteList.Choice;

import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * 代理: named by the holder of a post, or for anybody by the office and the administrator.
 */
@Controller
class SubstitutesController {

	private static final Set<PostRole> FOR_ANYBODY = Set.of(PostRole.PLANNING_OFFICE, PostRole.ADMINISTRATOR);

	private final SubstitutionManagement management;

	private final SubstituteList list;

	private final Organization organization;

	private final BusinessClock clock;

	SubstitutesController(SubstitutionManagement management, SubstituteList list, Organization organization,
			BusinessClock clock) {
		this.management = management;
		this.list = list;
		this.organization = organization;
		this.clock = clock;
	}

	@Bean
	static NavigationEntry substitutesEntry() {
		return new NavigationEntry(85, NavigationGroup.PERSON, "代理の設定", "/substitutes",
				Set.of(PostRole.SECTION_HEAD, PostRole.DEPARTMENT_HEAD, PostRole.FINANCE_CHIEF,
						PostRole.FINANCE_DIRECTOR, PostRole.PLANNING_OFFICE, PostRole.ADMINISTRATOR));
	}

	@GetMapping("/substitutes")
	@Allowed({ PostRole.SECTION_HEAD, PostRole.DEPARTMENT_HEAD, PostRole.FINANCE_CHIEF, PostRole.FINANCE_DIRECTOR,
			PostRole.PLANNING_OFFICE, PostRole.ADMINISTRATOR })
	String page(@ModelAttribute("form") Naming form, Actor actor, Model model) {
		return show(form, actor, model);
	}

	@PostMapping("/substitutes")
	@Allowed({ PostRole.SECTION_HEAD, PostRole.DEPARTMENT_HEAD, PostRole.FINANCE_CHIEF, PostRole.FINANCE_DIRECTOR,
			PostRole.PLANNING_OFFICE, PostRole.ADMINISTRATOR })
	String name(@ModelAttribute("form") Naming form, Actor actor, Model model, RedirectAttributes redirect) {

		var refusals = form.isIncomplete() ? List.of("職・代理をする職員・開始日・終了日を入力してください。")
				: management.name(actor, holder(form, actor), new PersonId(form.substitute().strip()), form.post(),
						day(form.from()), day(form.to()), form.reason());
		if (!refusals.isEmpty()) {
			model.addAttribute("refusals", refusals);
			return show(form, actor, model);
		}
		redirect.addFlashAttribute("notice", "代理を指定しました。");
		return "redirect:/substitutes";
	}

	@PostMapping("/substitutes/{id}/end")
	@Allowed({ PostRole.SECTION_HEAD, PostRole.DEPARTMENT_HEAD, PostRole.FINANCE_CHIEF, PostRole.FINANCE_DIRECTOR,
			PostRole.PLANNING_OFFICE, PostRole.ADMINISTRATOR })
	String end(@PathVariable UUID id, Actor actor, RedirectAttributes redirect) {
		management.end(actor, id);
		redirect.addFlashAttribute("notice", "代理を終えました。");
		return "redirect:/substitutes";
	}

	private String show(Naming form, Actor actor, Model model) {

		var forAnybody = actor.holdsAny(FOR_ANYBODY);
		var holder = organization.actorOn(holder(form, actor), clock.today());
		var posts = SubstitutionRules.nameable(actor, holder);
		model.addAttribute("forAnybody", forAnybody);
		model.addAttribute("holder", holder);
		model.addAttribute("holders", forAnybody ? list.named(form.holderName()) : List.of());
		model.addAttribute("posts", posts);
		model.addAttribute("units", posts.stream().collect(Collectors.toMap(Function.identity(), list::label)));
		model.addAttribute("people", people(form, posts, holder));
		model.addAttribute("substitutions", list.visibleTo(actor, forAnybody));
		return "organization/substitutes";
	}

	/** Whom the page offers: found by name, and near the posts. */
	private List<Choice> people(Naming form, List<Authority> posts, Actor holder) {
		var people = new LinkedHashSet<>(list.named(form.name()));
		people.addAll(list.named(form.substitute()));
		posts.forEach((post) -> people.addAll(list.near(post)));
		return people.stream().filter((each) -> !each.id().equals(holder.person())).toList();
	}

	/** Others than the office and the administrator name substitutes for themselves. */
	private static PersonId holder(Naming form, Actor actor) {
		return (Written.isEmpty(form.holder()) || !actor.holdsAny(FOR_ANYBODY)) ? actor.person()
				: new PersonId(form.holder().strip());
	}

	private static LocalDate day(String typed) {
		return TypedDay.read(typed).value();
	}

	/**
	 * What is typed.
	 *
	 * @param holderName by which a holder is looked for
	 * @param holder code of the one that was chosen
	 * @param name by which a substitute is looked for
	 * @param authority as a candidate group
	 * @param substitute code of the one that was chosen
	 */
	record Naming(String holderName, String holder, String name, String authority, String substitute, String from,
			String to, String reason) {

		Naming {
			holderName = text(holderName);
			name = text(name);
			holder = text(holder);
			authority = text(authority);
			substitute = text(substitute);
			from = text(from);
			to = text(to);
			reason = text(reason);
		}

		boolean isIncomplete() {
			return post() == null || Written.isEmpty(substitute) || day(from) == null || day(to) == null;
		}

		/** Null where what came is no post's authority: a forged one. */
		Authority post() {
			try {
				return Authority.parse(authority);
			}
			catch (IllegalArgumentException ex) {
				return null;
			}
		}

		private static String text(String typed) {
			return (typed == null) ? "" : typed.replace("\u0000", "");
		}

	}

}
