package jp.sakutei.handin.web;

import java.util.ArrayList;
import java.util.List;

import jp.sakutei.sheet.FrozenRevisions;
import jp.sakutei.handin.GateDecisions;
import jp.sakutei.sheet.ProjectSheetId;

import org.springframework.stereotype.Component;

/** What is worth comparing with a revision, one click away. */
@Component
class ComparisonLinks {

	private final List<FrozenRevisions> frozen;

	ComparisonLinks(List<FrozenRevisions> frozen) {
		this.frozen = frozen;
	}

	/**
	 * @param revision the one to look at; null where nothing was handed in
	 * @param decisions of the sheet, newest first
	 */
	List<Link> of(ProjectSheetId sheet, Integer revision, List<GateDecisions.Recorded> decisions) {

		var links = new ArrayList<Link>();
		if (revision == null) {
			return links;
		}
		decisions.stream()
			.filter((decision) -> !decision.approved() && decision.revision() < revision)
			.findFirst()
			.ifPresent((decision) -> links.add(new Link("差し戻し以降の変更", decision.revision(), revision)));
		frozen.forEach((seen) -> seen.last(sheet)
			.filter((paper) -> paper.revision() < revision)
			.ifPresent((paper) -> links.add(new Link(paper.occasion() + "以降の変更", paper.revision(), revision))));
		if (revision > 1) {
			links.add(new Link("前の版との違い", revision - 1, revision));
		}
		return links;
	}

	/** Two revisions of a sheet. */
	record Link(String label, int from, int to) {
	}

}
