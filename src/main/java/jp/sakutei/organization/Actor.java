package jp.sakutei.organization;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A person with all that he or she may do on one day: by own posts and as a named
 * substitute. Read anew for each request, never kept.
 *
 * @param own authorities by own posts
 * @param substituted authorities as a substitute, each with the person stood in for
 */
public record Actor(PersonId person, String name, Set<Authority> own, Map<Authority, PersonId> substituted) {

	public boolean holds(Authority authority) {
		return own.contains(authority) || substituted.containsKey(authority);
	}

	/** Holds the role in some unit. */
	public boolean holds(PostRole role) {
		return own.stream().anyMatch((authority) -> authority.role() == role)
				|| substituted.keySet().stream().anyMatch((authority) -> authority.role() == role);
	}

	public boolean holdsAny(Collection<PostRole> roles) {
		return roles.stream().anyMatch(this::holds);
	}

	/** The units in which the role is held. */
	public List<String> units(PostRole role) {
		var units = new ArrayList<String>();
		own.stream().filter((authority) -> authority.role() == role).map(Authority::unit).forEach(units::add);
		substituted.keySet()
			.stream()
			.filter((authority) -> authority.role() == role)
			.map(Authority::unit)
			.forEach(units::add);
		return units.stream().distinct().sorted().toList();
	}

	/** All candidate groups whose tasks the actor may do. */
	public List<String> groups() {
		var groups = new ArrayList<String>();
		own.forEach((authority) -> groups.add(authority.group()));
		substituted.keySet().forEach((authority) -> groups.add(authority.group()));
		return groups.stream().distinct().sorted().toList();
	}

	/** Whom the actor stands in for when using the authority; empty for the own post. */
	public Optional<PersonId> onBehalf(Authority authority) {
		return own.contains(authority) ? Optional.empty() : Optional.ofNullable(substituted.get(authority));
	}

}
