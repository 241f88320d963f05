package jp.sakutei.document.web;

import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import jp.sakutei.common.TypedText;
import jp.sakutei.document.ReturnState;
import jp.sakutei.document.ReturnedSheet;
import jp.sakutei.document.WorkbookReturns.Question;
import jp.sakutei.document.WorkbookReturns;
import jp.sakutei.organization.Actor;
import jp.sakutei.organization.PostRole;
import jp.sakutei.organization.web.Allowed;

/** Excelの取り込み: a workbook comes back, and what became of it. */
@Controller
class ReturnsController {

	private static final String CHOICE = "take.";

	private final WorkbookReturns returns;

	ReturnsController(WorkbookReturns returns) {
		this.returns = returns;
	}

	@Allowed(PostRole.STAFF)
	@PostMapping("/documents/returns")
	String take(@RequestParam(required = false) MultipartFile workbook, Actor actor, RedirectAttributes redirect)
			throws IOException {

		if (workbook == null || workbook.isEmpty()) {
			redirect.addFlashAttribute("refusal", "取り込むファイルを選んでください。");
			return "redirect:/documents";
		}
		var file = Files.createTempFile("returned", ".xlsx");
		try {
			workbook.transferTo(file);
			var result = returns.take(file.toFile(), TypedText.fileName(workbook.getOriginalFilename()), actor);
			if (!result.refusal().isEmpty()) {
				redirect.addFlashAttribute("refusal", result.refusal());
				return "redirect:/documents";
			}
			return (result.work() == null) ? "redirect:/documents/returns/" + result.id()
					: "redirect:/works/" + result.work();
		}
		finally {
			Files.deleteIfExists(file);
		}
	}

	@Allowed(PostRole.STAFF)
	@GetMapping("/documents/returns/{id}")
	String result(@PathVariable UUID id, Actor actor, Model model) {

		var workbook = returns.get(id, actor);
		Map<Integer, List<Question>> questions = workbook.sheets()
			.stream()
			.filter((sheet) -> sheet.state() == ReturnState.ASKED)
			.collect(Collectors.toMap(ReturnedSheet::position, (sheet) -> returns.questions(sheet, actor)));
		model.addAttribute("workbook", workbook);
		model.addAttribute("questions", questions);
		model.addAttribute("states", ReturnState.values());
		return "document/return";
	}

	@Allowed(PostRole.STAFF)
	@PostMapping("/documents/returns/{id}/sheets/{position}")
	String choose(@PathVariable UUID id, @PathVariable int position, @RequestParam Map<String, String> posted,
			Actor actor, RedirectAttributes redirect) {

		var own = new HashMap<String, Boolean>();
		posted.forEach((name, value) -> {
			if (name.startsWith(CHOICE) && List.of("file", "draft").contains(value)) {
				own.put(name.substring(CHOICE.length()), value.equals("file"));
			}
		});
		var refusal = returns.choose(id, position, own, actor);
		redirect.addFlashAttribute(refusal.isPresent() ? "refusal" : "notice", refusal.orElse("選んだとおりに取り込みました。"));
		return "redirect:/documents/returns/" + id;
	}

}
