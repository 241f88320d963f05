package jp.sakutei.rehearsal.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jp.sakutei.organization.Actor;
import jp.sakutei.organization.Authority;
import jp.sakutei.organization.Organization;
import jp.sakutei.organization.Person;
import jp.sakutei.organization.PersonId;
import jp.sakutei.worklist.WorkItem;

import org.springframework.stereotype.Component;

/** 配役: who acts for which post. */
@Component
class Cast {

	private final Organization organization;

	Cast(Organization organization) {
		this.organization = organization;
	}

	Players on(LocalDate day, LeftAlone leftAlone) {
		return new Players(day, leftAlone);
	}

	/** Those of one day. Posts and substitutes are read once. */
	final class Players {

		private final LocalDate day;

		private final LeftAlone leftAlone;

		private final Map<Authority, List<PersonId>> people = new HashMap<>();

		private final Map<PersonId, Actor> actors = new HashMap<>();

		private Players(LocalDate day, LeftAlone leftAlone) {
			this.day = day;
			this.leftAlone = leftAlone;
		}

		/**
		 * Who may do the task, the one whose turn it is first. Where a substitute is
		 * named the holder is away.
		 */
		List<PersonId> of(WorkItem item) {
			if (item.claimedBy() != null) {
				return leftAlone.people().contains(item.claimedBy()) || leftAlone.posts().contains(item.authority())
						? List.of() : List.of(item.claimedBy());
			}
			if (leftAlone.tasks().contains(item.taskId()) || leftAlone.posts().contains(item.authority())) {
				return List.of();
			}
			return of(item.authority(), item.businessKey());
		}

		/** Somebody who may do it, or nobody. */
		Optional<Actor> oneOf(Authority authority, String about) {
			return of(authority, about).stream().findFirst().map(this::actor);
		}

		private List<PersonId> of(Authority authority, String about) {

			if (leftAlone.posts().contains(authority)) {
				return List.of();
			}
			var able = new ArrayList<>(people.computeIfAbsent(authority, this::read));
			if (!able.isEmpty()) {
				Collections.rotate(able, Lot.draw(about, able.size()));
			}
			return able;
		}

		private List<PersonId> read(Authority authority) {
			var substitutes = organization.substitutesOf(authority, day);
			var able = substitutes.isEmpty() ? organization.holdersOf(authority, day) : substitutes;
			return able.stream().map(Person::id).filter((person) -> !leftAlone.people().contains(person)).toList();
		}

		Actor actor(PersonId person) {
			return actors.computeIfAbsent(person, (id) -> organization.actorOn(id, day));
		}

	}

}
