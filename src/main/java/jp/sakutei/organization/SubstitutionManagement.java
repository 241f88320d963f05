package jp.sakutei.organization;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jp.sakutei.common.BusinessClock;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Naming and ending substitutes. */
@Service
public class SubstitutionManagement {

	private final Organization organization;

	private final Substitutions substitutions;

	private final ApplicationEventPublisher events;

	private final BusinessClock clock;

	SubstitutionManagement(Organization organization, Substitutions substitutions, ApplicationEventPublisher events,
			BusinessClock clock) {
		this.organization = organization;
		this.substitutions = substitutions;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Names a substitute for one own authority, or as planning office or administrator
	 * for anybody's. What one holds as a substitute is not passed on.
	 * @return what stands against it; empty when named
	 */
	@Transactional
	public List<String> name(Actor actor, PersonId holder, PersonId substitute, Authority authority, LocalDate from,
			LocalDate to, String reason) {

		var refusals = new ArrayList<String>();
		var today = clock.today();
		var office = actor.holds(PostRole.PLANNING_OFFICE) || actor.holds(PostRole.ADMINISTRATOR);
		if (!office && !(holder.equals(actor.person()) && actor.own().contains(authority))) {
			throw new NotAllowed("代理を指定できるのは、その職の本人、企画政策課、システム管理者です。");
		}
		if (organization.person(substitute).isEmpty()) {
			refusals.add("代理をする職員「" + substitute + "」が見つかりません。職員番号を確認してください。");
		}
		if (!organization.actorOn(holder, from).own().contains(authority)) {
			refusals.add("開始日に本人がその職に就いていません。");
		}
		if (holder.equals(substitute)) {
			refusals.add("本人を代理にすることはできません。");
		}
		if (to.isBefore(from) || to.isBefore(today)) {
			refusals.add("終了日は、開始日と今日より前にできません。");
		}
		if (reason.isBlank()) {
			refusals.add("理由を入力してください。");
		}
		if (refusals.isEmpty()) {
			var named = new Substitution(UUID.randomUUID(), holder, substitute, authority, from, to, reason.strip());
			substitutions.add(named, actor.person());
			events.publishEvent(new SubstituteNamed(named, actor.person()));
		}
		return refusals;
	}

	/** Ends a substitution today; by whoever could have named it. */
	@Transactional
	public void end(Actor actor, UUID id) {

		var today = clock.today();
		substitutions.from(today).stream().filter((each) -> each.id().equals(id)).findFirst().ifPresent((each) -> {
			if (!each.holder().equals(actor.person()) && !actor.holds(PostRole.PLANNING_OFFICE)
					&& !actor.holds(PostRole.ADMINISTRATOR)) {
				throw new NotAllowed("この代理を終えられるのは、本人、企画政策課、システム管理者です。");
			}
			substitutions.end(id, today.minusDays(1));
			events.publishEvent(new SubstituteEnded(each, actor.person()));
		});
	}

}
