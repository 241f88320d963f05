package jp.sakutei.check.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import jp.sakutei.round.Rounds;
import jp.sakutei.round.RoundId;
import jp.sakutei.organization.Actor;
import jp.sakutei.organization.Organization;
import jp.sakutei.organization.Person;
import jp.sakutei.organization.PersonId;
import jp.sakutei.organization.PostRole;
import jp.sakutei.organization.web.Allowed;
import jp.sakutei.check.RuleManagement;
import jp.sakutei.check.RuleTrial;
import jp.sakutei.check.RuleTrials;
import jp.sakutei.rules.DecisionTables;
import jp.sakutei.rules.RuleLine;
import jp.sakutei.rules.RuleScope;
import jp.sakutei.rules.RuleVersion;
import jp.sakutei.rules.RuleVersions;
import jp.sakutei.work.Works;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 点検の規則: which version judges, and what another would change. */
@Controller
class RulesController {

	private final DecisionTables tables;

	private final RuleVersions versions;

	private final RuleTrials trials;

	private final RuleManagement management;

	private final Rounds rounds;

	private final Organization organization;

	private final Works works;

	RulesController(DecisionTables tables, RuleVersions versions, RuleTrials trials, RuleManagement management,
			Rounds rounds, Organization organization, Works works) {
		this.tables = tables;
		this.versions = versions;
		this.trials = trials;
		this.management = management;
		this.rounds = rounds;
		this.organization = organization;
		this.works = works;
	}

	@GetMapping("/rules")
	@Allowed({ PostRole.PLANNING_OFFICE, PostRole.ADMINISTRATOR })
	String list(Model model) {
		model.addAttribute("tables",
				tables.scopes()
					.stream()
					.map((scope) -> new Table(scope, tables.inForce(scope.table()),
							versions.of(scope.table()).stream().map(this::taken).toList()))
					.toList());
		return "check/rules";
	}

	@PostMapping("/rules/{table}")
	@Allowed({ PostRole.PLANNING_OFFICE, PostRole.ADMINISTRATOR })
	String take(@PathVariable String table, @RequestParam(required = false) MultipartFile file, Actor actor,
			RedirectAttributes redirect) throws IOException {

		var taken = management.take(table, (file == null) ? new byte[0] : file.getBytes(), actor);
		if (taken.version() == null) {
			redirect.addFlashAttribute("faults", String.join("\n", taken.faults()));
			return "redirect:/rules";
		}
		redirect.addFlashAttribute("notice", "判定表を取り込みました。まだ点検には使われていません。");
		return "redirect:/rules/versions/" + taken.version().id();
	}

	@GetMapping("/rules/versions/{id}")
	@Allowed({ PostRole.PLANNING_OFFICE, PostRole.ADMINISTRATOR })
	String version(@PathVariable long id, Model model) {

		var version = versions.get(id);
		var present = tables.inForce(version.table());
		var trial = trials.latest(id);
		model.addAttribute("version", version);
		model.addAttribute("rounds", rounds.atWork());
		model.addAttribute("label", tables.scope(version.table()).label());
		model.addAttribute("inForce", present.id() == id);
		model.addAttribute("lines", RuleLine.of(version));
		model.addAttribute("presentLines", RuleLine.of(present));
		model.addAttribute("trial", trial.orElse(null));
		model.addAttribute("work", trial.map(RuleTrial::work).flatMap(works::find).orElse(null));
		model.addAttribute("changes",
				trial.filter(RuleTrial::isFinished).map((each) -> trials.changes(each.id())).orElse(List.of()));
		return "check/rule-version";
	}

	@PostMapping("/rules/versions/{id}/trial")
	@Allowed({ PostRole.PLANNING_OFFICE, PostRole.ADMINISTRATOR })
	String tryOut(@PathVariable long id, @RequestParam String round, Actor actor) {
		return "redirect:/works/" + management.startTrial(id, new RoundId(round), actor).id();
	}

	@PostMapping("/rules/versions/{id}/valid-from")
	@Allowed({ PostRole.PLANNING_OFFICE, PostRole.ADMINISTRATOR })
	String setDay(@PathVariable long id, @RequestParam(required = false) LocalDate day, Actor actor,
			RedirectAttributes redirect) {
		var refusals = management.setDay(id, day, actor);
		redirect.addFlashAttribute(refusals.isEmpty() ? "notice" : "faults",
				refusals.isEmpty() ? "適用する日を決めました。" : String.join("\n", refusals));
		return "redirect:/rules/versions/" + id;
	}

	@GetMapping("/rules/versions/{id}/file")
	@Allowed({ PostRole.PLANNING_OFFICE, PostRole.ADMINISTRATOR })
	ResponseEntity<byte[]> file(@PathVariable long id) {
		var version = versions.get(id);
		return ResponseEntity.ok()
			.contentType(MediaType.APPLICATION_OCTET_STREAM)
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename(version.table() + ".dmn").build().toString())
			.body(version.content().getBytes(StandardCharsets.UTF_8));
	}

	private Taken taken(RuleVersion version) {
		var by = Optional.ofNullable(version.takenBy())
			.flatMap((code) -> organization.person(new PersonId(code)))
			.map(Person::name);
		return new Taken(version, by.orElse(null));
	}

	/**
	 * A version and who took it over.
	 *
	 * @param by the name; null: it came with the product or its configuration
	 */
	record Taken(RuleVersion version, String by) {
	}

	/** A table with all its versions, newest first. */
	record Table(RuleScope scope, RuleVersion inForce, List<Taken> versions) {

		/** How it stands with a version. */
		public String state(RuleVersion version) {
			if (version.id() == inForce.id()) {
				return "適用中";
			}
			if (version.isOnTrial()) {
				return "試行";
			}
			return (inForce.validFrom().isBefore(version.validFrom())) ? "予定" : "以前の版";
		}

	}

}
