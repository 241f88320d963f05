package jp.sakutei.document.web;

import java.io.IOException;
import java.io.OutputStream;
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
import org.springframework.util.FastByteArrayOutputStream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import jp.sakutei.round.Plan;
import jp.sakutei.document.Documents;
import jp.sakutei.document.Documents.FileFormat;
import jp.sakutei.organization.Actor;
import jp.sakutei.organization.Department;
import jp.sakutei.organization.Organization;
import jp.sakutei.organization.PostRole;
import jp.sakutei.organization.Scope;
import jp.sakutei.organization.Section;
import jp.sakutei.organization.web.Allowed;
import jp.sakutei.organization.web.NavigationEntry;
import jp.sakutei.organization.web.NavigationGroup;
import jp.sakutei.sheet.ProjectSheet;
import jp.sakutei.sheet.ProjectSheetId;

/** Excel・印刷: sheets as files. */
@Controller
class DocumentsController {

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
		return NavigationEntry.ofRound(25, NavigationGroup.SHEETS, "Excel・印刷", "/documents", Set.of());
	}

	@Allowed
	@GetMapping("/rounds/{round}/documents")
	String page(Plan plan, Actor actor, Model model) {
		var sections = scope.sections(actor);
		model.addAttribute("sections", sections);
		model.addAttribute("departments", departments(sections));
		model.addAttribute("mayReturn", actor.holds(PostRole.STAFF));
		return "document/documents";
	}

	/** A few are sent at once; many are made in the background. */
	@Allowed
	@PostMapping("/rounds/{round}/documents/exports")
	String export(Plan plan, @RequestParam(defaultValue = "XLSX") FileFormat format,
			@RequestParam(defaultValue = "") String section, @RequestParam(defaultValue = "") String department,
			Actor actor, RedirectAttributes redirect) {

		var count = documents.sheets(plan.id(), section, department, actor).size();
		if (count == 0 || count > format.most()) {
			return refused(count, format.most(), redirect);
		}
		if (format.isFew(count)) {
			redirect.addAttribute("section", section).addAttribute("department", department);
			return "redirect:/rounds/" + plan.id().value() + "/documents/sheets" + format.ending();
		}
		return "redirect:/works/" + documents.export(format, plan.id(), section, department, actor).id();
	}

	@Allowed
	@GetMapping("/rounds/{round}/documents/sheets.xlsx")
	String workbook(Plan plan, @RequestParam(defaultValue = "") String section,
			@RequestParam(defaultValue = "") String department, Actor actor, HttpServletResponse response,
			RedirectAttributes redirect) throws IOException {
		var sheets = documents.sheets(plan.id(), section, department, actor);
		return send(sheets, FileFormat.XLSX, "事業調書.xlsx", response, redirect, workbookOf(sheets, actor));
	}

	@Allowed
	@GetMapping("/sheets/{id}/sheet.xlsx")
	String workbook(@PathVariable String id, Actor actor, HttpServletResponse response, RedirectAttributes redirect)
			throws IOException {
		var sheet = documents.sheet(new ProjectSheetId(id), actor);
		return send(List.of(sheet), FileFormat.XLSX, "事業調書-" + sheet.number() + ".xlsx", response, redirect,
				workbookOf(List.of(sheet), actor));
	}

	@Allowed
	@GetMapping("/rounds/{round}/documents/sheets.pdf")
	String pdf(Plan plan, @RequestParam(defaultValue = "") String section,
			@RequestParam(defaultValue = "") String department, Actor actor, HttpServletResponse response,
			RedirectAttributes redirect) throws IOException {
		var sheets = documents.sheets(plan.id(), section, department, actor);
		return send(sheets, FileFormat.PDF, "事業調書.pdf", response, redirect,
				(to) -> documents.writePdf(sheets, false, actor, to));
	}

	@Allowed
	@GetMapping("/sheets/{id}/sheet.pdf")
	String pdf(@PathVariable String id, @RequestParam(defaultValue = "false") boolean blank, Actor actor,
			HttpServletResponse response, RedirectAttributes redirect) throws IOException {
		var sheet = documents.sheet(new ProjectSheetId(id), actor);
		return send(List.of(sheet), FileFormat.PDF, "事業調書-" + sheet.number() + ".pdf", response, redirect,
				(to) -> documents.writePdf(List.of(sheet), blank, actor, to));
	}

	@Allowed
	@GetMapping("/sheets/{id}/print")
	String print(@PathVariable String id, @RequestParam(defaultValue = "false") boolean blank, Actor actor,
			Model model) {
		model.addAttribute("page", documents.print(documents.sheet(new ProjectSheetId(id), actor), blank, actor));
		return "document/print";
	}

	/** Nothing is sent before the file is whole. */
	private static String send(List<ProjectSheet> sheets, FileFormat format, String name, HttpServletResponse response,
			RedirectAttributes redirect, Writing writing) throws IOException {

		if (sheets.isEmpty() || !format.isFew(sheets.size())) {
			return refused(sheets.size(), format.most(), redirect);
		}
		var content = new FastByteArrayOutputStream();
		if (!writing.to(content)) {
			redirect.addFlashAttribute("refusal", "ほかの人が多くの事業調書を出力しています。少し待ってから、もう一度出力してください。");
			return "redirect:/documents";
		}
		response.setContentType(format.type());
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
				ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString());
		content.writeTo(response.getOutputStream());
		return null;
	}

	private static String refused(int count, int most, RedirectAttributes redirect) {
		redirect.addFlashAttribute("refusal", refusal(count, most));
		return "redirect:/documents";
	}

	private static String refusal(int count, int most) {
		if (count == 0) {
			return "当てはまる事業調書がありません。";
		}
		return (count > most) ? "一度に出力できるのは%,d件までです（いま%,d件）。部か課ごとに出力してください。".formatted(most, count)
				: "多くの事業調書は、この画面の「出力する」から出力してください。";
	}

	private Writing workbookOf(List<ProjectSheet> sheets, Actor actor) {
		return (to) -> {
			documents.writeWorkbook(sheets, actor, to);
			return true;
		};
	}

	/** Writes a file, or says false where too many others are at it. */
	private interface Writing {

		boolean to(OutputStream content) throws IOException;

	}

	private List<Department> departments(List<Section> sections) {
		var codes = new LinkedHashSet<>(sections.stream().map(Section::department).toList());
		return organization.departments().stream().filter((each) -> codes.contains(each.code())).toList();
	}

}
