package jp.sakutei.attachment.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;

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

import jp.sakutei.attachment.AttachmentManagement;
import jp.sakutei.common.TypedText;
import jp.sakutei.organization.Actor;
import jp.sakutei.organization.PostRole;
import jp.sakutei.organization.Scope;
import jp.sakutei.organization.web.Allowed;
import jp.sakutei.sheet.ProjectSheetId;
import jp.sakutei.sheet.ProjectSheets;

/** 添付資料 of a sheet. */
@Controller
class AttachmentsController {

	private final AttachmentManagement attachments;

	private final AttachmentPlaces places;

	private final ProjectSheets sheets;

	private final Scope scope;

	AttachmentsController(AttachmentManagement attachments, AttachmentPlaces places, ProjectSheets sheets,
			Scope scope) {
		this.attachments = attachments;
		this.places = places;
		this.sheets = sheets;
		this.scope = scope;
	}

	@Allowed
	@GetMapping("/sheets/{id}/attachments")
	String list(@PathVariable String id, Actor actor, Model model) {

		var sheet = sheets.get(new ProjectSheetId(id));
		scope.require(actor, sheet.section());
		model.addAttribute("sheet", sheet);
		model.addAttribute("attachments", attachments.of(sheet.id()));
		model.addAttribute("limits", attachments.limits(sheet));
		model.addAttribute("mayChange", attachments.mayChange(sheet, actor));
		model.addAttribute("places", places.of(sheet));
		return "attachment/attachments";
	}

	@Allowed({ PostRole.STAFF, PostRole.SECTION_HEAD })
	@PostMapping("/sheets/{id}/attachments")
	String add(@PathVariable String id, @RequestParam(defaultValue = "") String field,
			@RequestParam(required = false) MultipartFile file, Actor actor, RedirectAttributes redirect)
			throws IOException {

		var sheet = sheets.get(new ProjectSheetId(id));
		scope.require(actor, sheet.section());
		var place = places.of(sheet).stream().filter((each) -> each.value().equals(field)).findFirst();
		var refusal = (file == null || place.isEmpty()) ? Optional.of("ファイルと、何の根拠かを選んでください。") : attachments
			.add(sheet.id(), place.get(), TypedText.fileName(file.getOriginalFilename()), file.getBytes(), actor);
		redirect.addFlashAttribute(refusal.isPresent() ? "refusal" : "notice", refusal.orElse("添付しました。"));
		return "redirect:/sheets/" + id + "/attachments";
	}

	@Allowed({ PostRole.STAFF, PostRole.SECTION_HEAD })
	@PostMapping("/attachments/{id}/remove")
	String remove(@PathVariable UUID id, Actor actor, RedirectAttributes redirect) {
		var sheet = attachments.sheetOf(id);
		attachments.remove(id, actor);
		redirect.addFlashAttribute("notice", "添付を外しました。");
		return "redirect:/sheets/" + sheet + "/attachments";
	}

	/** Only ever as a file to keep, never as a page of ours. */
	@Allowed
	@GetMapping("/attachments/{id}")
	ResponseEntity<byte[]> download(@PathVariable UUID id, Actor actor) {
		var download = attachments.download(id, actor);
		return ResponseEntity.ok()
			.contentType(MediaType.parseMediaType(download.attachment().kind().mediaType()))
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment()
						.filename(download.attachment().name(), StandardCharsets.UTF_8)
						.build()
						.toString())
			.header("X-Content-Type-Options", "nosniff")
			.header("Content-Security-Policy", "default-src 'none'; sandbox")
			.body(download.content());
	}

}
