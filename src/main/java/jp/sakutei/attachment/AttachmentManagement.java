package jp.sakutei.attachment;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import jp.sakutei.organization.Right;
import jp.sakutei.common.NotFound;
import jp.sakutei.form.TaskView.Option;
import jp.sakutei.journal.Deed;
import jp.sakutei.journal.Journal;
import jp.sakutei.organization.Actor;
import jp.sakutei.organization.NotAllowed;
import jp.sakutei.organization.Scope;
import jp.sakutei.round.RoundId;
import jp.sakutei.round.RoundSettings;
import jp.sakutei.sheet.ProjectSheet;
import jp.sakutei.sheet.ProjectSheetId;
import jp.sakutei.sheet.ProjectSheets;

/** 添付資料: the section adds evidence, and whoever may read the sheet may read it. */
@Service
public class AttachmentManagement {

	private static final int LONGEST_NAME = 150;

	private final Attachments attachments;

	private final ProjectSheets sheets;

	private final RoundSettings settings;

	private final Scope scope;

	private final Journal journal;

	AttachmentManagement(Attachments attachments, ProjectSheets sheets, RoundSettings settings, Scope scope,
			Journal journal) {
		this.attachments = attachments;
		this.sheets = sheets;
		this.settings = settings;
		this.scope = scope;
		this.journal = journal;
	}

	public List<Attachment> of(ProjectSheetId sheet) {
		return attachments.of(sheet);
	}

	public AttachmentLimits limits(ProjectSheet sheet) {
		return AttachmentLimits.of(settings.wordLists(new RoundId(sheet.round())));
	}

	public boolean mayChange(ProjectSheet sheet, Actor actor) {
		return !sheet.isOver() && Right.ATTACH.isHeldBy(actor, sheet.section());
	}

	/**
	 * @param place of the field that it is for
	 * @return why it is not taken, in the user's words
	 */
	@Transactional
	public Optional<String> add(ProjectSheetId id, Option place, String fileName, byte[] content, Actor actor) {

		var sheet = require(id, actor);
		var limits = limits(sheet);
		var name = FileName.clean(fileName);
		if (content.length == 0) {
			return Optional.of("ファイルが空です。");
		}
		if (content.length > limits.megabytes() * 1024L * 1024) {
			return Optional.of("ファイルが大きすぎます（%dMBまで）。".formatted(limits.megabytes()));
		}
		var kind = FileKind.ofContent(content, name).filter(limits.kinds()::contains);
		if (kind.isEmpty()) {
			return Optional.of("この種類のファイルは添付できません。添付できるのは、" + limits.kindsText() + "（マクロのないもの）です。");
		}
		if (!kind.get().fits(name)) {
			return Optional
				.of("ファイル名と中身の種類が合いません（中身は%s）。名前の終わりを「.%s」にしてください。".formatted(kind.get().label(), kind.get().code()));
		}
		if (attachments.countLocked(id) >= limits.perSheet()) {
			return Optional.of("添付は1つの事業調書に%d件までです。不要なものを外してから添付してください。".formatted(limits.perSheet()));
		}
		attachments.add(id, place.value(), place.label(), name, kind.get(), content, actor.person());
		journal.of(sheet.round(), id.value()).with("file", name).with("place", place.label()).did(Deed.ATTACHED, actor);
		return Optional.empty();
	}

	@Transactional
	public void remove(UUID id, Actor actor) {
		var attachment = find(id);
		var sheet = require(attachment.sheet(), actor);
		attachments.remove(id, actor.person());
		journal.of(sheet.round(), sheet.id().value())
			.with("file", attachment.name())
			.with("place", attachment.place())
			.did(Deed.DETACHED, actor);
	}

	/**
	 * For sending it back.
	 * @throws NotAllowed when its sheet is not for the person to read
	 */
	@Transactional(readOnly = true)
	public Download download(UUID id, Actor actor) {
		var attachment = find(id);
		scope.require(actor, sheets.get(attachment.sheet()).section());
		return new Download(attachment, attachments.content(id));
	}

	/** Of which sheet it is. */
	public ProjectSheetId sheetOf(UUID id) {
		return find(id).sheet();
	}

	private Attachment find(UUID id) {
		return attachments.find(id).orElseThrow(() -> new NotFound("添付資料"));
	}

	private ProjectSheet require(ProjectSheetId id, Actor actor) {
		var sheet = sheets.get(id);
		Right.ATTACH.require(actor, sheet.section());
		if (sheet.isOver()) {
			throw new NotAllowed("この事業は終わっているため、資料を添付したり外したりできません。");
		}
		return sheet;
	}

	/** An attachment with its content. */
	public record Download(Attachment attachment, byte[] content) {
	}

	/** Names as files may have them anywhere. */
	static final class FileName {

		private FileName() {
		}

		static String clean(String name) {
			var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
			var clean = last.replaceAll("[\\p{Cntrl}\\p{Cf}\\x{D800}-\\x{DFFF}\\x{FFFE}\\x{FFFF}<>:\"|?*]", "_")
				.strip();
			var cut = (clean.length() <= LONGEST_NAME) ? clean : clean.substring(clean.length() - LONGEST_NAME);
			return cut.replaceAll("^[. ]+", "").isEmpty() ? "名称なし" : cut.replaceAll("^[. ]+", "");
		}

	}

}
