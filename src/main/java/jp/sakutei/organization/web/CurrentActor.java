package jp.sakutei.organization.web;

import java.security.Principal;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jp.sakutei.common.BusinessClock;
import jp.sakutei.organization.Actor;
import jp.sakutei.organization.Organization;
import jp.sakutei.organization.PersonId;

import org.springframework.stereotype.Component;

/** The signed-in person with the rights of the day; read once a request. */
@Component
public class CurrentActor {

	private static final String KEY = CurrentActor.class.getName();

	private final Organization organization;

	private final BusinessClock clock;

	CurrentActor(Organization organization, BusinessClock clock) {
		this.organization = organization;
		this.clock = clock;
	}

	public Optional<Actor> of(HttpServletRequest request) {

		if (request.getAttribute(KEY) instanceof Actor actor) {
			return Optional.of(actor);
		}
		var actor = Optional.ofNullable(request.getUserPrincipal())
			.map(Principal::getName)
			.map((name) -> organization.actorOn(new PersonId(name), clock.today()));
		actor.ifPresent((found) -> request.setAttribute(KEY, found));
		return actor;
	}

}
