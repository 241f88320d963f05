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
	 * Names a substitute for one authority, as {@link SubstitutionRules} allow.
	 * @return what stands against it; empty when named
	 * @throws NotAllowed when it is not for the person to name one
	 */
	@Transactional
	public List<String> name(Actor actor, PersonId holder, PersonId substitute, Authority authority, LocalDate from,
			LocalDate to, String reason) {

		substitutions.lock(holder);
		var wanted = new Substitution(UUID.randomUUID(), holder, substitute, authority, from, to, reason.strip());
		SubstitutionRules.require(actor, wanted);
		var refusals = new ArrayList<String>();
		if (organization.person(substitute).isEmpty()) {
			refusals.add("代理をする職員が見つかりません。名前を確認してください。");
		}
		refusals.addAll(SubstitutionRules.refusals(wanted, organization.actorOn(holder, from), clock.today()));
		if (SubstitutionRules.isNamedAlready(wanted, substitutions.from(from))) {
			refusals.add("この期間には、すでに同じ職員を代理に指定しています。");
		}
		if (refusals.isEmpty()) {
			substitutions.add(wanted, actor.person());
			events.publishEvent(new SubstituteNamed(wanted, actor.person()));
		}
		return refusals;
	}

	/** Ends a substitution today; by whoever could have named it. */
	@Transactional
	public void end(Actor actor, UUID id) {

		var today = clock.today();
		substitutions.from(today).stream().filter((each) -> each.id().equals(id)).findFirst().ifPresent((each) -> {
			if (!SubstitutionRules.mayEnd(actor, each)) {
				throw new NotAllowed("この代理を終えられるのは、本人と、代理を指定できる人です。");
			}
			substitutions.end(id, today.minusDays(1));
			events.publishEvent(new SubstituteEnded(each, actor.person()));
		});
	}

}
