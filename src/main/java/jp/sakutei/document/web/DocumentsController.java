package jp.sakutei.document.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.annotation.Bean;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import jp.sakutei.document.Documents;
import jp.sakutei.organization.Actor;
import jp.sakutei.organization.Department;
import jp.sakutei.organization.Organization;
import jp.sakutei.organization.PostRole;
import jp.sakutei.organization.Scope;
import jp.sakutei.organization.Section;
import jp.sakutei.organization.web.Allowed;
import jp.sakutei.organization.web.NavigationEntry;
import jp.sakutei.projectsheet.ProjectSheet;
import jp.sakutei.projectsheet.ProjectSheetId;

/** Excel・印刷: sheets as files. */
@Controller
class DocumentsController {

	private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

	private final Documents documents;

	private final Scope scope;

	private final Organization organization;

	DocumentsController(Documents documents, Scope scope, Organization organization) {
		this.documents = documents;
		this.scope = scope;
		this.organization = organization;
	}

	@Bean
	static NavigationEntry documentsEntry() {
		return new NavigationEntry(25, "Excel・印刷", "/documents", Set.of());
	}

	@Allowed
	@GetMapping("/documents")
	String page(Actor actor, Model model) {
		var sections = scope.sections(actor);
		model.addAttribute("sections", sections);
		model.addAttribute("departments", departments(sections));
		model.addAttribute("mayReturn", actor.holds(PostRole.STAFF));
		return "document/documents";
	}

	@Allowed
	@GetMapping("/documents/sheets.xlsx")
	String workbook(@RequestParam(defaultValue = "") String section, @RequestParam(defaultValue = "") String department,
			Actor actor, HttpServletResponse response, RedirectAttributes redirect) throws IOException {
		return send(documents.sheets(section, department, actor), "事業調書", actor, response, redirect);
	}

	@Allowed
	@GetMapping("/sheets/{id}/sheet.xlsx")
	String workbook(@PathVariable String id, Actor actor, HttpServletResponse response, RedirectAttributes redirect)
			throws IOException {
		var sheet = documents.sheet(new ProjectSheetId(id), actor);
		return send(List.of(sheet), "事業調書-" + sheet.number(), actor, response, redirect);
	}

	/** Nothing is sent before the file is whole. */
	private String send(List<ProjectSheet> sheets, String name, Actor actor, HttpServletResponse response,
			RedirectAttributes redirect) throws IOException {

		if (sheets.isEmpty() || sheets.size() > Documents.MOST_SHEETS) {
			redirect.addFlashAttribute("refusal", sheets.isEmpty() ? "当てはまる事業調書がありません。"
					: "一度に出力できるのは%,d件までです。部か課ごとに出力してください。".formatted(Documents.MOST_SHEETS));
			return "redirect:/documents";
		}
		response.setContentType(XLSX);
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
				ContentDisposition.attachment().filename(name + ".xlsx", StandardCharsets.UTF_8).build().toString());
		if (documents.writeWorkbook(sheets, actor, response.getOutputStream())) {
			return null;
		}
		response.reset();
		redirect.addFlashAttribute("refusal", "ほかの人が多くの事業調書を出力しています。少し待ってから、もう一度出力してください。");
		return "redirect:/documents";
	}

	private List<Department> departments(List<Section> sections) {
		var codes = new LinkedHashSet<>(sections.stream().map(Section::department).toList());
		return organization.departments().stream().filter((each) -> codes.contains(each.code())).toList();
	}

}
