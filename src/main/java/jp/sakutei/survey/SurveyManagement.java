package jp.sakutei.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

import jp.sakutei.common.CityWord;
import jp.sakutei.common.Written;
import jp.sakutei.organization.Right;
import jp.sakutei.form.FormError;
import jp.sakutei.form.PlainText;
import jp.sakutei.organization.Actor;
import jp.sakutei.handin.HandInManagement;
import jp.sakutei.handin.HandInReason;
import jp.sakutei.handin.HandInRequest;
import jp.sakutei.handin.LeastDues;
import jp.sakutei.sheet.ProjectSheet;
import jp.sakutei.sheet.ProjectSheetManagement;
import jp.sakutei.sheet.ProjectSheets;
import jp.sakutei.round.RoundId;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 計画額・指標・事業スケジュール調査. */
@Service
public class SurveyManagement {

	private final ProjectSheets sheets;

	private final ProjectSheetManagement projects;

	private final HandInManagement handIns;

	private final SurveyDues dues;

	private final LeastDues leastDues;

	private final SurveyRequestMail mail;

	SurveyManagement(ProjectSheets sheets, ProjectSheetManagement projects, HandInManagement handIns, SurveyDues dues,
			LeastDues leastDues, SurveyRequestMail mail) {
		this.sheets = sheets;
		this.projects = projects;
		this.handIns = handIns;
		this.dues = dues;
		this.leastDues = leastDues;
		this.mail = mail;
	}

	/**
	 * Requests the sheet of every project, and tells each section once which ones by
	 * when.
	 */
	@Transactional
	public void open(RoundId round) {

		var due = dues.of(round);
		var bySection = new TreeMap<String, List<ProjectSheet>>();
		for (var sheet : sheets.ofRound(round.value())) {
			handIns.request(new HandInRequest(sheet.id(), HandInReason.SURVEY, null, due, null))
				.ifPresent((requested) -> bySection.computeIfAbsent(sheet.section(), (code) -> new ArrayList<>())
					.add(sheet));
		}
		mail.put(round, bySection, due);
	}

	/**
	 * A section proposes a new project (新規): it gets a number and a sheet to fill in.
	 * @return what stands against it; empty when taken up
	 */
	@Transactional
	public List<FormError> propose(RoundId round, String section, String name, Actor actor) {

		Right.PROPOSE_PROJECT.require(actor, section);
		var stripped = PlainText.line(name);
		if (Written.isEmpty(stripped) || stripped.codePointCount(0, stripped.length()) > 100) {
			return List.of(new FormError("name", "事業名を100文字以内で入力してください。"));
		}
		if (!dues.open(round)) {
			return List.of(FormError.of("調査の期間中ではないため、新規事業を提案できません。" + CityWord.office() + "に相談してください。"));
		}
		var same = projects.named(round, section, stripped);
		if (same.isPresent()) {
			// a button pressed twice, too
			return List.of(new FormError("name",
					"同じ名前の事業「" + same.get().title() + "」がすでにあります。その事業調書に記入するか、別の事業であれば、区別できる名前にしてください。"));
		}
		var sheet = projects.propose(round, section, stripped, actor.person());
		handIns.request(new HandInRequest(sheet.id(), HandInReason.SURVEY, HandInRequest.PROPOSAL,
				leastDues.of(round, dues.of(round)), actor.person()));
		return List.of();
	}

}
