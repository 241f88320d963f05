package jp.sakutei.form.draft;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import jp.sakutei.common.BusinessClock;
import jp.sakutei.form.RawForm;
import jp.sakutei.form.draft.DraftMerge.Clash;
import jp.sakutei.organization.PersonId;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 下書きの保存: whatever a page sends is kept, beside what others saved meanwhile.
 */
@Service
public class DraftWriting {

	private final Drafts drafts;

	private final DraftVersions versions;

	private final ApplicationEventPublisher events;

	private final BusinessClock clock;

	DraftWriting(Drafts drafts, DraftVersions versions, ApplicationEventPublisher events, BusinessClock clock) {
		this.drafts = drafts;
		this.versions = versions;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Saves what a page sent.
	 * @param opened the form as it opens where there is no draft yet
	 * @param rows what the pressed button does to rows
	 * @param cause one of {@link DraftVersion}
	 */
	@Transactional
	public Written write(String taskId, PostedForm page, Supplier<RawForm> opened, RowChange rows, PersonId person,
			String cause) {

		var known = Math.max(page.version(), 1);
		var found = drafts.lock(taskId);
		var saved = found.map(Draft::raw).orElseGet(opened);
		var base = found.isEmpty() || found.get().version() == page.version() ? saved
				: versions.shownBy(taskId, page.id(), known);
		var typed = page.over(base);
		var open = new HashMap<String, List<String>>();
		var own = page.withoutOpenQuestions(typed, base, open);
		var merge = DraftMerge.of(base, saved, own);
		var clashes = new ArrayList<>(merge.clashes());
		open.forEach((name, text) -> {
			if (!RawForm.same(text, merge.form().all(name))) {
				clashes.add(new Clash(name, merge.form().all(name), text));
			}
		});
		var form = rows.on(typed, merge.form());
		// a page that comes again from before the clash was told (the back button) is
		// asked again
		var draft = put(taskId, form, typed.with(merge.unsettled()), page.id(), found, saved, person, cause);
		var others = clashes.isEmpty() ? Optional.<String>empty()
				: versions.otherSince(taskId, page.questions().isEmpty() ? known : 0, person);
		var changed = found.map(Draft::version).orElse(0) < draft.version();
		return new Written(draft, typed, changed, clashes.stream().map((clash) -> asked(clash, others)).toList());
	}

	/**
	 * Takes what was brought together with the draft elsewhere.
	 * @param version of that draft; 0 where there was none
	 * @return empty where somebody saved meanwhile
	 */
	@Transactional
	public Optional<Draft> take(String taskId, int version, RawForm form, RawForm opened, PersonId person,
			String cause) {
		var found = drafts.lock(taskId);
		return (found.map(Draft::version).orElse(0) != version) ? Optional.empty()
				: Optional.of(put(taskId, form, form, "", found, opened, person, cause));
	}

	/** Takes an earlier version back: as a new one. */
	@Transactional
	public void bringBack(String taskId, int version, PersonId person) {
		var earlier = versions.find(taskId, version);
		earlier.ifPresent((found) -> put(taskId, found.draft().raw(), found.draft().raw(), "", drafts.lock(taskId),
				found.draft().raw(), person, DraftVersion.BROUGHT_BACK));
	}

	private Draft put(String taskId, RawForm form, RawForm typed, String page, Optional<Draft> found, RawForm opened,
			PersonId person, String cause) {

		var now = clock.instant();
		var before = found.map(Draft::raw).orElse(opened);
		var fields = before.namesOtherThan(form).size();
		if (fields == 0 && (found.isPresent() || cause.equals(DraftVersion.TYPING))) {
			return found.orElseGet(() -> new Draft(form, 0, person, "", now));
		}
		// the form as it opened is the first version
		var version = found.map(Draft::version).orElse(1) + 1;
		var draft = new Draft(form.withRowIds("v" + version + "-"), version, person, "", now);
		var sent = typed.equals(draft.raw()) ? null : typed;
		if (found.isPresent()) {
			versions.put(taskId, draft, sent, page, cause, fields);
		}
		else {
			versions.begin(taskId, opened, draft, sent, page, cause, fields);
			if (!cause.equals(DraftVersion.SUBMITTED)) {
				events.publishEvent(new DraftBegun(taskId));
			}
		}
		return draft;
	}

	private static Asked asked(Clash clash, Optional<String> other) {
		return new Asked(clash.name(), other.orElse(""), clash.saved(), clash.own());
	}

	/** What a button does to the rows of a list, besides saving. */
	public interface RowChange {

		RowChange NONE = (page, merged) -> merged;

		/**
		 * @param page the form with the rows as the page shows them
		 */
		RawForm on(RawForm page, RawForm merged);

	}

	/**
	 * A field that two people changed to different things.
	 *
	 * @param by who saved first; empty where it was the same person at another page
	 */
	public record Asked(String name, String by, List<String> saved, List<String> own) {
	}

	/**
	 * What was saved.
	 *
	 * @param draft version 0 where there is nothing to save yet
	 * @param typed the whole form as the page holds it
	 * @param changed whether there was anything to save
	 */
	public record Written(Draft draft, RawForm typed, boolean changed, List<Asked> asked) {

		/** What the page shows from now on: own texts where the question is open. */
		public RawForm shown() {
			return draft.raw().with(own());
		}

		private Map<String, List<String>> own() {
			var own = new HashMap<String, List<String>>();
			asked.forEach((each) -> own.put(each.name(), each.own()));
			return own;
		}

	}

}
