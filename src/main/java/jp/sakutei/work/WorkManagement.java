package jp.sakutei.work;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.Set;

import jp.sakutei.common.NotFound;
import jp.sakutei.organization.Actor;
import jp.sakutei.organization.NotAllowed;
import jp.sakutei.organization.PersonId;
import jp.sakutei.organization.PostRole;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asking for a work, following it, stopping it. */
@Service
@Transactional
public class WorkManagement {

	/** Who sees what others asked for. */
	private static final Set<PostRole> OFFICES = Set.of(PostRole.PLANNING_OFFICE, PostRole.ADMINISTRATOR);

	private static final int NEWEST = 50;

	/** Of one person at a time; the others want their turn. */
	static final int MOST_OPEN = 10;

	private final Works works;

	private final WorkFiles files;

	private final ObjectProvider<LongWork> kinds;

	private final ApplicationEventPublisher events;

	WorkManagement(Works works, WorkFiles files, ObjectProvider<LongWork> kinds, ApplicationEventPublisher events) {
		this.works = works;
		this.files = files;
		this.kinds = kinds;
		this.events = events;
	}

	/**
	 * It begins after the commit, when nothing else runs. Who asks for the same again
	 * before it is over is led to it.
	 * @param title in words: 事業調書のExcelブック（道路部、58件）
	 * @param person null at the start of the application
	 * @throws NotAllowed when too much of the person's waits already
	 */
	public Work ask(String kind, String title, Map<String, String> parameters, PersonId person) {
		var open = (person == null) ? List.<Work>of() : works.open(person);
		var same = open.stream()
			.filter((work) -> work.kind().equals(kind) && work.parameters().equals(parameters))
			.findFirst();
		return same.orElseGet(() -> begin(kind, title, parameters, person, open.size()));
	}

	private Work begin(String kind, String title, Map<String, String> parameters, PersonId person, int open) {
		if (open >= MOST_OPEN) {
			throw new NotAllowed("頼んだ処理が%d件残っています。終わるのを待つか、「出力・取り込みなどの状況」で取りやめてから、もう一度行ってください。".formatted(open));
		}
		var id = works.add(kind, title, parameters, person);
		events.publishEvent(new WorkAsked(id));
		return works.find(id).orElseThrow();
	}

	/**
	 * @throws NotFound when it is none of the person's
	 */
	@Transactional(readOnly = true)
	public Work get(long id, Actor actor) {
		return works.find(id)
			.filter((work) -> actor.person().equals(work.askedBy()) || actor.holdsAny(OFFICES))
			.orElseThrow(() -> new NotFound("処理"));
	}

	/** Every step of what is over; while it goes on, those that could not be done. */
	@Transactional(readOnly = true)
	public List<WorkStep> steps(Work work) {
		return work.state().isOver() ? works.steps(work.id()) : works.steps(work.id(), StepState.FAILED);
	}

	/** Newest first. */
	@Transactional(readOnly = true)
	public List<Work> seenBy(Actor actor) {
		return works.newest(actor.holdsAny(OFFICES) ? null : actor.person(), NEWEST);
	}

	/**
	 * Only for who asked: it shows what that person may see.
	 */
	@Transactional(readOnly = true)
	public WorkFile file(long id, Actor actor) {
		return works.find(id)
			.filter((work) -> actor.person().equals(work.askedBy()))
			.flatMap(files::find)
			.orElseThrow(() -> new NotFound("ファイル"));
	}

	/**
	 * @return false when it is over already
	 */
	public boolean cancel(long id, Actor actor) {
		var work = get(id, actor);
		return mayBeCancelled(work) && works.cancel(work.id());
	}

	/** What could not be done, or was left, is done once more. */
	public boolean again(long id, Actor actor) {
		var work = get(id, actor);
		var again = mayGoOn(work) && works.again(work.id());
		if (again) {
			events.publishEvent(new WorkAsked(id));
		}
		return again;
	}

	public boolean mayGoOn(Work work) {
		return work.hasLeftSomething() && kind(work).allMatch((kind) -> kind.mayGoOn(work));
	}

	public boolean mayBeCancelled(Work work) {
		return !work.state().isOver() && kind(work).allMatch(LongWork::mayBeCancelled);
	}

	/** Empty where this version knows the kind no more. */
	private Stream<LongWork> kind(Work work) {
		return kinds.stream().filter((kind) -> kind.kind().equals(work.kind()));
	}

}
