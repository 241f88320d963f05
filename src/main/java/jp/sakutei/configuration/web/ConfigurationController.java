package jp.sakutei.configuration.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import jp.sakutei.configuration.findings.Findings;
import jp.sakutei.organization.Actor;
import jp.sakutei.organization.PostRole;
import jp.sakutei.organization.web.Allowed;
import jp.sakutei.configuration.taking.ConfigurationManagement;
import jp.sakutei.configuration.taking.CurrentConfigurations;
import jp.sakutei.round.Plan;
import jp.sakutei.configuration.RoundFiles;
import jp.sakutei.configuration.taking.RoundFilesSource;
import jp.sakutei.configuration.taking.RoundManagement;
import jp.sakutei.round.Rounds;
import jp.sakutei.rules.DecisionTables;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The round's files: what differs, taking them in, writing them out, opening the round.
 */
@Controller
class ConfigurationController {

	private static final int SHOWN = 500;

	private final Rounds rounds;

	private final ConfigurationManagement configuration;

	private final CurrentConfigurations current;

	private final RoundManagement management;

	private final RoundFilesSource source;

	private final DecisionTables tables;

	ConfigurationController(Rounds rounds, ConfigurationManagement configuration, CurrentConfigurations current,
			RoundManagement management, RoundFilesSource source, DecisionTables tables) {
		this.rounds = rounds;
		this.configuration = configuration;
		this.current = current;
		this.management = management;
		this.source = source;
		this.tables = tables;
	}

	@GetMapping("/rounds/{round}/configuration")
	@Allowed({ PostRole.ADMINISTRATOR, PostRole.PLANNING_OFFICE })
	String show(Plan plan, Model model) {

		var changes = configuration.changes(plan.id());
		model.addAttribute("plan", plan);
		model.addAttribute("open", rounds.isOpen(plan.id()));
		model.addAttribute("place", source.place());
		model.addAttribute("changes", changes);
		model.addAttribute("differences", changes.byWeight().stream().limit(SHOWN).toList());
		model.addAttribute("findings", Findings.of(current.of(plan.id())));
		return "configuration/configuration";
	}

	@PostMapping("/rounds/{round}/configuration/take")
	@Allowed({ PostRole.ADMINISTRATOR, PostRole.PLANNING_OFFICE })
	String take(Plan plan, @RequestParam String fingerprint, @RequestParam(defaultValue = "") Set<String> leftOut,
			Actor actor, RedirectAttributes redirect) {

		var refusals = configuration.take(plan.id(), fingerprint, leftOut, actor);
		redirect.addFlashAttribute(refusals.isEmpty() ? "notice" : "warning",
				refusals.isEmpty() ? leftOut.isEmpty() ? "設定を取り込みました。" : "設定を取り込みました。取り込まなかった違いは、次に開いたときにも示します。"
						: String.join("\n", refusals));
		return "redirect:/rounds/{round}/configuration";
	}

	@PostMapping("/rounds/{round}/configuration/open")
	@Allowed(PostRole.PLANNING_OFFICE)
	String open(Plan plan, RedirectAttributes redirect) {

		var errors = management.open(plan.id());
		redirect.addFlashAttribute(errors.isEmpty() ? "notice" : "warning",
				errors.isEmpty() ? "策定を開きました。" : "確認事項にエラーがあるため、策定を開けません。\n" + String.join("\n", errors));
		return "redirect:/rounds/{round}/configuration";
	}

	@GetMapping("/rounds/{round}/configuration/files.zip")
	@Allowed({ PostRole.ADMINISTRATOR, PostRole.PLANNING_OFFICE })
	ResponseEntity<byte[]> export(Plan plan) throws IOException {

		return ResponseEntity.ok()
			.contentType(MediaType.parseMediaType("application/zip"))
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename("config-" + plan.id() + ".zip").build().toString())
			.body(zip(configuration.export(plan.id()), tables));
	}

	/** With the decision tables of the day. */
	private static byte[] zip(RoundFiles files, DecisionTables tables) throws IOException {
		var bytes = new ByteArrayOutputStream();
		try (var zip = new ZipOutputStream(bytes)) {
			for (var file : files.contents().entrySet()) {
				zip.putNextEntry(new ZipEntry(file.getKey()));
				zip.write(file.getValue());
			}
			for (var scope : tables.scopes()) {
				zip.putNextEntry(new ZipEntry("rules/" + scope.table() + ".dmn"));
				zip.write(tables.inForce(scope.table()).content().getBytes(StandardCharsets.UTF_8));
			}
		}
		return bytes.toByteArray();
	}

}
